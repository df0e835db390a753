import { describe, expect, test } from 'vitest';
import type {
  ExecutorPart,
  MeasureDeedPart,
  OutcomePart,
  SopDocument,
  StepPart,
} from '#core/sops/document.ts';
import type { GatePart } from '#core/sops/gate.ts';
import { foundBy, saidBy } from '#test/support/found-by-rule.ts';
import { oneStepSop, sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const executor = (kode: string, more: Partial<ExecutorPart> = {}): ExecutorPart => ({
  kode,
  nama: `Pelaksana ${kode}`,
  ...more,
});
const team = executor('tim');
const head = executor('ketua');
const owner = executor('pemilik', { luar: 'pemilik' });

const approvalBy = (oleh: string): GatePart => ({ approval: { oleh, sumber: 'Tabel, baris 1' } });
const does = (...codes: readonly string[]): Partial<StepPart> => ({
  pelaksana: codes.map((kode) => ({ kode, dugaan: null })),
});
const staffed = (
  pelaksana: readonly ExecutorPart[],
  step: Partial<StepPart> = {},
  more: Partial<SopDocument> = {},
): SopDocument => ({ ...oneStepSop(step), pelaksana, ...more });

const deed = (oleh: readonly string[], bukti = false): MeasureDeedPart => ({
  oleh,
  bukti,
  dugaan: null,
  sumber: 'Butir 5',
});

/** A choice that the only step asks, and its two ways out that follow it; one may be an exception. */
const excepting = (oleh: string, gates: readonly GatePart[], block: boolean): Partial<StepPart> => {
  const way = (kode: string, jawaban: string, more: Partial<OutcomePart>): OutcomePart =>
    sampleOutcome(kode, 'selesai', { mengikuti: { bidang: 'parah', jawaban: [jawaban] }, ...more });
  return {
    formulir: [
      {
        kode: 'parah',
        label: 'Parah',
        label_en: 'Severe',
        jenis: 'choice',
        wajib: true,
        pilihan: ['ya', 'tidak'].map((kode) => ({ kode, label: kode, label_en: kode })),
      },
    ],
    syarat: gates,
    hasil: [
      way('ya', 'ya', {
        efek: [
          ...(block
            ? [
                { block: { tindakan: 'block', status: 'ordered' } } as const,
                'lift-measures' as const,
              ]
            : []),
          { close: { alasan: 'completed' } },
        ],
      }),
      way('tidak', 'tidak', {
        mengikuti: {
          bidang: 'parah',
          jawaban: ['tidak'],
          pengecualian: { oleh, sumber: 'Butir 3' },
        },
      }),
    ],
  };
};

describe('an executor of the list has something to do', () => {
  const unused = (document: SopDocument) => foundBy('executor-unused', document);

  test.each<[what: string, document: SopDocument]>([
    ['does a step', staffed([team, head], does('tim', 'ketua'))],
    ['coordinates', staffed([team, head], {}, { pengendali: ['ketua'] })],
    ['approves what a whole step does', staffed([team, head], { syarat: [approvalBy('ketua')] })],
    [
      'approves one outcome',
      staffed([team, head], {
        hasil: [sampleOutcome('tutup', 'selesai', { syarat: [approvalBy('ketua')] })],
      }),
    ],
    ['approves an exception', staffed([team, head], excepting('ketua', [], false))],
    [
      'carries temporary measures out',
      staffed(
        [team, head],
        {},
        {
          tindakan_sementara: { memasang: deed(['ketua']), mencabut: deed(['tim']) },
        },
      ),
    ],
    [
      'lifts temporary measures',
      staffed(
        [team, head],
        {},
        {
          tindakan_sementara: { memasang: deed(['tim']), mencabut: deed(['ketua']) },
        },
      ),
    ],
  ])('who %s', (_what, document) => {
    expect(unused(document)).toEqual([]);
  });

  test('or is warned of, an outside party as much as anybody', () => {
    expect(unused(staffed([team, head, owner]))).toEqual([
      'warning pelaksana.1.kode',
      'warning pelaksana.2.kode',
    ]);
  });

  test('which other gates than an approval do not give anybody', () => {
    const document = staffed([team, head], {
      syarat: ['measures-lifted', { 'outputs-present': [] }],
    });
    expect(unused(document)).toEqual(['warning pelaksana.1.kode']);
  });
});

describe('who does a step', () => {
  const found = (step: Partial<StepPart>) =>
    foundBy('executor-undefined', staffed([team, head], step));

  test('is anybody of the list, as many as there are', () => {
    expect(found(does('tim', 'ketua'))).toEqual([]);
  });

  test('is nobody else: each one who is not listed is named by his place', () => {
    expect(found(does('tm', 'ketua', 'sekda'))).toEqual([
      'error langkah.0.pelaksana.0.kode',
      'error langkah.0.pelaksana.2.kode',
    ]);
  });

  test('is somebody: a step without executors is told to say whom it supposes', () => {
    const document = staffed([team], does());
    expect(foundBy('executor-undefined', document)).toEqual(['error langkah.0.pelaksana']);
    expect(saidBy('executor-undefined', document)[0]).toContain('dugaan: rendah');
  });
});

describe('who coordinates', () => {
  const found = (...pengendali: readonly string[]) =>
    foundBy('controller-undefined', staffed([team, head, owner], {}, { pengendali }));

  test.each<[controllers: readonly string[], findings: readonly string[]]>([
    [['tim'], []],
    [['ketua', 'tim'], []],
    [[], ['error pengendali']],
    [['sekda'], ['error pengendali.0']],
    [['tim', 'pemilik'], ['error pengendali.1']],
    [
      ['pemilik', 'sekda'],
      ['error pengendali.0', 'error pengendali.1'],
    ],
  ])('may be %j: %j', (controllers, findings) => {
    expect(found(...controllers)).toEqual(findings);
  });
});

describe('who approves', () => {
  test.each<[by: string, findings: readonly string[]]>([
    ['ketua', []],
    ['pemilik', []],
    ['sekda', ['error langkah.0.syarat.0.approval.oleh']],
  ])('at a step is of the list: %s', (by, findings) => {
    const document = staffed([team, head, owner], { syarat: [approvalBy(by)] });
    expect(foundBy('gate-unknown-role', document)).toEqual(findings);
  });

  test('at one outcome is looked for there', () => {
    const document = staffed([team], {
      hasil: [sampleOutcome('tutup', 'selesai', { syarat: ['measures-lifted', approvalBy('x')] })],
    });
    expect(foundBy('gate-unknown-role', document)).toEqual([
      'error langkah.0.hasil.0.syarat.1.approval.oleh',
    ]);
  });
});

describe('who approves an exception', () => {
  const place = 'error langkah.0.hasil.1.mengikuti.pengecualian.oleh';
  const again: GatePart = {
    approval: { oleh: 'ketua', sumber: 'Butir 2', bila: { 'measures-were-in-force': true } },
  };
  const found = (by: string, gates: readonly GatePart[], block: boolean) =>
    foundBy('exception-approver', staffed([team, head], excepting(by, gates, block)));

  test.each<[what: string, by: string, gates: readonly GatePart[], block: boolean]>([
    ['anybody where nothing is blocked', 'tim', [again], false],
    ['anybody where nobody guards reactivation', 'tim', [], true],
    [
      'anybody where an approval is asked whether or not there was a block',
      'tim',
      [approvalBy('ketua')],
      true,
    ],
    ['who guards reactivation', 'ketua', [again], true],
  ])('is %s', (_what, by, gates, block) => {
    expect(found(by, gates, block)).toEqual([]);
  });

  test('is not somebody else where not blocking would lead around the guard', () => {
    expect(found('tim', [again], true)).toEqual([place]);
  });

  test('is one of the list in any case', () => {
    expect(found('sekda', [], false)).toEqual([place]);
  });
});

describe('codes with a meaning of their own', () => {
  test.each(['administrator', 'auditor'])('are no executor’s: %s', (kode) => {
    expect(foundBy('reserved-code', staffed([team, executor(kode)]))).toEqual([
      'error pelaksana.1.kode',
    ]);
  });

  test.each(['admin', 'Auditor', 'selesai', 'auditor-internal'])(
    'are not what they resemble: %s',
    (kode) => {
      expect(foundBy('reserved-code', staffed([team, executor(kode)]))).toEqual([]);
    },
  );

  test('are no step’s: the end of the flow is called "selesai"', () => {
    const document = sampleSop({
      langkah: [
        sampleStep('terima', '1', [sampleOutcome('lanjut', 'selesai')]),
        sampleStep('selesai', '2', [sampleOutcome('tutup', 'selesai')]),
      ],
    });
    expect(foundBy('reserved-code', document)).toEqual(['error langkah.1.kode']);
  });
});

describe('who carries temporary measures out, and lifts them', () => {
  const lifts: Partial<StepPart> = {
    hasil: [
      sampleOutcome('tutup', 'selesai', {
        efek: ['lift-measures', { close: { alasan: 'completed' } }],
      }),
    ],
  };
  const installs = (status: 'ordered' | 'executed'): Partial<StepPart> => ({
    hasil: [
      sampleOutcome('tutup', 'selesai', {
        efek: [
          { block: { tindakan: 'block', status } },
          'lift-measures',
          { close: { alasan: 'completed' } },
        ],
      }),
    ],
  });
  const found = (memasang: MeasureDeedPart, mencabut: MeasureDeedPart, step: Partial<StepPart>) =>
    foundBy(
      'measure-deeds',
      staffed([team, head, owner], step, { tindakan_sementara: { memasang, mencabut } }),
    );

  test('is of the list and of the agency’s own', () => {
    expect(found(deed(['tim']), deed(['tim', 'ketua']), {})).toEqual([]);
    expect(found(deed(['pemilik']), deed(['tim', 'sekda']), {})).toEqual([
      'error tindakan_sementara.memasang.oleh.0',
      'error tindakan_sementara.mencabut.oleh.1',
    ]);
  });

  test('does the steps that do so, alone', () => {
    expect(found(deed(['tim']), deed(['tim']), { ...lifts, ...does('tim') })).toEqual([]);
    expect(found(deed(['tim']), deed(['ketua']), { ...lifts, ...does('tim', 'ketua') })).toEqual([
      'error langkah.0.hasil.0.efek.0',
    ]);
  });

  test('does not do the steps that only order a measure', () => {
    expect(
      found(deed(['ketua']), deed(['tim']), { ...installs('ordered'), ...does('tim') }),
    ).toEqual([]);
    expect(
      found(deed(['ketua']), deed(['tim']), { ...installs('executed'), ...does('tim') }),
    ).toEqual(['error langkah.0.hasil.0.efek.0']);
  });

  test.each<[what: string, proof: Partial<StepPart>, findings: readonly string[]]>([
    ['nothing', {}, ['error langkah.0.hasil.0.efek.0']],
    [
      'a file output under this outcome',
      {
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'bukti', nama: 'Bukti', dari: 'berkas', bila: ['tutup'] }],
        },
      },
      [],
    ],
    [
      'a file output that is only offered',
      {
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'bukti', nama: 'Bukti', dari: 'berkas', opsional: true }],
        },
      },
      ['error langkah.0.hasil.0.efek.0'],
    ],
    [
      'a paper, which is no file handed in',
      {
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'bukti', nama: 'Bukti', dari: 'naskah' }],
        },
      },
      ['error langkah.0.hasil.0.efek.0'],
    ],
    [
      'a file field required under it',
      {
        formulir: [
          {
            kode: 'bukti',
            label: 'Bukti',
            label_en: 'Proof',
            jenis: 'file',
            wajib_bila: { hasil: ['tutup'] },
          },
        ],
      },
      [],
    ],
    [
      'a file field required under another outcome',
      {
        formulir: [
          {
            kode: 'bukti',
            label: 'Bukti',
            label_en: 'Proof',
            jenis: 'file',
            wajib: true,
            bila: ['lain'],
          },
        ],
      },
      ['error langkah.0.hasil.0.efek.0'],
    ],
  ])('hands in the proof that is demanded; asked for is %s', (_what, proof, findings) => {
    expect(found(deed(['tim']), deed(['tim'], true), { ...lifts, ...proof })).toEqual(findings);
  });
});

test.each<[rule: string, document: SopDocument, meant: string]>([
  ['executor-undefined', staffed([team, head], does('tim', 'ketau')), 'ketua'],
  ['controller-undefined', staffed([team, head], {}, { pengendali: ['ketu'] }), 'ketua'],
  ['gate-unknown-role', staffed([team, head], { syarat: [approvalBy('ketuaa')] }), 'ketua'],
  ['exception-approver', staffed([team, head], excepting('keta', [], false)), 'ketua'],
  [
    'measure-deeds',
    staffed(
      [team, head],
      {},
      {
        tindakan_sementara: { memasang: deed(['tim']), mencabut: deed(['kettua']) },
      },
    ),
    'ketua',
  ],
])('%s offers the name that was probably meant', (rule, document, meant) => {
  const [said = '', ...more] = saidBy(rule, document);
  expect(said).toContain(`Maksudnya "${meant}"?`);
  expect(more).toEqual([]);
});
