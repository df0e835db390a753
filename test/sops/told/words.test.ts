import { describe, expect, test } from 'vitest';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import type { ExecutorPart, OutputPart, SopDocument, StepPart } from '#core/sops/document.ts';
import type { EffectPart } from '#core/sops/effect.ts';
import type { GatePart } from '#core/sops/gate.ts';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { oneStepSop, sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { told } from '#test/support/told.ts';

const people = (
  pelaksana: readonly ExecutorPart[],
  pengendali: readonly string[] = ['tim'],
): SopDocument =>
  sampleSop({ pelaksana: [{ kode: 'tim', nama: 'Tim' }, ...pelaksana], pengendali });
const doing = (efek: readonly EffectPart[], more: Partial<StepPart> = {}): SopDocument =>
  oneStepSop({
    hasil: [
      sampleOutcome('tutup', 'selesai', { efek: [...efek, { close: { alasan: 'completed' } }] }),
    ],
    ...more,
  });
const gates = (...syarat: readonly GatePart[]): SopDocument => oneStepSop({ syarat });
const making = (...output: readonly OutputPart[]): Partial<StepPart> => ({
  mutu_baku: { kelengkapan: null, waktu: null, output },
});
const output = (kode: string, more: Partial<OutputPart> = {}): OutputPart => ({
  kode,
  nama: kode,
  dari: 'naskah',
  ...more,
});

describe('an author who names people', () => {
  test('that are in no list is asked about the nearest, wherever it is', () => {
    const hint = { id: 'Maksudnya "tim"?', en: 'Did you mean "tim"?' };
    const places: readonly (readonly [string, SopDocument, string])[] = [
      [
        'executor-undefined',
        oneStepSop({ pelaksana: [{ kode: 'tem', dugaan: null }] }),
        'langkah.0.pelaksana.0.kode',
      ],
      ['controller-undefined', sampleSop({ pengendali: ['tim', 'tem'] }), 'pengendali.1'],
      [
        'gate-unknown-role',
        gates('measures-lifted', { approval: { oleh: 'tem', sumber: 'Uji' } }),
        'langkah.0.syarat.1.approval.oleh',
      ],
    ];
    for (const [rule, document, at] of places) {
      const [found, ...more] = told(rule, document);
      expect(found?.at).toBe(at);
      expect(found?.id).toContain('"tem"');
      expect(found?.id).toContain(hint.id);
      expect(found?.en).toContain(hint.en);
      expect(more).toEqual([]);
    }
  });

  test('for no step at all is told how to write a guess', () => {
    const [found] = told('executor-undefined', oneStepSop({ pelaksana: [] }));
    expect(found?.id).toContain('Langkah "terima" belum punya pelaksana');
    expect(found?.id).toContain('"dugaan: rendah"');
    expect(found?.en).toContain('"dugaan: rendah"');
  });

  test('is told what a controller may do, when there is none', () => {
    const [found] = told('controller-undefined', sampleSop({ pengendali: [] }));
    expect(found?.id).toContain('menugaskan, menggabung, dan membuka kembali');
    expect(found?.en).toContain('assign, merge and reopen');
  });

  test.each(['pemilik', 'pengembang', 'lainnya'] as const)(
    'may let no outside party control: %s',
    (luar) => {
      const [found] = told(
        'controller-undefined',
        people([{ kode: 'vendor', nama: 'Vendor', luar }], ['tim', 'vendor']),
      );
      expect(found?.at).toBe('pengendali.1');
      expect(found?.id).toContain('"vendor" adalah pihak luar');
      expect(found?.en).toContain('"vendor" is an outside party');
    },
  );

  test('is warned of a column without anything to do, by its code', () => {
    const [found] = told('executor-unused', people([{ kode: 'kabid', nama: 'Kepala Bidang' }]));
    expect(found?.at).toBe('pelaksana.1.kode');
    expect(found?.id).toContain(
      '"kabid" tidak punya langkah, persetujuan, tindakan sementara, wewenang di luar langkah, atau peran pengendali',
    );
    expect(found?.en).toContain(
      '"kabid" has no step, approval, temporary measure, right beside the steps or controlling role',
    );
  });

  test('may not take the codes every installation has of its own', () => {
    for (const kode of [administrator, auditor]) {
      const [found] = told('reserved-code', people([{ kode, nama: 'Admin' }]));
      expect(found?.at).toBe('pelaksana.1.kode');
      expect(found?.id).toContain(`"${kode}" adalah peran bawaan`);
      expect(found?.en).toContain(`"${kode}" is a built-in role`);
    }
    expect(told('reserved-code', people([{ kode: 'admin', nama: 'Admin' }]))).toEqual([]);
  });

  test('may call an executor "selesai", but no step', () => {
    expect(told('reserved-code', people([{ kode: 'selesai', nama: 'Penutup' }]))).toEqual([]);
    const [found] = told(
      'reserved-code',
      sampleSop({ langkah: [sampleStep('selesai', '1', [sampleOutcome('tutup', 'selesai')])] }),
    );
    expect(found?.id).toContain('"selesai" berarti akhir alur');
    expect(found?.en).toContain('"selesai" means the end of the flow');
  });
});

describe('an author who gives a code twice', () => {
  test('is told which, from the second on, each at its place', () => {
    const step = (kode: string) => sampleStep(kode, null, [sampleOutcome('tutup', 'selesai')]);
    const found = told('duplicate-code', sampleSop({ langkah: ['a', 'b', 'a', 'a'].map(step) }));
    expect(found.map(({ at }) => at)).toEqual(['langkah.2.kode', 'langkah.3.kode']);
    expect(found[0]?.id).toBe('Kode "a" sudah dipakai dalam daftar yang sama. Beri kode lain.');
    expect(found[0]?.en).toBe(
      'The code "a" is already used in the same list. Give it another code.',
    );
  });

  test('in lists of different kinds is told nothing: a field may be called as its outcome', () => {
    const document = oneStepSop({
      ...making(output('tutup')),
      formulir: [{ kode: 'tutup', label: 'Tutup', label_en: 'Close', jenis: 'text' }],
    });
    expect(told('duplicate-code', document)).toEqual([]);
  });

  test('to one executor of a step is told so', () => {
    const twice = { kode: 'tim', dugaan: null };
    expect(
      told('duplicate-code', oneStepSop({ pelaksana: [twice, twice] })).map(({ at }) => at),
    ).toEqual(['langkah.0.pelaksana.1.kode']);
  });
});

describe('an author of measures', () => {
  const fromField = (kode: string, ...codes: readonly string[]): SopDocument =>
    doing([{ block: { bidang: 'tindakan', status: 'ordered' } }], {
      formulir: [
        {
          kode,
          label: 'Tindakan',
          label_en: 'Measure',
          jenis: 'choices',
          pilihan: codes.map((code) => ({ kode: code, label: code, label_en: code })),
        },
      ],
    });
  const place = 'langkah.0.hasil.0.efek.0.block.bidang';

  test('chosen in a field may offer every kind there is', () => {
    expect(told('effect-unknown-field', fromField('tindakan', ...measureKinds))).toEqual([]);
  });

  test('that are none is told every kind there is', () => {
    const [found] = told('effect-unknown-field', fromField('tindakan', 'block', 'matikan'));
    expect(found?.at).toBe(place);
    for (const kind of ['block', 'disable-domain', 'maintenance-page', 'backup']) {
      expect(found?.id).toContain(kind);
      expect(found?.en).toContain(kind);
    }
  });

  test('from a mistyped field is asked about the one the form has', () => {
    expect(told('effect-unknown-field', fromField('tindakn', 'block'))).toEqual([
      {
        at: place,
        id: 'Formulir langkah "terima" tidak punya bidang "tindakan". Maksudnya "tindakn"?',
        en: 'The form of step "terima" has no field "tindakan". Did you mean "tindakn"?',
      },
    ]);
  });

  test('of neither a kind nor a field, or of both, is told the two ways', () => {
    for (const block of [
      { status: 'ordered' },
      { tindakan: 'block', bidang: 'tindakan', status: 'ordered' },
    ] as const) {
      const [found] = told('block-without-measure', doing([{ block }]));
      expect(found?.at).toBe('langkah.0.hasil.0.efek.0.block');
      expect(found?.id).toContain('salah satu: "tindakan"');
      expect(found?.en).toContain('one of "tindakan"');
    }
  });

  test('that could stay for ever is told both ways to have them lifted', () => {
    const [found] = told(
      'measures-never-lifted',
      doing([{ block: { tindakan: 'block', status: 'executed' } }]),
    );
    for (const way of ['"lift-measures"', '"measures-lifted"']) {
      expect(found?.id).toContain(way);
      expect(found?.en).toContain(way);
    }
  });

  test('is told nothing of a backup, which is done once it is made and never lifted', () => {
    for (const tindakan of measureKinds)
      expect(
        told('measures-never-lifted', doing([{ block: { tindakan, status: 'ordered' } }])),
      ).toHaveLength(tindakan === 'backup' ? 0 : 1);
  });
});

describe('an author who asks for outputs', () => {
  const later = (document: 'gate' | 'send', code: string): SopDocument => {
    const asks: Partial<StepPart> =
      document === 'gate'
        ? { syarat: [{ 'outputs-present': [code] }] }
        : {
            hasil: [
              sampleOutcome('tutup', 'selesai', {
                efek: [
                  { send: { kepada: ['BSSN'], output: [code] } },
                  { close: { alasan: 'completed' } },
                ],
              }),
            ],
          };
    return sampleSop({
      langkah: [
        sampleStep(
          'terima',
          '1',
          [sampleOutcome('lanjut', 'tutup')],
          making(output('berita-acara')),
        ),
        sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')], asks),
      ],
    });
  };

  test.each([
    ['gate', 'output-without-producer', 'langkah.1.syarat.0.outputs-present.0', 'dituntut'],
    ['send', 'effect-unknown-output', 'langkah.1.hasil.0.efek.0.send.output.0', 'dikirim'],
  ] as const)('by a %s is told of a mistyped one', (kind, rule, at, verb) => {
    expect(told(rule, later(kind, 'berita-acara'))).toEqual([]);
    const [found] = told(rule, later(kind, 'berita-acra'));
    expect(found?.at).toBe(at);
    expect(found?.id).toContain(`"berita-acra" ${verb} di sini`);
    expect(found?.id).toContain('Maksudnya "berita-acara"?');
    expect(found?.en).toContain('Did you mean "berita-acara"?');
  });

  test('that are a ticket number is told to issue a ticket', () => {
    const [found] = told(
      'ticket-never-issued',
      oneStepSop(making(output('tiket', { dari: 'tiket' }))),
    );
    expect(found?.at).toBe('langkah.0.mutu_baku.output.0.dari');
    expect(found?.id).toContain('Tambahkan efek "issue-ticket"');
    expect(found?.en).toContain('Add an "issue-ticket" effect');
  });

  test('that are a form is told the step has none', () => {
    const [found] = told(
      'form-output-without-form',
      oneStepSop(making(output('lembar', { dari: 'formulir' }))),
    );
    expect(found?.at).toBe('langkah.0.mutu_baku.output.0.dari');
    expect(found?.id).toContain('langkah "terima" tidak punya formulir');
  });
});

describe('an author of times', () => {
  const time = (teks: string, n: number, satuan: 'menit' | 'jam' | 'hari'): SopDocument =>
    oneStepSop({ mutu_baku: { kelengkapan: null, waktu: { teks, n, satuan }, output: [] } });

  test('is told the printed text and the number that differs from it', () => {
    const [found] = told('time-disagrees', time('2 Hari', 3, 'hari'));
    expect(found?.id).toBe('Naskah menyebut "2 Hari" tetapi n adalah 3. Samakan n dengan naskah.');
    expect(found?.en).toBe('The source says "2 Hari" but n is 3. Make n agree with the source.');
  });

  test('may write three times twenty-four hours as the 72 they are, and not as 24', () => {
    expect(told('time-disagrees', time('3 x 24 Jam', 72, 'jam'))).toEqual([]);
    expect(told('time-disagrees', time('3 x 24 Jam', 24, 'jam'))).toHaveLength(1);
  });

  test('without a unit is told to leave open what the source leaves open', () => {
    const [found] = told('time-without-unit', time('2', 2, 'hari'));
    expect(found?.at).toBe('langkah.0.mutu_baku.waktu.teks');
    expect(found?.id).toContain('"waktu: null"');
    expect(found?.en).toContain('"waktu: null"');
  });

  test('in a zone that is none is told those of Indonesia', () => {
    const [found] = told(
      'zone-unknown',
      sampleSop({ instansi: { ...sampleSop().instansi, zona: 'WIB' } }),
    );
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) {
      expect(found?.id).toContain(zone);
      expect(found?.en).toContain(zone);
    }
  });
});
