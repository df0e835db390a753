import { describe, expect, test } from 'vitest';
import type { OutcomePart, OutputPart, SopDocument, StepPart } from '#core/sops/document.ts';
import { lint } from '#core/sops/lint.ts';
import { foundBy as found } from '#test/support/found-by-rule.ts';
import { oneStepSop, sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { sops } from '#test/support/lives.ts';

type Effects = NonNullable<OutcomePart['efek']>;
type Gates = NonNullable<StepPart['syarat']>;

/** One step to the end with these effects, which closes the case besides. */
const doing = (efek: Effects, more: Partial<StepPart> = {}): SopDocument =>
  oneStepSop({
    hasil: [
      sampleOutcome('tutup', 'selesai', { efek: [...efek, { close: { alasan: 'completed' } }] }),
    ],
    ...more,
  });
const making = (...output: readonly OutputPart[]): Partial<StepPart> => ({
  mutu_baku: { kelengkapan: null, waktu: null, output },
});
const zone = (zona: string): SopDocument =>
  sampleSop({ instansi: { ...sampleSop().instansi, zona } });
const gate = (syarat: Gates): SopDocument => oneStepSop({ syarat });
const paper: OutputPart = { kode: 'surat', nama: 'Surat', dari: 'naskah' };

describe('a zone', () => {
  test.each(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin'])(
    'of a place is one: %s',
    (zona) => {
      expect(found('zone-unknown', zone(zona))).toEqual([]);
    },
  );

  test.each([
    '',
    '/',
    'WIB',
    'UTC',
    '+07:00',
    'Etc/GMT-7',
    'etc/UTC',
    'Asia/Sofifi',
    'Asia/',
    'Jakarta',
  ])('is none: "%s"', (zona) => {
    expect(found('zone-unknown', zone(zona))).toEqual(['error instansi.zona']);
  });
});

describe('a measure from a field', () => {
  const block = doing([{ block: { bidang: 'tindakan', status: 'ordered' } }]);

  test('of a step without a form is a field that is not there', () => {
    expect(found('effect-unknown-field', block)).toEqual([
      'error langkah.0.hasil.0.efek.0.block.bidang',
    ]);
  });

  test('without options chooses among nothing, which another rule says', () => {
    const field = {
      kode: 'tindakan',
      label: 'Tindakan',
      label_en: 'Measure',
      jenis: 'choices',
    } as const;
    const document = doing([{ block: { bidang: 'tindakan', status: 'ordered' } }], {
      formulir: [field],
    });
    expect(found('effect-unknown-field', document)).toEqual([]);
    expect(found('choice-without-options', document)).toEqual(['error langkah.0.formulir.0.jenis']);
  });

  test.each<[what: string, effects: Effects]>([
    ['a ticket', ['issue-ticket']],
    ['a letter', [{ send: { kepada: ['BSSN'] } }]],
    ['a measure the SOP names', [{ block: { tindakan: 'block', status: 'ordered' } }]],
  ])('is not asked of other effects: %s', (_what, effects) => {
    expect(found('effect-unknown-field', doing(effects))).toEqual([]);
    expect(found('block-without-measure', doing(effects))).toEqual([]);
  });
});

describe('what is sent', () => {
  test('may be nothing in particular, or what this very step makes', () => {
    expect(found('effect-unknown-output', doing([{ send: { kepada: ['BSSN'] } }]))).toEqual([]);
    expect(
      found(
        'effect-unknown-output',
        doing([{ send: { kepada: ['BSSN'], output: ['surat'] } }], making(paper)),
      ),
    ).toEqual([]);
  });

  test('is looked for in the steps before, not in those after', () => {
    const document = (first: Partial<StepPart>, second: Partial<StepPart>): SopDocument =>
      sampleSop({
        langkah: [
          sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup')], first),
          sampleStep(
            'tutup',
            '2',
            [
              sampleOutcome('tutup', 'selesai', {
                efek: [
                  { send: { kepada: ['BSSN'], output: ['surat'] } },
                  { close: { alasan: 'completed' } },
                ],
              }),
            ],
            second,
          ),
        ],
      });
    expect(found('effect-unknown-output', document(making(paper), {}))).toEqual([]);
    expect(found('effect-unknown-output', document({}, {}))).toEqual([
      'error langkah.1.hasil.0.efek.0.send.output.0',
    ]);
  });
});

describe('an output that a field brings about', () => {
  test('of a step without a form has no field', () => {
    const document = oneStepSop(making({ ...paper, opsional: true, bila_diisi: 'sanksi' }));
    expect(found('filled-output-field', document)).toEqual([
      'error langkah.0.mutu_baku.output.0.bila_diisi',
    ]);
  });

  test.each(['berkas', 'formulir', 'tiket'] as const)('is a paper, not a %s', (dari) => {
    const document = oneStepSop(making({ ...paper, dari, opsional: true, bila_diisi: 'sanksi' }));
    expect(found('filled-output-field', document)).toHaveLength(1);
  });
});

describe('measures that stand at the end', () => {
  const blocked: Effects = [{ block: { tindakan: 'block', status: 'executed' } }];
  const rule = 'measures-never-lifted';

  test('are warned of where the outcome itself ends the flow', () => {
    expect(found(rule, doing(blocked))).toEqual(['warning langkah.0.hasil.0.efek.0']);
  });

  test('are lifted by the outcome that orders them, or demanded lifted by its gate', () => {
    expect(found(rule, doing([...blocked, 'lift-measures']))).toEqual([]);
    expect(found(rule, doing(blocked, { syarat: ['measures-lifted'] }))).toEqual([]);
  });

  test('are looked for along every way, loops and ways to nowhere included', () => {
    const document = sampleSop({
      langkah: [
        sampleStep('terima', '1', [sampleOutcome('lanjut', 'a', { efek: blocked })]),
        sampleStep('a', '2', [sampleOutcome('ulang', 'a'), sampleOutcome('pergi', 'entah')]),
      ],
    });
    expect(found(rule, document)).toEqual([]);
  });
});

describe('a gate', () => {
  test('by who stands in no list is refused, whatever other gates there are', () => {
    expect(
      found(
        'gate-unknown-role',
        gate(['measures-lifted', { approval: { oleh: 'tim', sumber: 'x' } }]),
      ),
    ).toEqual([]);
    expect(
      found('gate-unknown-role', gate([{ approval: { oleh: 'tm', sumber: 'x' } }])),
    ).toHaveLength(1);
  });

  test('counts reports only beside a number; a condition without counting is fine', () => {
    const asks = (bila: object): Gates => [{ approval: { oleh: 'tim', sumber: 'x', bila } }];
    expect(found('gate-condition', gate(asks({})))).toEqual([]);
    expect(found('gate-condition', gate(asks({ 'measures-were-in-force': true })))).toEqual([]);
    expect(
      found('gate-condition', gate(asks({ 'reports-of-unit-exceed': 0, hitung: 'valid' }))),
    ).toEqual([]);
  });
});

describe('step numbers', () => {
  const numbered = (...numbers: readonly (string | null)[]): SopDocument =>
    sampleSop({
      langkah: numbers.map((no, index) =>
        sampleStep(`l${String(index)}`, no, [sampleOutcome('lanjut', `l${String(index + 1)}`)]),
      ),
    });

  test.each<[numbers: readonly (string | null)[], findings: readonly string[]]>([
    [['1', '2', '3'], []],
    [['1', null, '2'], []],
    [['1', '2', '2a', '2b', '3'], []],
    [['1', ' 2 '], []],
    [['1', '3'], ['warning langkah.1.no']],
    [['1', '3', '4'], ['warning langkah.1.no']],
    [['2'], ['warning langkah.0.no']],
    [['1', '1'], ['error langkah.1.no']],
    [['1', '2', '1', '3'], ['error langkah.2.no']],
    [['1', 'II', '2'], ['warning langkah.1.no']],
    [['1', '2.1'], ['warning langkah.1.no']],
  ])('%j', (numbers, findings) => {
    expect(found('step-number-order', numbered(...numbers))).toEqual(findings);
  });
});

describe('a printed time', () => {
  const time = (teks: string, n: number, satuan: 'menit' | 'jam' | 'hari' | 'minggu') =>
    oneStepSop({ mutu_baku: { kelengkapan: null, waktu: { teks, n, satuan }, output: [] } });
  const both = (document: SopDocument): readonly string[] => [
    ...found('time-disagrees', document),
    ...found('time-without-unit', document),
  ];

  test.each([
    ['5 Menit', 5, 'menit'],
    ['1,5 jam', 1.5, 'jam'],
    ['2 (dua) HARI', 2, 'hari'],
    ['1 Minggu (7 hari)', 1, 'minggu'],
    ['Satu hari', 1, 'hari'],
    ['1-2 Hari', 2, 'hari'],
  ] as const)('%s', (teks, n, satuan) => {
    expect(both(time(teks, n, satuan))).toEqual([]);
  });

  test.each([
    ['5 Menit', 6, 'menit', ['error langkah.0.mutu_baku.waktu.n']],
    ['5 Menit', 5, 'jam', ['error langkah.0.mutu_baku.waktu.satuan']],
    [
      '5 Menit',
      6,
      'jam',
      ['error langkah.0.mutu_baku.waktu.n', 'error langkah.0.mutu_baku.waktu.satuan'],
    ],
    ['5', 5, 'menit', ['error langkah.0.mutu_baku.waktu.teks']],
    ['5 jaman', 5, 'jam', ['error langkah.0.mutu_baku.waktu.teks']],
  ] as const)('%s is not %d %s', (teks, n, satuan, findings) => {
    expect(both(time(teks, n, satuan))).toEqual(findings);
  });
});

test.each(sops)(
  '%s, as it stands in the product, has nothing that makes it unusable',
  (_n, sop) => {
    expect(lint(sop.document).filter(({ level }) => level === 'error')).toEqual([]);
  },
);

test('the same document is found the same each time, and is left as it was', () => {
  const document = doing([{ block: { bidang: 'x', status: 'ordered' } }]);
  const before = JSON.stringify(document);
  expect(lint(document)).toEqual(lint(document));
  expect(JSON.stringify(document)).toBe(before);
});
