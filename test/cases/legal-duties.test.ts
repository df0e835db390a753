import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { DutyNotice } from '#core/cases/event.ts';
import type { FileRef, Report } from '#core/cases/report.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import { noCase } from '#core/cases/case.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { reasonsFor } from '#core/cases/suggested-duties.ts';
import { editionAt } from '#test/support/papers.ts';
import {
  file,
  instant,
  officer,
  sampleReport,
  Scenario,
  someFacts,
  tuesday,
} from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const duty = (kode: string, jam: number, sejak: string) => ({
  kode,
  nama: `Kewajiban ${kode}`,
  nama_en: `Duty ${kode}`,
  penerima: [{ nama: 'BSSN', dasar: 'Peraturan Contoh' }],
  pemicu: 'Insiden',
  pemicu_en: 'Incident',
  jam,
  sejak,
  formulir: [
    { kode: 'tiket', label: 'Tiket', label_en: 'Ticket', jenis: 'text' as const, wajib: true },
  ],
  sumber: 'Peraturan Contoh',
});

const sop = compile(
  sampleSop({
    langkah: [
      sampleStep('terima', '1', [sampleOutcome('lanjut', 'nilai')]),
      sampleStep('nilai', '2', [
        sampleOutcome('ulang', 'terima'),
        sampleOutcome('tutup', 'selesai'),
      ]),
    ],
    kewajiban: [duty('lapor-24', 24, 'terima'), duty('lapor-72', 72, 'nilai')],
  }),
);
const tim = officer('tim');
const received = new Scenario(sop).reported();
const begin = (
  scenario: Scenario,
  code = 'lapor-24',
  since = received.now,
  basis = ' Diketahui saat diterima ',
) => scenario.when(tim, { type: 'start-duty', duty: code, since, basis });
const running = begin(received);
const fulfil = (
  scenario: Scenario,
  more: {
    readonly number?: number;
    readonly happenedAt?: string;
    readonly note?: string;
    readonly told?: readonly DutyNotice[];
    readonly proof?: readonly FileRef[];
  } = {},
  form: Readonly<Record<string, string>> = { tiket: 'BSSN-7' },
) =>
  scenario.when(tim, {
    type: 'fulfil-duty',
    number: more.number ?? 1,
    told: more.told ?? [{ to: 'Gov-CSIRT Indonesia', way: 'email' }],
    form,
    proof: more.proof ?? [file('tanda-terima.pdf')],
    note: more.note ?? '',
    ...(more.happenedAt === undefined ? {} : { happenedAt: instant(more.happenedAt) }),
  });

describe('a legal duty', () => {
  test.each([
    ['lapor-24', 24],
    ['lapor-72', 72],
  ])(
    '%s is due %i hours after it began by the wall clock, night and weekend too',
    (code, hours) => {
      const friday = instant('2026-11-20T17:00:00+07:00');
      const begun = begin(
        received.completed(tim, 'lanjut').at('2026-11-20T18:00:00+07:00'),
        code,
        friday,
      ).thenHappened('duty-started');
      expect(begun.open.duties[0]).toMatchObject({
        duty: code,
        since: friday,
        due: instantOf(momentOf(friday).add({ hours })),
        basis: 'Diketahui saat diterima',
        startedBy: { id: 'officer-tim' },
        fulfilled: null,
      });
    },
  );

  test('may have begun before the report came in, never after now', () => {
    begin(received, 'lapor-24', instant('2026-11-16T10:00:00+07:00')).thenHappened('duty-started');
    begin(received, 'lapor-24', instant('2026-11-17T10:00:01+07:00')).thenRefused(
      'happened-in-future',
    );
  });

  test('is one the edition has', () => {
    const refused = begin(received, 'lapor-48').thenRefused('unknown-duty');
    expect(refused.refusal?.message.id).toContain('lapor-48');
  });

  test('begins once the case has come to its step, and can still begin when it has gone on', () => {
    const early = begin(received, 'lapor-72').thenRefused('duty-too-early');
    expect(early.refusal?.message.id).toContain('2. Langkah nilai');
    const at = received.completed(tim, 'lanjut');
    begin(at, 'lapor-72').thenHappened('duty-started');
    begin(at.completed(tim, 'ulang'), 'lapor-72').thenHappened('duty-started');
  });

  test('runs once at a time, and can begin anew when it was fulfilled', () => {
    const twice = begin(running).thenRefused('duty-running');
    expect(twice.refusal?.message.en).toContain('Duty lapor-24');
    const again = begin(fulfil(running)).thenHappened('duty-started');
    expect(again.open.duties.map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    [' ', 'empty-text'],
    ['x'.repeat(5_001), 'too-long'],
  ] as const)('begins on a ground that is told', (basis, code) => {
    begin(received, 'lapor-24', received.now, basis).thenRefused(code);
  });
});

describe('fulfilling it', () => {
  test('keeps what was answered, the proof and when', () => {
    const done = fulfil(running.at('2026-11-17T15:00:00+07:00'), {
      happenedAt: '2026-11-17T14:00:00+07:00',
      note: ' Terkirim ',
    }).thenHappened('duty-fulfilled');
    expect(done.open.duties[0]?.fulfilled).toMatchObject({
      at: instant('2026-11-17T14:00:00+07:00'),
      form: { tiket: 'BSSN-7' },
      proof: [{ name: 'tanda-terima.pdf' }],
      note: 'Terkirim',
    });
  });

  test('asks what the rule asks the notice to hold', () => {
    const refused = fulfil(running, {}, {}).thenRefused('missing-answer');
    expect(refused.refusal?.fields?.map(({ field }) => field)).toEqual(['tiket']);
    fulfil(running, {}, { tiket: 'x', lain: 'y' }).thenRefused('unknown-field');
  });

  test('is done once, and only of a duty that runs', () => {
    fulfil(fulfil(running)).thenRefused('duty-fulfilled');
    fulfil(running, { number: 2 }).thenRefused('unknown-duty');
    // Words that lead nowhere say no more than none.
    fulfil(running, { proof: [], note: 'ok.' }).thenRefused('empty-text');
    fulfil(running, { proof: [], note: 'Surel 12' }).thenHappened('duty-fulfilled');
    fulfil(received).thenRefused('unknown-duty');
    fulfil(new Scenario(sop)).thenRefused('no-case');
  });

  test('late is late: the due time stays as it was', () => {
    const late = fulfil(running.at('2026-11-19T10:00:00+07:00'));
    expect(late.open.duties[0]?.due).toBe(instant('2026-11-18T10:00:00+07:00'));
    expect(late.open.duties[0]?.fulfilled?.at).toBe(late.now);
  });

  test('told more than a day late asks for a reason, which the note is', () => {
    const later = running.at('2026-11-19T10:00:00+07:00');
    const happenedAt = '2026-11-17T12:00:00+07:00';
    fulfil(later, { happenedAt }).thenRefused('backdating-reason-needed');
    fulfil(later, { happenedAt, note: 'Lupa dicatat' }).thenHappened('duty-fulfilled');
    fulfil(later, { happenedAt: '2026-11-17T09:00:00+07:00', note: 'Catatan contoh' }).thenRefused(
      'happened-before-report',
    );
  });

  test('outlives its case: the law does not care whether the SOP has come to its end', () => {
    const closed = running
      .completed(tim, 'lanjut')
      .completed(tim, 'tutup', { leavingOpen: 'Dilaporkan kemudian' });
    expect(closed.state.status).toBe('closed');
    fulfil(closed).thenHappened('duty-fulfilled');
    begin(closed).thenRefused('case-closed');
  });

  test('leaves other duties as they are', () => {
    const both = begin(running.completed(tim, 'lanjut'), 'lapor-72');
    const done = fulfil(both, { number: 2 });
    expect(done.open.duties.map(({ fulfilled }) => fulfilled === null)).toEqual([true, false]);
  });
});

describe('what the record claims of a notice', () => {
  test('is to whom, by which way, and no more', () => {
    const done = fulfil(running, {
      told: [
        { to: ' Gov-CSIRT Indonesia ', way: 'email' },
        { to: 'Komdigi', way: 'post' },
      ],
    });
    expect(done.open.duties[0]?.fulfilled?.told).toEqual([
      { to: 'Gov-CSIRT Indonesia', way: 'email' },
      { to: 'Komdigi', way: 'post' },
    ]);
    const [event] = done.events.slice(-1);
    if (event === undefined) throw new Error('no event');
    expect(sentence(event, { sop, measures: [], parties: [], turns: [] })).toMatchObject({
      id: 'Dicatat telah disampaikan kepada Gov-CSIRT Indonesia (surel), Komdigi (pos)',
    });
  });

  test('needs somebody who was told, and proof or how it is known', () => {
    for (const told of [[], [{ to: ' ', way: 'email' as const }]])
      expect(fulfil(running, { told }).thenRefused('empty-text').refusal?.fields).toMatchObject([
        { field: 'told' },
      ]);
    expect(fulfil(running, { proof: [] }).thenRefused('empty-text').refusal?.fields).toMatchObject([
      { field: 'proof' },
    ]);
    fulfil(running, { proof: [], note: 'Nomor surat 12' }).thenHappened('duty-fulfilled');
  });
});

describe('a duty that does not apply', () => {
  const aside = { type: 'set-duty-aside', duty: 'lapor-24' } as const;
  const up = { type: 'take-duty-up', duty: 'lapor-24' } as const;

  test('is set aside with who did it, and taken up again', () => {
    const without = received.when(tim, aside).thenHappened('duty-set-aside');
    expect(without.open.dutiesAside).toMatchObject([
      { duty: 'lapor-24', by: { id: 'officer-tim' } },
    ]);
    expect(without.when(tim, up).thenHappened('duty-taken-up').open.dutiesAside).toEqual([]);
  });

  test('begins all the same when somebody decides so', () => {
    expect(begin(received.when(tim, aside)).open.dutiesAside).toEqual([]);
  });

  test('is one of the edition, of an open case, and does not run', () => {
    running.when(tim, aside).thenRefused('duty-running');
    for (const command of [aside, up]) {
      received.when(tim, { ...command, duty: 'lapor-48' }).thenRefused('unknown-duty');
      received
        .completed(tim, 'lanjut')
        .completed(tim, 'tutup')
        .when(tim, command)
        .thenRefused('case-closed');
    }
  });
});

describe('a case suggests a duty', () => {
  const suggestedBy = { categories: ['data-leak'], severities: ['tinggi'], vitalSystem: true };
  const known = {
    category: 'phishing',
    severity: null,
    severityReason: null,
    severityCause: null,
    system: { name: 'Situs Contoh' },
  } as const;
  const denpasar = editionAt('denpasar/tanpa-tanggal').sop;

  test.each([
    ['by its kind', { category: 'data-leak' }],
    ['by its severity', { severity: 'tinggi' }],
    ['by its vital system', { system: { name: 'Situs Contoh', vital: 'yes' as const } }],
  ])('%s, with the reason', (_what, more) => {
    expect(reasonsFor(denpasar, { suggestedBy }, { ...known, ...more })).toHaveLength(1);
  });

  test.each(['maluku-utara/2025-08', 'denpasar/tanpa-tanggal'] as const)(
    'under %s, which assesses no severity, once an officer says that it is high, with his reason',
    (edition) => {
      const { sop } = editionAt(edition);
      const duty = sop.duties.find(({ id }) => id === 'lapor-bssn');
      if (duty === undefined) throw new Error('no such duty');
      const by = officer(...sop.controllers.slice(0, 1));
      const assess = { type: 'assess-severity', reason: 'Layanan utama lumpuh' } as const;
      const story = new Scenario(sop).reported();
      expect(reasonsFor(sop, duty, story.open)).toEqual([]);
      const low = story.when(by, { ...assess, severity: 'sedang' });
      expect(reasonsFor(sop, duty, low.open)).toEqual([]);
      const high = low.when(by, { ...assess, severity: 'tinggi' });
      expect(reasonsFor(sop, duty, high.open)).toEqual([
        {
          id: 'Tingkat keparahan: Tinggi (Layanan utama lumpuh)',
          en: 'Severity: High (Layanan utama lumpuh)',
        },
      ]);
      story.when(by, { ...assess, severity: 'luar biasa' }).thenRefused('invalid-answer');
    },
  );

  test('for every reason there is, and for no other', () => {
    expect(reasonsFor(denpasar, { suggestedBy }, known)).toEqual([]);
    expect(
      reasonsFor(denpasar, { suggestedBy }, { ...known, system: { name: 'x', vital: 'no' } }),
    ).toEqual([]);
    expect(
      reasonsFor(
        denpasar,
        { suggestedBy },
        {
          ...known,
          category: 'data-leak',
          severity: 'tinggi',
          system: { name: 'x', vital: 'yes' },
        },
      ),
    ).toHaveLength(3);
    expect(
      reasonsFor(
        denpasar,
        { suggestedBy: { categories: [], severities: [], vitalSystem: false } },
        {
          ...known,
          category: 'data-leak',
          severity: 'tinggi',
          system: { name: 'x', vital: 'yes' },
        },
      ),
    ).toEqual([]);
  });
});

describe('a notification from BSSN', () => {
  const answering = compile(
    sampleSop({
      langkah: [sampleStep('terima', '1', [sampleOutcome('tutup', 'selesai')])],
      kewajiban: [{ ...duty('balas', 72, 'terima'), balasan: 'bssn' }, duty('lapor', 24, 'terima')],
    }),
  );
  const comes = (report: Partial<Report>, replyHours: number | null = null) => {
    const scenario = new Scenario(answering, noCase, tuesday, { ...someFacts, replyHours });
    return scenario.when(
      { kind: 'reporter' },
      {
        type: 'receive-report',
        caseId: 'case-1',
        number: 'X-1',
        report: sampleReport(report),
        trackingHash: 'h',
      },
    );
  };

  test('starts the clock of its answer with its arrival, due as the letter says', () => {
    const replyDue = instant('2026-11-19T12:00:00+07:00');
    expect(comes({ channel: 'bssn', replyDue }).open.duties).toMatchObject([
      { duty: 'balas', since: tuesday, due: replyDue, dueBy: 'letter' },
    ]);
  });

  test('that sets no time is answered by the default, which is called so', () => {
    expect(comes({ channel: 'bssn' }).open.duties).toMatchObject([
      { due: instantOf(momentOf(tuesday).add({ hours: 72 })), dueBy: 'default' },
    ]);
    expect(comes({ channel: 'bssn' }, 10).open.duties).toMatchObject([
      { due: instantOf(momentOf(tuesday).add({ hours: 10 })), dueBy: 'default' },
    ]);
  });

  test('alone asks for an answer, and not before it came', () => {
    expect(comes({ channel: 'letter' }).open.duties).toEqual([]);
    const later = instant('2026-11-19T12:00:00+07:00');
    for (const report of [
      { channel: 'letter', replyDue: later },
      { channel: 'bssn', replyDue: tuesday },
    ] as const)
      expect(comes(report).thenRefused('invalid-answer').refusal?.fields).toMatchObject([
        { field: 'replyDue' },
      ]);
  });

  test('that came some other way is answered by hand, due as the letter says', () => {
    const due = instant('2026-11-19T12:00:00+07:00');
    const begun = comes({ channel: 'letter' }).when(tim, {
      type: 'start-duty',
      duty: 'balas',
      since: tuesday,
      basis: 'Notifikasi di dalam surat',
      due,
    });
    expect(begun.open.duties).toMatchObject([{ due, dueBy: 'letter' }]);
  });
});
