import type {
  BesideKey,
  FieldPart,
  MeasuresPart,
  OutcomePart,
  SopDocument,
  StepPart,
} from '#core/sops/document.ts';
import type { FollowsPart } from '#core/sops/gate.ts';
import { besideBy, oneStepSop, sampleOutcome, sampleSop, sampleStep } from './sample-sop.ts';
import type { BrokenCase, HarmlessCase } from './sop-rule-cases.ts';

const options = (...codes: readonly string[]) =>
  codes.map((kode) => ({ kode, label: kode, label_en: kode }));

const severity = (more: Partial<FieldPart> = {}): FieldPart => ({
  kode: 'parah',
  label: 'Keparahan',
  label_en: 'Severity',
  jenis: 'choice',
  wajib: true,
  pilihan: options('tinggi', 'rendah'),
  ...more,
});

const follows = (
  jawaban: readonly string[],
  bidang = 'nilai.parah',
  more: Partial<FollowsPart> = {},
): FollowsPart => ({ bidang, jawaban, ...more });

const way = (kode: string, mengikuti?: FollowsPart, more: Partial<OutcomePart> = {}): OutcomePart =>
  sampleOutcome(kode, 'selesai', { ...(mengikuti === undefined ? {} : { mengikuti }), ...more });

const everybody = [
  { kode: 'tim', nama: 'Tim' },
  { kode: 'sekda', nama: 'Sekda' },
  { kode: 'meja', nama: 'Meja' },
  { kode: 'pemilik', nama: 'Pemilik', luar: 'pemilik' },
] as const;

/** nilai → blokir → selesai, with these ways out of the second. */
const following = (
  hasil: readonly OutcomePart[],
  form: readonly FieldPart[] = [severity()],
  more: Partial<StepPart> = {},
): SopDocument =>
  sampleSop({
    pelaksana: everybody,
    langkah: [
      sampleStep('nilai', '1', [sampleOutcome('lanjut', 'blokir')], { formulir: form }),
      sampleStep('blokir', '2', hasil, more),
    ],
  });

const high = way('ya', follows(['tinggi']));
const low = way('tidak', follows(['rendah']));

const excepting = (oleh: string, block: boolean): SopDocument =>
  following(
    [
      way('ya', follows(['tinggi'], undefined, { pengecualian: { oleh, sumber: 'Butir 2' } }), {
        efek: [
          ...(block ? ([{ block: { tindakan: 'block', status: 'ordered' } }] as const) : []),
          { close: { alasan: 'completed' } },
        ],
      }),
      low,
    ],
    undefined,
    {
      syarat: [
        {
          approval: { oleh: 'sekda', bila: { 'measures-were-in-force': true }, sumber: 'Butir 2' },
        },
      ],
    },
  );

const deeds = (oleh: readonly string[], bukti: boolean): MeasuresPart => {
  const deed = { oleh, bukti, dugaan: null, sumber: 'Butir 5' } as const;
  return { memasang: deed, mencabut: deed };
};

const only = (
  key: BesideKey,
  ...oleh: readonly string[]
): Required<SopDocument>['di_luar_langkah'] => ({
  [key]: { oleh, dugaan: null, sumber: 'contoh' },
});

const lifting = (tindakan_sementara: MeasuresPart, more: Partial<StepPart> = {}): SopDocument => ({
  ...oneStepSop({
    hasil: [
      sampleOutcome('tutup', 'selesai', {
        efek: ['lift-measures', { close: { alasan: 'completed' } }],
      }),
    ],
    ...more,
  }),
  pelaksana: everybody,
  tindakan_sementara,
});

const proof = (more: Partial<FieldPart>): readonly FieldPart[] => [
  { kode: 'bukti', label: 'Bukti', label_en: 'Proof', jenis: 'file', ...more },
];

const remark = (wajib_bila: NonNullable<FieldPart['wajib_bila']>, more: Partial<FieldPart> = {}) =>
  oneStepSop({
    formulir: [
      severity(),
      { kode: 'catatan', label: 'Catatan', label_en: 'Note', jenis: 'text', wajib_bila, ...more },
    ],
  });

/** Documents at fault with what outcomes follow, with measures and with answers required at times. */
export const brokenFollowing: readonly BrokenCase[] = [
  {
    rule: 'outcome-follows',
    says: 'a field of no step',
    document: following([
      way('ya', follows(['tinggi'], 'lain.parah')),
      way('tidak', follows(['rendah'], 'lain.parah')),
    ]),
    finds: ['error langkah.1.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'a field of a later step',
    document: sampleSop({
      langkah: [
        sampleStep('blokir', '1', [
          sampleOutcome('ya', 'nilai', { mengikuti: follows(['tinggi']) }),
          sampleOutcome('tidak', 'nilai', { mengikuti: follows(['rendah']) }),
        ]),
        sampleStep('nilai', '2', [sampleOutcome('tutup', 'selesai')], { formulir: [severity()] }),
      ],
    }),
    finds: ['error langkah.0.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'a step that some ways pass by',
    document: sampleSop({
      langkah: [
        sampleStep('pilih', '1', [sampleOutcome('a', 'nilai'), sampleOutcome('b', 'blokir')]),
        sampleStep('nilai', '2', [sampleOutcome('lanjut', 'blokir')], { formulir: [severity()] }),
        sampleStep('blokir', '3', [high, low]),
      ],
    }),
    finds: ['error langkah.2.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'a field that is no choice',
    document: following([high, low], [severity({ jenis: 'choices' })]),
    finds: ['error langkah.1.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'a field that may stay empty',
    document: following([high, low], [severity({ wajib: false })]),
    finds: ['error langkah.1.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'a field asked under one outcome only',
    document: following([high, low], [severity({ bila: ['lanjut'] })]),
    finds: ['error langkah.1.hasil.0.mengikuti.bidang'],
  },
  {
    rule: 'outcome-follows',
    says: 'an answer the field does not offer',
    document: following([way('ya', follows(['tinggi', 'gawat'])), low]),
    finds: ['error langkah.1.hasil.0.mengikuti.jawaban.1'],
  },
  {
    rule: 'outcome-follows',
    says: 'an answer that leads nowhere',
    document: following(
      [high, low],
      [severity({ pilihan: options('tinggi', 'rendah', 'sedang') })],
    ),
    finds: ['error langkah.1.hasil'],
  },
  {
    rule: 'outcome-follows',
    says: 'an answer that leads to two outcomes',
    document: following([high, way('tidak', follows(['rendah', 'tinggi']))]),
    finds: ['error langkah.1.hasil'],
  },
  {
    rule: 'outcome-follows',
    says: 'one outcome that follows and one that does not',
    document: following([high, way('tidak')]),
    finds: ['error langkah.1.hasil'],
  },
  {
    rule: 'outcome-follows',
    says: 'outcomes that follow different fields',
    document: following(
      [high, way('tidak', follows(['rendah'], 'nilai.lain'))],
      [severity(), severity({ kode: 'lain' })],
    ),
    finds: ['error langkah.1.hasil'],
  },
  {
    rule: 'exception-approver',
    says: 'nobody of the list',
    document: excepting('gubernur', false),
    finds: ['error langkah.1.hasil.0.mengikuti.pengecualian.oleh'],
  },
  {
    rule: 'exception-approver',
    says: 'a block not made, without whom its reactivation needs',
    document: excepting('tim', true),
    finds: ['error langkah.1.hasil.0.mengikuti.pengecualian.oleh'],
  },
  {
    rule: 'deeds-beside-steps',
    says: 'somebody unknown, and an outside party',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'Tim' },
        { kode: 'pemilik', nama: 'Pemilik', luar: 'pemilik' },
      ],
      di_luar_langkah: { ...besideBy('tim'), ...only('penutupan', 'tim', 'ketua', 'pemilik') },
    }),
    finds: ['error di_luar_langkah.penutupan.oleh.1', 'error di_luar_langkah.penutupan.oleh.2'],
  },
  {
    rule: 'deeds-beside-steps',
    says: 'a deed that is left out',
    document: sampleSop({ di_luar_langkah: only('penutupan', 'tim') }),
    finds: ['warning di_luar_langkah'],
  },
  {
    rule: 'own-step-approver',
    says: 'somebody who is asked for no approval',
    document: sampleSop({
      persetujuan_pelaksana: { oleh: ['tim'], dugaan: null, sumber: 'Peringatan 2' },
    }),
    finds: ['error persetujuan_pelaksana.oleh.0'],
  },
  {
    rule: 'measure-deeds',
    says: 'somebody unknown',
    document: lifting(deeds(['tim', 'sekretaris'], false)),
    finds: ['error tindakan_sementara.memasang.oleh.1', 'error tindakan_sementara.mencabut.oleh.1'],
  },
  {
    rule: 'measure-deeds',
    says: 'an outside party',
    document: lifting(deeds(['tim', 'pemilik'], false)),
    finds: ['error tindakan_sementara.memasang.oleh.1', 'error tindakan_sementara.mencabut.oleh.1'],
  },
  {
    rule: 'measure-deeds',
    says: 'a step that lifts, done by somebody else',
    document: lifting(deeds(['meja'], false)),
    finds: ['error langkah.0.hasil.0.efek.0'],
  },
  {
    rule: 'measure-deeds',
    says: 'a step that lifts without proof',
    document: lifting(deeds(['tim'], true), { formulir: proof({}) }),
    finds: ['error langkah.0.hasil.0.efek.0'],
  },
  {
    rule: 'required-when',
    says: 'a field of no form',
    document: remark({ bidang: 'lain', jawaban: ['tinggi'] }),
    finds: ['error langkah.0.formulir.1.wajib_bila.bidang'],
  },
  {
    rule: 'required-when',
    says: 'an answer the field does not offer, and an outcome the step has not',
    document: remark({ bidang: 'parah', jawaban: ['gawat'], hasil: ['lanjut'] }),
    finds: [
      'error langkah.0.formulir.1.wajib_bila.jawaban.0',
      'error langkah.0.formulir.1.wajib_bila.hasil.0',
    ],
  },
  {
    rule: 'required-when',
    says: 'a field without its answers',
    document: remark({ bidang: 'parah' }),
    finds: ['error langkah.0.formulir.1.wajib_bila'],
  },
  {
    rule: 'required-when',
    says: 'nothing at all',
    document: remark({}),
    finds: ['error langkah.0.formulir.1.wajib_bila'],
  },
  {
    rule: 'required-when',
    says: 'a field that is always required',
    document: remark({ hasil: ['tutup'] }, { wajib: true }),
    finds: ['error langkah.0.formulir.1.wajib_bila'],
  },
  {
    rule: 'valid-names-system',
    says: 'a form that does not ask for the system',
    document: oneStepSop({ hasil: [way('tutup', undefined, { menyatakan: 'valid' })] }),
    finds: ['error langkah.0.hasil.0.menyatakan'],
  },
  {
    rule: 'valid-names-system',
    says: 'a form that asks for it under another outcome only',
    document: oneStepSop({
      jenis: 'keputusan',
      hasil: [way('ya', undefined, { menyatakan: 'valid' }), way('tidak')],
      formulir: [
        {
          kode: 'sistem',
          label: 'Sistem',
          label_en: 'System',
          jenis: 'system',
          menetapkan: 'system',
          bila: ['tidak'],
        },
      ],
    }),
    finds: ['error langkah.0.hasil.0.menyatakan'],
  },
];

/** Documents these rules have nothing to say about. */
export const harmlessFollowing: readonly HarmlessCase[] = [
  {
    rule: 'outcome-follows',
    says: 'every answer of an earlier step leads to one outcome',
    document: following([high, low]),
  },
  {
    rule: 'outcome-follows',
    says: 'several answers lead to one outcome',
    document: following(
      [way('ya', follows(['tinggi', 'sedang'])), low],
      [severity({ pilihan: options('tinggi', 'sedang', 'rendah') })],
    ),
  },
  {
    rule: 'outcome-follows',
    says: 'an answer of the same step',
    document: oneStepSop({
      jenis: 'keputusan',
      formulir: [severity()],
      hasil: [way('ya', follows(['tinggi'], 'parah')), way('tidak', follows(['rendah'], 'parah'))],
    }),
  },
  {
    rule: 'exception-approver',
    says: 'whom the reactivation needs',
    document: excepting('sekda', true),
  },
  {
    rule: 'exception-approver',
    says: 'somebody else where nothing is blocked',
    document: excepting('tim', false),
  },
  {
    rule: 'measure-deeds',
    says: 'theirs, with nothing to prove',
    document: lifting(deeds(['tim'], false)),
  },
  {
    rule: 'measure-deeds',
    says: 'a file that is always asked for',
    document: lifting(deeds(['tim'], true), { formulir: proof({ wajib: true }) }),
  },
  {
    rule: 'measure-deeds',
    says: 'a file asked for under this outcome',
    document: lifting(deeds(['tim'], true), {
      formulir: proof({ wajib_bila: { hasil: ['tutup'] } }),
    }),
  },
  {
    rule: 'measure-deeds',
    says: 'a file output',
    document: lifting(deeds(['tim'], true), {
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [{ kode: 'foto', nama: 'Foto', dari: 'berkas' }],
      },
    }),
  },
  {
    rule: 'required-when',
    says: 'an answer, an outcome, or both',
    document: remark({ bidang: 'parah', jawaban: ['tinggi'], hasil: ['tutup'] }),
  },
  {
    rule: 'valid-names-system',
    says: 'a form that asks for the system',
    document: oneStepSop({
      hasil: [way('tutup', undefined, { menyatakan: 'valid' })],
      formulir: [
        {
          kode: 'sistem',
          label: 'Sistem',
          label_en: 'System',
          jenis: 'system',
          menetapkan: 'system',
        },
      ],
    }),
  },
];
