import { askedOf, unsaidMeasures } from '#core/cases/measures-said.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPaperMapping } from '#adapters/sop-file/paper-mapping.ts';
import type { Actor } from '#core/people/actor.ts';
import type { OpenCase } from '#core/cases/case.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { Answers, CaseEvent } from '#core/cases/event.ts';
import { asOfTurn } from '#core/papers/record/as-of.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import type { BodyPartOfFile, MappingFile, PaperPart } from '#core/papers/mapping/mapping-file.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import type { Issue } from '#core/papers/settings/settings.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { caseThroughAll, editionAt, sampleIssue, sampleSettings } from '#test/support/papers.ts';
import { sampleAnswers, sampleOutputs } from '#test/support/sample-answer.ts';
import { file, instant, Scenario } from '#test/support/scenario.ts';

const { sop, mapping, mappingFile, mappingText } = editionAt('maluku-utara/2025-08');
const batam = editionAt('batam/2025-08');
const settings = sampleSettings(sop);

const turnOf = (state: OpenCase, output: string, of = sop): number =>
  state.turns.findLast(({ step }) => of.steps.get(step)?.outputs.some(({ id }) => id === output))
    ?.turn ?? 0;

/** A mapping with parts of an output's paper as given. */
const mappingWith = (file: MappingFile, output: string, more: Partial<PaperPart>, of = sop) => {
  const own = file.naskah[output];
  if (own === undefined) throw new Error(`no paper ${output}`);
  return compileMapping({ ...file, naskah: { ...file.naskah, [output]: { ...own, ...more } } }, of);
};

/** The paper of an output, with parts of its mapping as given. */
const paperWith = (
  state: OpenCase,
  output: string,
  more: Partial<PaperPart>,
  issue: Partial<Issue> = {},
  of = { sop, mappingFile },
) => {
  return paperData({
    sop: of.sop,
    mapping: mappingWith(of.mappingFile, output, more, of.sop),
    state,
    output,
    turn: turnOf(state, output, of.sop),
    settings: sampleSettings(of.sop),
    issue: sampleIssue(issue),
  });
};

const partOf = (
  state: OpenCase,
  output: string,
  part: BodyPartOfFile,
): readonly Block[] | undefined =>
  paperWith(state, output, { isi: [part] }).data?.sections[0]?.blocks;

const executor = (scenario: Scenario): Actor => ({
  kind: 'officer',
  id: 'o1',
  name: 'Petugas Contoh',
  roles: [...(scenario.open.turns.at(-1)?.roles ?? []), ...sop.controllers],
});

const after = (scenario: Scenario, minutes: number): Scenario =>
  scenario.at(instantOf(momentOf(scenario.now).add({ minutes })));

/** Completes the current step with everything required filled in. */
const complete = (scenario: Scenario, outcome: string, form: Answers = {}): Scenario => {
  const step = sop.steps.get(scenario.step);
  if (step === undefined) throw new Error('no step');
  const chosen = step.outcomes.find(({ id }) => id === outcome);
  const asked = chosen === undefined ? [] : askedOf(chosen, unsaidMeasures(scenario.open));
  return scenario.completed(executor(scenario), outcome, {
    form: sampleAnswers(step, outcome, form),
    outputs: sampleOutputs(step, outcome),
    measures: asked.map(({ measure }) => ({
      measure,
      became: 'withdrawn',
      note: 'Sudah aman',
      proof: [],
    })),
  });
};

const reported = (): Scenario => new Scenario(sop).reported({ evidence: [file('laporan')] });

const way: readonly (readonly [outcome: string, form?: Answers])[] = [
  ['lanjut'],
  ['lanjut'],
  ['valid', { 'bukti-verifikasi': [file('verifikasi')] }],
  ['lanjut', { tindakan: ['disable-domain'] }],
  ['belum-tertangani', { 'bukti-penanganan': [file('penanganan')] }],
  ['lanjut'],
  ['tidak-perlu-eskalasi'],
  ['lanjut'],
  ['lanjut'],
  ['lulus', { 'bukti-uji': [file('uji')] }],
];

const walked = (steps: number): Scenario =>
  way
    .slice(0, steps)
    .reduce(
      (scenario, [outcome, form]) => complete(after(scenario, 30), outcome, form),
      reported(),
    );

const asOf = (scenario: Scenario, turn: number) => asOfTurn(scenario.events, scenario.open, turn);

describe('a paper of a turn', () => {
  const rowsOf = (
    scenario: Scenario,
    turn: number,
    output: string,
    fakta: 'measures-table' | 'evidence-manifest',
  ) => {
    const only = mappingWith(mappingFile, output, { isi: [{ fakta }] });
    const [block] =
      paperData({
        sop,
        mapping: only,
        state: asOf(scenario, turn),
        output,
        turn,
        settings,
        issue: sampleIssue(),
      }).data?.sections[0]?.blocks ?? [];
    return block?.type === 'table' ? block.rows : [];
  };

  test('tells measures and evidence as its turn left them, also when it is signed after the last one', () => {
    const whole = walked(10);
    expect(whole.step).toBe('laporan-akhir');
    expect(
      rowsOf(whole, 5, 'laporan-analisis', 'measures-table').map((row) => row.slice(-2)),
    ).toEqual([['-', 'Diperintahkan']]);
    expect(rowsOf(whole, 10, 'hasil-uji-ulang', 'measures-table').map((row) => row.at(-1))).toEqual(
      ['Perintah dibatalkan'],
    );
    const then = asOf(whole, 10);
    if (then.status !== 'open') throw new Error('closed');
    const [, why] = partOf(then, 'hasil-uji-ulang', { fakta: 'measures-table' }) ?? [];
    expect(why).toEqual({
      type: 'paragraph',
      text: expect.stringMatching(
        /^Perintah tindakan nomor 1 dibatalkan oleh Petugas Contoh sebelum dilaksanakan \(Hasil langkah ".+": .+\)\. Alasan: Sudah aman$/u,
      ),
    });
    expect(rowsOf(whole, 5, 'laporan-analisis', 'evidence-manifest')).toEqual([
      ['1', 'laporan', 'Laporan', '17 Nov 2026 12.00', '3 B', 'ab'.repeat(32)],
      ['2', 'verifikasi', 'Langkah 3', '17 Nov 2026 13.30', '3 B', 'ab'.repeat(32)],
      ['3', 'penanganan', 'Langkah 5', '17 Nov 2026 14.30', '3 B', 'ab'.repeat(32)],
    ]);
    expect(rowsOf(whole, 10, 'hasil-uji-ulang', 'evidence-manifest').length).toBe(4);
  });

  test('of a report cites the answers given up to then, not those of a later visit', () => {
    const state = caseThroughAll(sop);
    const again = {
      ...state,
      turns: [
        ...state.turns,
        ...state.turns
          .filter(({ step }) => step === 'sampaikan')
          .map((turn) => ({
            ...turn,
            turn: 99,
            completed:
              turn.completed === null
                ? null
                : { ...turn.completed, form: { rekomendasi: 'Kemudian' } },
          })),
      ],
    };
    expect(
      paperWith(again, 'laporan-hasil-penanganan', { isi: [{ bidang: 'sampaikan.rekomendasi' }] })
        .data?.sections[0]?.blocks,
    ).toEqual([{ type: 'paragraph', text: 'Isian contoh: Rekomendasi Tim' }]);
  });

  const disturb: readonly ((by: Actor, scenario: Scenario) => Scenario)[] = [
    (by, at) =>
      at.when(by, {
        type: 'attach-evidence',
        files: [file(`lampiran-${String(at.events.length)}`)],
        note: '',
      }),
    (by, at) =>
      at.when(by, {
        type: 'order-measure',
        kind: 'block',
        system: { name: 'Portal' },
        reason: 'Darurat',
      }),
    (by, at) => at.when(by, { type: 'wait', turn: at.turn, party: 'Vendor', reason: 'Tambalan' }),
    (by, at) =>
      at.when(by, { type: 'assess-severity', severity: 'tinggi', reason: 'Alasan contoh' }),
    (_, at) =>
      at.when(
        { kind: 'reporter' },
        {
          type: 'write-as-reporter',
          text: 'x',
          files: [file(`pesan-${String(at.events.length)}`)],
        },
      ),
    (by, at) =>
      at.when(by, {
        type: 'execute-measure',
        measure: 1,
        note: 'Terpasang',
        proof: [],
      } satisfies CommandData),
    (by, at) =>
      at.when(by, {
        type: 'start-duty',
        duty: sop.duties[0]?.id ?? '',
        since: at.now,
        basis: 'Diketahui saat laporan diterima',
      }),
  ];

  const papersAt = (events: readonly CaseEvent[], state: OpenCase, turn: number) => {
    const one = state.turns.find((visit) => visit.turn === turn);
    return (sop.steps.get(one?.step ?? '')?.outputs ?? [])
      .filter(({ id }) => mapping.outputs.has(id))
      .map(({ id }) =>
        paperData({
          sop,
          mapping,
          state: asOfTurn(events, state, turn),
          output: id,
          turn,
          settings,
          issue: sampleIssue({ madeAt: one?.completed?.at ?? state.openedAt }),
        }),
      );
  };

  test('is the same whenever it is made, whatever happens after the turn', () => {
    const picks = fc.array(
      fc.record({
        disturb: fc.nat(8),
        outcome: fc.nat(2),
        minutes: fc.integer({ min: 0, max: 600 }),
      }),
      { minLength: 4, maxLength: 16 },
    );
    fc.assert(
      fc.property(picks, (all) => {
        let scenario = reported();
        const seen: { readonly turn: number; readonly papers: ReturnType<typeof papersAt> }[] = [];
        for (const pick of all) {
          const turn = scenario.turn;
          const step = sop.steps.get(scenario.step);
          const disturbed =
            disturb[pick.disturb]?.(executor(scenario), after(scenario, pick.minutes)) ??
            after(scenario, pick.minutes);
          const outcome = step?.outcomes[pick.outcome % step.outcomes.length]?.id ?? '';
          const next = complete(disturbed, outcome);
          if (next.state.status !== 'open' || next.refusal !== undefined) break;
          seen.push({ turn, papers: papersAt(next.events, next.open, turn) });
          scenario = next;
        }
        for (const { turn, papers } of seen)
          expect(papersAt(scenario.events, scenario.open, turn)).toEqual(papers);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a berita acara', () => {
  const output = 'berita-acara-validasi';
  const state = caseThroughAll(
    batam.sop,
    batam.sop.steps.get('validasi')?.outputs.find(({ id }) => id === output),
    { validasi: { peserta: 'Nama Satu, Analis' } },
  );
  const paper = (of: OpenCase, which = output) => {
    const { data } = paperWith(of, which, {}, { datedAt: instant('2026-11-25T03:00:00Z') }, batam);
    if (data?.kind !== 'berita-acara') throw new Error('no berita acara');
    return data;
  };

  test('opens with the day of the step, whenever it is signed, and names who signs for the agency first', () => {
    expect(paper(state).opening).toMatch(
      /^Pada hari ini, Selasa, tanggal tujuh belas bulan November .* \(17-11-2026\), yang bertanda/,
    );
    expect(paper(state).date).toBe('25 November 2026');
    expect(paper(state).parties.map(({ name, position }) => [name, position])).toEqual([
      ['Pejabat Contoh 3', 'Tim Internal BATAM-CSIRT'],
    ]);
    expect(paper(state).present.map(({ name, position }) => [name, position])).toEqual([
      ['Nama Satu', 'Analis'],
    ]);
  });

  test('opens with the day of the meeting that its form states', () => {
    const inMeeting = caseThroughAll(
      batam.sop,
      batam.sop.steps.get('validasi')?.outputs.find(({ id }) => id === output),
      { validasi: { 'cara-validasi': 'rapat', 'waktu-rapat': '2026-11-17T03:30:00Z' } },
    );
    // The step was completed on another day.
    const turns = inMeeting.turns.map((turn) =>
      turn.completed === null || turn.step !== 'validasi'
        ? turn
        : {
            ...turn,
            completed: { ...turn.completed, at: instant('2026-11-19T03:00:00Z') },
          },
    );
    const made = paper({ ...inMeeting, turns });
    expect(made.opening).toContain('Selasa, tanggal tujuh belas');
    expect(JSON.stringify(made.sections)).toContain(
      'Rapat dimulai Selasa, 17 November 2026 pukul 10.30 WIB.',
    );
    expect(JSON.stringify(paper(state).sections)).not.toContain('Rapat dimulai');
  });

  test('opens with the day of the meeting that was held in its turn, where its form asks about none', () => {
    const severity = 'berita-acara-kekritisan';
    const assessed = caseThroughAll(
      batam.sop,
      batam.sop.steps.get('keparahan')?.outputs.find(({ id }) => id === severity),
    );
    const plan = {
      from: instant('2026-11-19T03:00:00Z'),
      until: null,
      venue: 'Ruang Contoh',
      agenda: 'Validasi',
      invited: [{ name: 'Tim', role: null, body: null }],
      caller: 'tim-internal',
    };
    const minutes = {
      chair: 'Nama Satu',
      secretary: 'Nama Dua',
      attendees: 'Nama Satu',
      discussion: 'x',
      conclusion: 'x',
      files: [],
    };
    const held = { minutes, at: plan.from, by: { kind: 'system' } as const };
    const meeting = {
      meeting: 1,
      turn: turnOf(assessed, severity, batam.sop),
      plan,
      state: 'held' as const,
      calledAt: plan.from,
      plannedBy: [],
      held,
    };
    expect(paper({ ...assessed, meetings: [meeting] }, severity).opening).toContain(
      'Kamis, tanggal sembilan belas',
    );
    const later = { ...meeting, held: { ...held, at: instant('2026-11-20T03:00:00Z') } };
    expect(
      paper({ ...assessed, meetings: [later] }, severity).opening,
      'planned for the day before',
    ).toContain('Jumat, tanggal dua puluh');
    expect(
      paper({ ...assessed, meetings: [{ ...meeting, held: null, state: 'called' }] }, severity)
        .opening,
    ).toContain('Selasa, tanggal tujuh belas');
  });
});

/** A number as papers cite it: a line breaks within it only behind a stroke. */
const unbroken = (number: string): string => number.replaceAll(' /', '\u00A0/');

describe('a letter', () => {
  const state = caseThroughAll(sop);
  const letter = (more: Partial<PaperPart>, of: OpenCase = state) => {
    const { data, missing } = paperWith(of, 'laporan-rekomendasi', more);
    if (data?.kind !== 'surat-dinas') throw new Error('no letter');
    return { data, missing };
  };

  test('encloses papers of the case, not the files of its step', () => {
    const { data } = letter({
      terlampir: ['laporan-analisis', 'laporan-belum-berhasil', 'catatan-penutupan'],
      pembuka: 'Terlampir {terlampir}.',
    });
    expect(data.lampiran).toBe('2 (dua) berkas');
    const number =
      state.papers.find(({ output }) => output === 'laporan-analisis')?.versions[0]?.number ?? '';
    expect(data.sections[0]?.blocks).toEqual([
      {
        type: 'paragraph',
        text: `Terlampir Laporan Analisis Insiden Siber dan Rekomendasi Penanganan Insiden Siber, Nomor ${unbroken(number)}, serta Formulir Catatan Penutupan Laporan, Nomor ${state.number}.`,
      },
    ]);
    expect(letter({ terlampir: [] }).data.lampiran).toBe('-');
  });

  test('cites number and date of another paper, and waits until that is signed', () => {
    const pembuka =
      'Nomor {nomor_naskah:laporan-analisis} tanggal {tanggal_naskah:laporan-analisis}.';
    expect(letter({ pembuka }).data.sections[0]?.blocks).toEqual([
      {
        type: 'paragraph',
        text: `Nomor ${unbroken(state.papers.find(({ output }) => output === 'laporan-analisis')?.versions[0]?.number ?? '')} tanggal 17 November 2026.`,
      },
    ]);
    const { data, missing } = letter(
      { pembuka, terlampir: [], penutup: 'Demikian.' },
      { ...state, papers: [] },
    );
    expect(data.sections[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Nomor …………… tanggal …………….' },
    ]);
    expect(missing).toEqual([
      {
        code: 'not-signed-yet',
        what: 'laporan-analisis',
        message: {
          id: expect.stringMatching(
            /^Naskah ini menyebut nomor ".+"\. Naskah itu ditandatangani lebih dahulu\.$/,
          ),
          en: expect.stringContaining('signed first'),
        },
      },
    ]);
  });

  test('goes to others, and says the outcome in other words, under an outcome', () => {
    const more = {
      isi: [],
      terlampir: [],
      penutup: 'Demikian.',
      kepada: ['Semua'],
      kepada_bila: { lanjut: ['Kepala BSSN'] },
      hasil: { lanjut: 'Sudah disampaikan.' },
      pembuka: '{hasil}',
    };
    expect(letter(more).data).toMatchObject({
      to: ['Kepala BSSN'],
      sections: [{ blocks: [{ text: 'Sudah disampaikan.' }] }, {}],
    });
    expect(
      letter({ ...more, kepada_bila: { lain: ['Kepala BSSN'] }, hasil: {} }).data,
    ).toMatchObject({
      to: ['Semua'],
      sections: [{ blocks: [{ text: 'Laporan siap dikirim' }] }, {}],
    });
  });
});

describe('a part of a body', () => {
  const state = caseThroughAll(sop, undefined, {
    verifikasi: { 'identitas-pelapor-catatan': 'Lewat telepon.' },
    tangani: { tools: 'Wireshark' },
    'laporan-akhir': { 'tools-dipakai': 'Nmap' },
  });

  test('that has nothing to say is left out with its heading; its chapter begins with the next', () => {
    const isi: readonly BodyPartOfFile[] = [
      { judul: 'A', subjudul: 'Alat', bidang: 'waktu-diperlukan' },
      { subjudul: 'Menunggu', fakta: 'waits-table' },
      { subjudul: 'Kewajiban', fakta: 'duties-table' },
      { subjudul: 'Kronologi', fakta: 'chronology' },
      { subjudul: 'Tindakan', fakta: 'measures-table' },
      { subjudul: 'Keparahan', fakta: 'severity' },
      { subjudul: 'Opsional', teks: 'Bukti: {isian:bukti-ditemukan}.' },
      { subjudul: 'Evaluasi', bidang: 'evaluasi' },
    ];
    const { data, missing } = paperWith(state, 'laporan-penanganan', { isi });
    expect(missing).toEqual([]);
    expect(data?.sections).toEqual([
      {
        title: 'A',
        blocks: [
          { type: 'heading', text: 'Evaluasi' },
          { type: 'paragraph', text: 'Isian contoh: Evaluasi dan rekomendasi' },
        ],
      },
    ]);
  });

  test('names the system once, the SOP once, and the tools that were used', () => {
    const labels = (isi: readonly BodyPartOfFile[]) =>
      paperWith(state, 'laporan-penanganan', { isi }).data?.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.type === 'pairs' ? block.rows.map(({ label }) => label) : [],
        ),
      );
    expect(labels([{ fakta: 'report' }])).toContain('Sistem elektronik');
    expect(labels([{ fakta: 'report' }, { judul: 'Sistem', fakta: 'system' }])).not.toContain(
      'Sistem elektronik',
    );
    expect(partOf(state, 'laporan-penanganan', { fakta: 'tools' })).toEqual([
      { type: 'list', items: ['Wireshark', 'Nmap'] },
    ]);
    expect(partOf(state, 'laporan-analisis', { fakta: 'tools' })).toEqual([
      { type: 'paragraph', text: 'Wireshark' },
    ]);
    const denpasar = editionAt('denpasar/tanpa-tanggal');
    const named = paperWith(
      caseThroughAll(denpasar.sop),
      'laporan-analisis',
      { isi: [{ fakta: 'basis' }] },
      {},
      denpasar,
    ).data?.sections[0]?.blocks;
    const laws = named?.[0]?.type === 'list' ? named[0].items : [];
    expect(laws.at(-1)).toBe('SOP Laporan dan Penanganan Insiden Siber.');
    expect(laws.map((law) => law.at(-1))).toEqual([...laws.slice(1).map(() => ';'), '.']);
    expect(laws.some((law) => /[;.,]{2}$/.test(law))).toBe(false);
  });

  const table: readonly (readonly string[])[] = [
    ['1', 'Identitas pelapor', 'Terverifikasi', 'Lewat telepon.'],
    ['2', 'Jenis insiden siber', 'Tampilan situs berubah (web defacement)', '-'],
    ['3', 'Lokasi server', 'Terverifikasi', '-'],
    ['4', 'Sistem log', 'Terverifikasi', '-'],
  ];

  test('that is a form of choices with remarks is a table, the rest pairs', () => {
    const blocks = partOf(state, 'formulir-aduan-terverifikasi', { formulir: 'semua' });
    expect(blocks).toEqual([
      {
        type: 'table',
        columns: [
          { title: 'No', share: 1 },
          { title: 'Yang diverifikasi', share: 4 },
          { title: 'Hasil', share: 4 },
          { title: 'Catatan', share: 6 },
        ],
        rows: table,
      },
      {
        type: 'pairs',
        rows: [
          { label: 'Sistem elektronik yang terdampak', value: ['-'] },
          { label: 'Bukti verifikasi', value: ['-'] },
        ],
      },
    ]);
  });

  test('that is a table names its own rows, and says which finding is missing', () => {
    const tabel = [
      { baris: 'Log', hasil: 'sistem-log' },
      { baris: 'Jenis', hasil: 'jenis-insiden', catatan: 'jenis-insiden-catatan' },
    ];
    expect(partOf(state, 'formulir-aduan-terverifikasi', { tabel })).toMatchObject([
      {
        rows: [
          ['1', 'Log', 'Terverifikasi', '-'],
          ['2', 'Jenis', 'Tampilan situs berubah (web defacement)', '-'],
        ],
      },
    ]);
    const empty = {
      ...state,
      turns: state.turns.map((turn) =>
        turn.completed === null ? turn : { ...turn, completed: { ...turn.completed, form: {} } },
      ),
    };
    expect(
      paperWith(empty, 'formulir-aduan-terverifikasi', { isi: [{ tabel }] }).missing.map(
        ({ what }) => what,
      ),
    ).toEqual(['verifikasi.sistem-log', 'verifikasi.jenis-insiden']);
  });

  test('tells how long each turn took, with the zone in the heading', () => {
    const [block] = partOf(state, 'laporan-analisis', { fakta: 'turns-table' }) ?? [];
    if (block?.type !== 'table') throw new Error('no table');
    expect(block.columns.map(({ title }) => title)).toEqual([
      'No',
      'Langkah',
      'Mulai (WIT)',
      'Selesai (WIT)',
      'Lama (kalender)',
      'Waktu baku',
    ]);
    expect(block.rows[0]?.slice(2, 5)).toEqual([
      '17 Nov 2026 12.00',
      '17 Nov 2026 12.30',
      '30 menit',
    ]);
    expect(block.rows.length).toBe(turnOf(state, 'laporan-analisis'));
  });

  test('that is a system has a line for each thing known of it, and files have their fingerprints', () => {
    const verified = caseThroughAll(sop, undefined, {
      verifikasi: {
        sistem: { name: 'Portal', url: 'https://contoh.example' },
        'bukti-verifikasi': [file('log')],
      },
    });
    expect(partOf(verified, 'formulir-aduan-terverifikasi', { formulir: 'semua' })?.[1]).toEqual({
      type: 'pairs',
      rows: [
        {
          label: 'Sistem elektronik yang terdampak',
          value: ['Nama sistem: Portal', 'Alamat (URL): https://contoh.example'],
        },
        { label: 'Bukti verifikasi', value: ['log (3 B)', `SHA-256: ${'ab'.repeat(32)}`] },
      ],
    });
    expect(
      partOf(verified, 'formulir-aduan-terverifikasi', { bidang: 'bukti-verifikasi' }),
    ).toMatchObject([{ type: 'table', rows: [['1', 'log', '3 B', 'ab'.repeat(32)]] }]);
  });
});

describe('naskah.yaml', () => {
  const read = (text: string) => readPaperMapping(text, sop);
  const lines = mappingText.split('\n');
  const letterAt = lines.indexOf('  laporan-rekomendasi:');
  /** The mapping with keys put first into one letter's, in place of its own, and the line they begin at. */
  const withKeys = (keys: readonly string[]): { readonly text: string; readonly line: number } => {
    const key = `${keys[0]?.split(':')[0] ?? ''}:`;
    const end = lines.findIndex((line, index) => index > letterAt && line.trim() === '');
    const own = lines.slice(letterAt + 1, end).filter((line) => !line.startsWith(key));
    return {
      text: [...lines.slice(0, letterAt + 1), ...keys, ...own, ...lines.slice(end)].join('\n'),
      line: letterAt + 2,
    };
  };

  test('says where letterhead and numbers start from', () => {
    expect(read(mappingText).mapping?.pengaturan).toMatchObject({ tempat: 'Sofifi' });
    expect(
      read(mappingText.replace('\npengaturan:\n', '\npengaturan:\n  warna: biru\n')).findings.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['unknown-key']);
  });

  test.each([
    ['an unknown outcome in hasil', ['    hasil:', '      lanjt: Sudah.'], 'unknown-outcome', 1],
    [
      'an unknown outcome in kepada_bila',
      ['    kepada_bila:', '      lanjt: [Kepala]'],
      'unknown-outcome',
      1,
    ],
    [
      'an unknown mark in kepada_bila',
      ['    kepada_bila:', '      lanjut: ["{pelpor}"]'],
      'unknown-mark',
      1,
    ],
    ['an unknown enclosed paper', ['    terlampir: [laporan-analsis]'], 'unknown-output', 0],
    [
      'an unknown cited paper',
      ['    sifat: "{nomor_naskah:laporan-analsis}"'],
      'unknown-output',
      0,
    ],
    ['a mark that takes no paper', ['    sifat: "{nomor:laporan-analisis}"'], 'unknown-mark', 0],
    [
      'an outcome without an addressee',
      ['    kepada_bila:', '      lanjut: []'],
      'no-recipient',
      1,
    ],
  ])('says where it holds %s', (_, keys, rule, offset) => {
    const { text, line } = withKeys(keys);
    expect(read(text).findings.map((one) => [one.rule, one.line])).toEqual([[rule, line + offset]]);
  });
});
