import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import type { OutcomePart, StepPart } from '#core/sops/document.ts';
import type { Answers } from '#core/cases/event.ts';
import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Report } from '#core/cases/report.ts';
import { file, officer, Scenario } from '#test/support/scenario.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const tim = officer('tim');
type Effects = NonNullable<OutcomePart['efek']>;

/** terima –(efek)→ tutup → selesai */
const withEffects = (efek: Effects, more: Partial<StepPart> = {}): Scenario =>
  new Scenario(
    compile(
      sampleSop({
        langkah: [
          sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup', { efek })], more),
          sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')]),
        ],
      }),
    ),
  ).reported();

const types = (scenario: Scenario): readonly string[] =>
  'refused' in scenario.last ? [scenario.last.refused] : scenario.last.map(({ type }) => type);

describe('a ticket', () => {
  test('is issued once: a second effect finds it issued', () => {
    const twice = withEffects(['issue-ticket', 'issue-ticket']).completed(tim, 'lanjut');
    expect(types(twice)).toEqual(['step-completed', 'ticket-issued', 'step-started']);
    expect(twice.open.ticket).toBe('CTH-T-2026-0001');
  });

  test('keeps its number when the loop comes by again', () => {
    const loop = new Scenario(
      compile(
        sampleSop({
          langkah: [
            sampleStep('terima', '1', [
              sampleOutcome('ulang', 'terima', { efek: ['issue-ticket'] }),
              sampleOutcome('tutup', 'selesai'),
            ]),
          ],
        }),
      ),
    )
      .reported()
      .completed(tim, 'ulang')
      .knowing({ ticketNumber: 'CTH-T-2026-0002' })
      .completed(tim, 'ulang');
    expect(loop.open.ticket).toBe('CTH-T-2026-0001');
    expect(types(loop)).toEqual(['step-completed', 'step-started']);
  });
});

describe('a message to the reporter', () => {
  const tell = (pesan: string, bidang?: string) => [
    { 'notify-reporter': { pesan, pesan_en: `EN ${pesan}`, ...(bidang ? { bidang } : {}) } },
  ];
  const messages = (scenario: Scenario) => scenario.open.messages.map(({ text }) => text);

  test('names the case and the ticket, as often as it says so', () => {
    const told = withEffects(['issue-ticket', ...tell('{nomor} {tiket} {nomor}')]).completed(
      tim,
      'lanjut',
    );
    expect(messages(told)).toEqual([
      {
        id: 'CTH-2026-0001 CTH-T-2026-0001 CTH-2026-0001',
        en: 'EN CTH-2026-0001 CTH-T-2026-0001 CTH-2026-0001',
      },
    ]);
    expect(told.open.messages[0]?.automatic).toBe(true);
  });

  test('names the case for the ticket where there is none yet', () => {
    expect(messages(withEffects(tell('{tiket}')).completed(tim, 'lanjut'))[0]?.id).toBe(
      'CTH-2026-0001',
    );
    // Effects follow one another: the ticket issued afterwards is not known yet.
    const before = withEffects([...tell('{tiket}'), 'issue-ticket']).completed(tim, 'lanjut');
    expect(messages(before)[0]?.id).toBe('CTH-2026-0001');
  });

  test('adds what the officer wrote in the field it names, tidied, when something was', () => {
    const step = withEffects(tell('Kabar', 'kabar'), {
      formulir: [{ kode: 'kabar', label: 'Kabar', label_en: 'News', jenis: 'long-text' }],
    });
    expect(
      messages(step.completed(tim, 'lanjut', { form: { kabar: ' Sedang diperiksa. ' } })),
    ).toEqual([{ id: 'Kabar\n\nSedang diperiksa.', en: 'EN Kabar\n\nSedang diperiksa.' }]);
    expect(messages(step.completed(tim, 'lanjut'))).toEqual([{ id: 'Kabar', en: 'EN Kabar' }]);
  });
});

describe('a measure', () => {
  test.each([
    ['ordered', ['measure-ordered'], 'ordered'],
    ['executed', ['measure-ordered', 'measure-executed'], 'in-force'],
  ] as const)('%s', (status, events, state) => {
    const one = withEffects([{ block: { tindakan: 'disable-domain', status } }]).completed(
      tim,
      'lanjut',
    );
    expect(types(one)).toEqual(['step-completed', ...events, 'step-started']);
    expect(one.open.measures).toMatchObject([
      { measure: 1, kind: 'disable-domain', state, system: { name: 'Layanan Contoh' } },
    ]);
  });

  const options = ['block', 'disable-domain', 'backup'].map((kode) => ({
    kode,
    label: kode,
    label_en: kode,
  }));
  const chosen = withEffects([{ block: { bidang: 'tindakan', status: 'executed' } }], {
    formulir: [
      {
        kode: 'tindakan',
        label: 'Tindakan',
        label_en: 'Measures',
        jenis: 'choices',
        pilihan: options,
      },
      { kode: 'bukti', label: 'Bukti', label_en: 'Proof', jenis: 'file' },
    ],
  });

  test('chosen in the form: each of those chosen, counted on, with the step’s files as proof', () => {
    const two = chosen.completed(tim, 'lanjut', {
      form: { tindakan: ['backup', 'block'], bukti: [file('layar.png')] },
    });
    expect(two.open.measures.map(({ measure, kind, state }) => [measure, kind, state])).toEqual([
      [1, 'backup', 'done'],
      [2, 'block', 'in-force'],
    ]);
    expect(two.events.filter(({ type }) => type === 'measure-executed')).toMatchObject([
      { proof: [{ name: 'layar.png' }] },
      { proof: [{ name: 'layar.png' }] },
    ]);
  });

  test('chosen in the form: none when none was', () => {
    expect(chosen.completed(tim, 'lanjut').open.measures).toEqual([]);
  });

  test('is not ordered again while one of its kind stands, but again once it was lifted', () => {
    const effects: Effects = [
      { block: { tindakan: 'block', status: 'ordered' } },
      { block: { tindakan: 'block', status: 'executed' } },
    ];
    const once = withEffects(effects).completed(tim, 'lanjut');
    expect(once.open.measures).toHaveLength(1);
    const lifted = withEffects([
      { block: { tindakan: 'block', status: 'executed' } },
      'lift-measures',
      { block: { tindakan: 'block', status: 'executed' } },
      'lift-measures',
    ]).completed(tim, 'lanjut');
    expect(lifted.open.measures.map(({ state }) => state)).toEqual(['lifted', 'lifted']);
  });

  test('concerns the system as the form has just settled it', () => {
    const settled = withEffects([{ block: { tindakan: 'block', status: 'ordered' } }], {
      formulir: [
        {
          kode: 'sistem',
          label: 'Sistem',
          label_en: 'System',
          jenis: 'system',
          menetapkan: 'system',
        },
      ],
    }).completed(tim, 'lanjut', { form: { sistem: { name: 'Portal Baru' } } });
    expect(settled.open.system.name).toBe('Portal Baru');
    expect(settled.open.measures[0]?.system.name).toBe('Portal Baru');
  });

  test('in force keeps the case from closing by the very step that puts it there', () => {
    const blocked = new Scenario(
      compile(
        sampleSop({
          langkah: [
            sampleStep('terima', '1', [
              sampleOutcome('tutup', 'selesai', {
                efek: [
                  { block: { tindakan: 'block', status: 'executed' } },
                  { close: { alasan: 'completed' } },
                ],
              }),
            ]),
          ],
        }),
      ),
    ).reported();
    const refused = blocked.completed(tim, 'tutup').thenRefused('measures-in-force');
    expect(refused.refusal?.message.id).toContain('Blokir sistem elektronik');
  });
});

describe('sending and escalating', () => {
  test('are ordered, each by itself, and nothing is told as sent', () => {
    const done = withEffects(
      [
        { send: { kepada: ['Pemilik'], tembusan: ['BSSN'], output: ['ba'] } },
        { escalate: { kepada: 'Provinsi' } },
      ],
      {
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'ba', nama: 'Berita Acara', dari: 'naskah' }],
        },
      },
    ).completed(tim, 'lanjut');
    expect(done.last).toMatchObject([
      { type: 'step-completed' },
      {
        type: 'sending-ordered',
        sending: 1,
        turn: 1,
        purpose: 'send',
        to: ['Pemilik'],
        cc: ['BSSN'],
        outputs: ['ba'],
      },
      { type: 'sending-ordered', sending: 2, purpose: 'escalate', to: ['Provinsi'], cc: [] },
      { type: 'step-started' },
    ]);
    expect(done.open.sentByHand).toEqual([]);
  });
});

describe('the end', () => {
  test('follows from the effect that closes, with its reason; effects after it find the case closed', () => {
    const closed = new Scenario(
      compile(
        sampleSop({
          langkah: [
            sampleStep('terima', '1', [
              sampleOutcome('tolak', 'selesai', {
                efek: [{ close: { alasan: 'invalid' } }, { escalate: { kepada: 'BSSN' } }],
              }),
            ]),
          ],
        }),
      ),
    )
      .reported()
      .completed(tim, 'tolak');
    expect(types(closed)).toEqual(['step-completed', 'case-closed']);
    expect(closed.state).toMatchObject({
      closed: { reason: 'invalid', note: 'Hasil langkah "Langkah terima": tolak' },
    });
  });

  test('comes even where the edition forgot to close: a case never stands at no step', () => {
    const forgot = new Scenario(
      compile(
        sampleSop({
          langkah: [sampleStep('terima', '1', [sampleOutcome('akhir', 'selesai', { efek: [] })])],
        }),
      ),
    )
      .reported()
      .completed(tim, 'akhir');
    expect(types(forgot)).toEqual(['step-completed', 'case-closed']);
    expect(forgot.state).toMatchObject({ status: 'closed', closed: { reason: 'completed' } });
  });
});

test('everything a completion brings about carries its command, its actor and its moment', () => {
  const done = withEffects(['issue-ticket', { escalate: { kepada: 'BSSN' } }])
    .at('2026-11-17T11:00:00+07:00')
    .completed(tim, 'lanjut', { happenedAt: new Scenario(compile(sampleSop())).now });
  if ('refused' in done.last) throw new Error(done.last.refused);
  expect(new Set(done.last.map(({ command }) => command)).size).toBe(1);
  expect(new Set(done.last.map(({ happenedAt }) => happenedAt))).toEqual(
    new Set([new Scenario(compile(sampleSop())).now]),
  );
  expect(new Set(done.last.map(({ recordedAt }) => recordedAt))).toEqual(new Set([done.now]));
  expect(done.last.every(({ by }) => 'id' in by && by.id === 'officer-tim')).toBe(true);
});

describe('what is sent of a reporter, and to him', () => {
  const nobody = { name: '', anonymous: true, capacity: 'individual' } as const;
  const contact: Partial<StepPart> = {
    formulir: [
      { kode: 'catatan', label: 'Catatan', label_en: 'Note', jenis: 'text', wajib: false },
    ],
    mutu_baku: {
      kelengkapan: null,
      waktu: null,
      output: [{ kode: 'kontak', nama: 'Kontak', dari: 'formulir', bila_pelapor: 'dikenal' }],
    },
  };
  const efek: Effects = [
    { send: { kepada: ['BSSN'], output: ['kontak'] } },
    { send: { kepada: ['Unit', 'Pelapor'] } },
    { send: { kepada: ['Pelapor'] } },
  ];
  const sentFrom = (reporter: Partial<Report>) => {
    const story = new Scenario(
      compile(
        sampleSop({
          langkah: [
            sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup', { efek })], contact),
            sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')]),
          ],
        }),
      ),
    )
      .reported(reporter)
      .completed(tim, 'lanjut');
    return story.open.sendings.map(({ recipients }) => recipients.map(({ name }) => name));
  };

  test('of one who is known: his contact goes out, and what is meant for him is owed', () => {
    expect(sentFrom({})).toEqual([['BSSN'], ['Unit', 'Pelapor'], ['Pelapor']]);
  });

  test('of one who named nobody: no contact goes out, and nothing is owed to whom nobody can write', () => {
    expect(sentFrom({ reporter: nobody })).toEqual([['Unit']]);
  });

  test('of one who stays unnamed but left an address: what is meant for him is owed, his contact goes to nobody', () => {
    const reporter = { ...nobody, name: 'Nama Rahasia', email: 'rahasia@contoh.example' };
    expect(sentFrom({ reporter })).toEqual([['Unit', 'Pelapor'], ['Pelapor']]);
  });
});

test('what is said to have happened is not still to come; what is promised may be', () => {
  const moment = (kode: string, more: Partial<NonNullable<StepPart['formulir']>[number]> = {}) => ({
    kode,
    label: kode,
    label_en: kode,
    jenis: 'date-time' as const,
    ...more,
  });
  const formulir = [moment('diuji', { sudah_terjadi: true }), moment('janji')];
  const story = withEffects([], { formulir });
  const later = instantOf(momentOf(story.now).add({ hours: 240 }));
  const completing = (form: Answers) =>
    story.when(tim, {
      type: 'complete-step',
      turn: 1,
      step: 'terima',
      outcome: 'lanjut',
      form,
      outputs: [],
    });
  expect(completing({ diuji: later }).last).toMatchObject({
    refused: 'invalid-answer',
    fields: [{ field: 'diuji', message: { id: expect.stringContaining('belum tiba') } }],
  });
  expect(types(completing({ diuji: '2026-11-02T01:00:00.000Z', janji: later }))).toContain(
    'step-completed',
  );
});
