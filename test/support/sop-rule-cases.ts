import type {
  DutyPart,
  FieldPart,
  OutputOrigin,
  SopDocument,
  StepExecutorPart,
  StepPart,
} from '#core/sops/document.ts';
import { oneStepSop, sampleOutcome, sampleSop, sampleStep, sampleSteps } from './sample-sop.ts';

/** A step that the owner works, and that somebody else is given too. */
const enteredBy = (other: StepExecutorPart, dari: OutputOrigin): SopDocument =>
  sampleSop({
    pelaksana: [
      { kode: 'tim', nama: 'Tim' },
      { kode: 'pemilik', nama: 'Pemilik', luar: 'pemilik' },
      { kode: 'pengembang', nama: 'Pengembang', luar: 'pengembang' },
    ],
    langkah: oneStepSop({
      pelaksana: [{ kode: 'pemilik', dugaan: null }, other],
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [{ kode: 'surat', nama: 'Surat', dari }],
      },
    }).langkah,
  });

/** A document, and what a rule finds in it as `level path`. */
export interface BrokenCase {
  readonly rule: string;
  readonly says: string;
  readonly document: SopDocument;
  readonly finds: readonly string[];
}

export type HarmlessCase = Omit<BrokenCase, 'finds'>;

const steps = (...langkah: readonly StepPart[]): SopDocument => sampleSop({ langkah });
const identity = (butir: SopDocument['identitas']['butir']): SopDocument =>
  sampleSop({ identitas: { ...sampleSop().identitas, butir } });
const goesTo = (
  kode: string,
  no: string | null,
  ke: string,
  more: Partial<StepPart> = {},
): StepPart => sampleStep(kode, no, [sampleOutcome('lanjut', ke)], more);
const ends = (kode: string, no: string | null, more: Partial<StepPart> = {}): StepPart =>
  sampleStep(kode, no, [sampleOutcome('tutup', 'selesai')], more);

const field = (more: Partial<FieldPart> = {}): FieldPart => ({
  kode: 'tindakan',
  label: 'Tindakan',
  label_en: 'Measure',
  jenis: 'choice',
  ...more,
});
const began = (more: Partial<FieldPart> = {}): FieldPart =>
  field({ kode: 'waktu-rapat', jenis: 'date-time', memuat: 'waktu-rapat', ...more });
const met = (more: Partial<FieldPart> = {}): FieldPart =>
  field({ kode: 'peserta', jenis: 'people', memuat: 'peserta-rapat', ...more });
const option = (kode: string) => ({ kode, label: kode, label_en: kode });
const standard = (waktu: StepPart['mutu_baku']['waktu']): StepPart['mutu_baku'] => ({
  kelengkapan: null,
  waktu,
  output: [],
});
const needs = (...kelengkapan: readonly string[]): Partial<StepPart> => ({
  mutu_baku: { kelengkapan, waktu: null, output: [] },
});
const makes = (...names: readonly string[]): Partial<StepPart> => ({
  mutu_baku: {
    kelengkapan: null,
    waktu: null,
    output: names.map((nama, index) => ({
      kode: `output-${String(index + 1)}`,
      nama,
      dari: 'berkas',
    })),
  },
});

/** A first step that blocks, from a field or by itself, and a last step that closes. */
const blocking = (
  block: object & { readonly tindakan?: 'block'; readonly bidang?: string },
  formulir: readonly FieldPart[],
  last: Partial<StepPart> = {},
): SopDocument =>
  steps(
    sampleStep(
      'terima',
      '1',
      [sampleOutcome('lanjut', 'tutup', { efek: [{ block: { ...block, status: 'ordered' } }] })],
      { formulir },
    ),
    ends('tutup', '2', last),
  );

const tells = (
  message: { readonly pesan: string; readonly bidang?: string },
  formulir: readonly FieldPart[] = [],
): SopDocument =>
  oneStepSop({
    formulir,
    hasil: [
      sampleOutcome('tutup', 'selesai', {
        efek: [
          { 'notify-reporter': { pesan_en: 'Done', ...message } },
          { close: { alasan: 'completed' } },
        ],
      }),
    ],
  });

const duty = (more: Partial<DutyPart> = {}): DutyPart => ({
  kode: 'lapor-bssn',
  nama: 'Lapor BSSN',
  nama_en: 'Report to BSSN',
  penerima: [{ nama: 'BSSN', dasar: 'Uji' }],
  pemicu: 'Insiden',
  pemicu_en: 'Incident',
  jam: 24,
  sejak: 'terima',
  formulir: [],
  sumber: 'Uji',
  ...more,
});

/** A step whose paper comes about when a field is filled in. */
const filledBy = (
  bila_diisi: string,
  more: { readonly opsional?: true },
  wajib = false,
): SopDocument =>
  oneStepSop({
    formulir: [field({ kode: 'sanksi', jenis: 'text', wajib })],
    mutu_baku: {
      kelengkapan: null,
      waktu: null,
      output: [{ kode: 'peringatan', nama: 'Peringatan', dari: 'naskah', bila_diisi, ...more }],
    },
  });

const twoOutcomes = [sampleOutcome('ya', 'selesai'), sampleOutcome('tidak', 'selesai')];

/** Documents of which a rule must complain; the first case of a rule is the plain one. */
export const broken: readonly BrokenCase[] = [
  { rule: 'no-start', says: 'an SOP without steps', document: steps(), finds: ['error langkah'] },
  {
    rule: 'no-start',
    says: 'an addition stands first',
    document: steps(ends('jawab', null, { tambahan: { alasan: 'Uji' } })),
    finds: ['error langkah.0.no'],
  },

  {
    rule: 'unreachable-step',
    says: 'no outcome leads to the step',
    document: steps(ends('terima', '1'), ends('tutup', '2')),
    finds: ['error langkah.1.kode'],
  },
  {
    rule: 'unreachable-step',
    says: 'steps that only lead to each other',
    document: steps(ends('terima', '1'), goesTo('a', '2', 'b'), goesTo('b', '3', 'a')),
    finds: ['error langkah.1.kode', 'error langkah.2.kode'],
  },

  {
    rule: 'unknown-next-step',
    says: 'a mistyped step',
    document: steps(goesTo('terima', '1', 'tutp'), ends('tutup', '2')),
    finds: ['error langkah.0.hasil.0.ke'],
  },

  {
    rule: 'dead-end',
    says: 'a step without outcomes',
    document: steps(goesTo('terima', '1', 'tutup'), sampleStep('tutup', '2', [])),
    finds: ['error langkah.1.hasil'],
  },

  {
    rule: 'loop-without-exit',
    says: 'two steps that go round',
    document: steps(goesTo('terima', '1', 'tutup'), goesTo('tutup', '2', 'terima')),
    finds: ['error langkah.0.hasil'],
  },
  {
    rule: 'loop-without-exit',
    says: 'a step that leads to itself',
    document: steps(goesTo('terima', '1', 'terima')),
    finds: ['error langkah.0.hasil'],
  },
  {
    rule: 'loop-without-exit',
    says: 'a closed loop beside a way to the end',
    document: steps(
      sampleStep('terima', '1', [sampleOutcome('ya', 'selesai'), sampleOutcome('tidak', 'a')]),
      goesTo('a', '2', 'b'),
      goesTo('b', '3', 'a'),
    ),
    finds: ['error langkah.1.hasil'],
  },

  {
    rule: 'decision-outcomes',
    says: 'a decision with one outcome',
    document: oneStepSop({ jenis: 'keputusan' }),
    finds: ['error langkah.0.hasil'],
  },
  {
    rule: 'decision-outcomes',
    says: 'a process with two outcomes',
    document: oneStepSop({ jenis: 'proses', hasil: twoOutcomes }),
    finds: ['error langkah.0.jenis'],
  },

  {
    rule: 'executor-undefined',
    says: 'an executor who is not in the list',
    document: oneStepSop({ pelaksana: [{ kode: 'tm', dugaan: null }] }),
    finds: ['error langkah.0.pelaksana.0.kode'],
  },
  {
    rule: 'executor-undefined',
    says: 'a step nobody does',
    document: oneStepSop({ pelaksana: [] }),
    finds: ['error langkah.0.pelaksana'],
  },

  {
    rule: 'executor-unused',
    says: 'a column nobody fills',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'Tim' },
        { kode: 'ketua', nama: 'Ketua' },
      ],
    }),
    finds: ['warning pelaksana.1.kode'],
  },

  {
    rule: 'controller-undefined',
    says: 'a controller who is not in the list',
    document: sampleSop({ pengendali: ['ketua'] }),
    finds: ['error pengendali.0'],
  },
  {
    rule: 'controller-undefined',
    says: 'no controller',
    document: sampleSop({ pengendali: [] }),
    finds: ['error pengendali'],
  },
  {
    rule: 'controller-undefined',
    says: 'an outside party controls',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'Tim' },
        { kode: 'pemilik', nama: 'Pemilik', luar: 'pemilik' },
      ],
      pengendali: ['pemilik'],
    }),
    finds: ['error pengendali.0'],
  },

  {
    rule: 'duplicate-code',
    says: 'two steps of one code',
    document: steps(goesTo('terima', '1', 'tutup'), ends('tutup', '2'), ends('tutup', '3')),
    finds: ['error langkah.2.kode'],
  },
  {
    rule: 'duplicate-code',
    says: 'two executors of one code',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'A' },
        { kode: 'tim', nama: 'B' },
      ],
    }),
    finds: ['error pelaksana.1.kode'],
  },
  {
    rule: 'duplicate-code',
    says: 'two outcomes of one code',
    document: oneStepSop({
      jenis: 'keputusan',
      hasil: [sampleOutcome('ya', 'selesai'), sampleOutcome('ya', 'selesai')],
    }),
    finds: ['error langkah.0.hasil.1.kode'],
  },
  {
    rule: 'duplicate-code',
    says: 'two fields of one code',
    document: oneStepSop({ formulir: [field({ jenis: 'text' }), field({ jenis: 'text' })] }),
    finds: ['error langkah.0.formulir.1.kode'],
  },
  {
    rule: 'duplicate-code',
    says: 'two options of one code',
    document: oneStepSop({ formulir: [field({ pilihan: [option('a'), option('a')] })] }),
    finds: ['error langkah.0.formulir.0.pilihan.1.kode'],
  },
  {
    rule: 'duplicate-code',
    says: 'two outputs of one code',
    document: oneStepSop({
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [
          { kode: 'surat', nama: 'Surat', dari: 'berkas' },
          { kode: 'surat', nama: 'Surat', dari: 'berkas' },
        ],
      },
    }),
    finds: ['error langkah.0.mutu_baku.output.1.kode'],
  },

  {
    rule: 'reserved-code',
    says: 'a step named as the end',
    document: steps(ends('selesai', '1')),
    finds: ['error langkah.0.kode'],
  },
  {
    rule: 'reserved-code',
    says: 'an executor named as a built-in role',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'Tim' },
        { kode: 'auditor', nama: 'Auditor' },
      ],
    }),
    finds: ['error pelaksana.1.kode'],
  },

  {
    rule: 'output-without-producer',
    says: 'a gate demands what nobody makes',
    document: oneStepSop({ syarat: [{ 'outputs-present': ['surat'] }] }),
    finds: ['error langkah.0.syarat.0.outputs-present.0'],
  },
  {
    rule: 'output-without-producer',
    says: 'a gate demands what only a later step makes',
    document: steps(
      goesTo('terima', '1', 'tutup', { syarat: [{ 'outputs-present': ['output-1'] }] }),
      ends('tutup', '2', makes('Surat')),
    ),
    finds: ['error langkah.0.syarat.0.outputs-present.0'],
  },

  {
    rule: 'completeness-without-producer',
    says: 'a report nobody wrote',
    document: steps(
      goesTo('terima', '1', 'tutup'),
      ends('tutup', '2', needs('Komputer', 'Laporan analisis')),
    ),
    finds: ['warning langkah.1.mutu_baku.kelengkapan.1'],
  },
  {
    rule: 'completeness-without-producer',
    says: 'minutes that only come later',
    document: steps(
      goesTo('terima', '1', 'tutup', needs('- Berita Acara validasi')),
      ends('tutup', '2', makes('Berita Acara validasi')),
    ),
    finds: ['warning langkah.0.mutu_baku.kelengkapan.0'],
  },

  {
    rule: 'form-output-without-form',
    says: 'an output from a form that is not there',
    document: oneStepSop({
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [{ kode: 'aduan', nama: 'Aduan', dari: 'formulir' }],
      },
    }),
    finds: ['error langkah.0.mutu_baku.output.0.dari'],
  },

  {
    rule: 'filled-output-field',
    says: 'a field the form has not',
    document: filledBy('sanks', { opsional: true }),
    finds: ['error langkah.0.mutu_baku.output.0.bila_diisi'],
  },
  {
    rule: 'filled-output-field',
    says: 'an output that is demanded anyway',
    document: filledBy('sanksi', {}),
    finds: ['error langkah.0.mutu_baku.output.0.bila_diisi'],
  },
  {
    rule: 'filled-output-field',
    says: 'a field that must be filled in',
    document: filledBy('sanksi', { opsional: true }, true),
    finds: ['error langkah.0.mutu_baku.output.0.bila_diisi'],
  },

  {
    rule: 'ticket-never-issued',
    says: 'a ticket number without a ticket',
    document: oneStepSop({
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [{ kode: 'tiket', nama: 'Nomor Tiket', dari: 'tiket' }],
      },
    }),
    finds: ['error langkah.0.mutu_baku.output.0.dari'],
  },

  {
    rule: 'time-without-unit',
    says: '"2" of what',
    document: oneStepSop({ mutu_baku: standard({ teks: '2', n: 2, satuan: 'hari' }) }),
    finds: ['error langkah.0.mutu_baku.waktu.teks'],
  },
  {
    rule: 'time-disagrees',
    says: '"2 Hari" but 3',
    document: oneStepSop({ mutu_baku: standard({ teks: '2 Hari', n: 3, satuan: 'hari' }) }),
    finds: ['error langkah.0.mutu_baku.waktu.n'],
  },
  {
    rule: 'time-disagrees',
    says: '"2 Hari" but hours',
    document: oneStepSop({ mutu_baku: standard({ teks: '2 Hari', n: 2, satuan: 'jam' }) }),
    finds: ['error langkah.0.mutu_baku.waktu.satuan'],
  },

  {
    rule: 'gate-unknown-role',
    says: 'approval by a stranger',
    document: oneStepSop({ syarat: [{ approval: { oleh: 'sekda', sumber: 'Peringatan 2' } }] }),
    finds: ['error langkah.0.syarat.0.approval.oleh'],
  },
  {
    rule: 'gate-unknown-role',
    says: 'approval by a stranger at one outcome',
    document: oneStepSop({
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          syarat: ['measures-lifted', { approval: { oleh: 'sekda', sumber: 'Peringatan 2' } }],
        }),
      ],
    }),
    finds: ['error langkah.0.hasil.0.syarat.1.approval.oleh'],
  },
  {
    rule: 'gate-condition',
    says: 'counting without a limit',
    document: oneStepSop({
      syarat: [{ approval: { oleh: 'tim', bila: { hitung: 'valid' }, sumber: 'x' } }],
    }),
    finds: ['error langkah.0.syarat.0.approval.bila.hitung'],
  },

  {
    rule: 'effect-unknown-field',
    says: 'a field the form has not',
    document: blocking({ bidang: 'tindakn' }, [field({ pilihan: [option('block')] })]),
    finds: ['error langkah.0.hasil.0.efek.0.block.bidang'],
  },
  {
    rule: 'effect-unknown-field',
    says: 'options that are no measures',
    document: blocking({ bidang: 'tindakan' }, [
      field({ pilihan: [option('block'), option('berdoa')] }),
    ]),
    finds: ['error langkah.0.hasil.0.efek.0.block.bidang'],
  },
  {
    rule: 'effect-unknown-field',
    says: 'a field of text',
    document: blocking({ bidang: 'tindakan' }, [field({ jenis: 'text' })]),
    finds: ['error langkah.0.hasil.0.efek.0.block.bidang'],
  },
  {
    rule: 'effect-unknown-field',
    says: 'a field not asked under the outcome',
    document: blocking({ bidang: 'tindakan' }, [
      field({ pilihan: [option('block')], bila: ['lain'] }),
    ]),
    finds: ['error langkah.0.hasil.0.efek.0.block.bidang'],
  },
  {
    rule: 'effect-unknown-output',
    says: 'sending what nobody makes',
    document: oneStepSop({
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [
            { send: { kepada: ['BSSN'], output: ['surat'] } },
            { close: { alasan: 'completed' } },
          ],
        }),
      ],
    }),
    finds: ['error langkah.0.hasil.0.efek.0.send.output.0'],
  },
  {
    rule: 'effect-unknown-output',
    says: 'an escalation with what nobody makes',
    document: oneStepSop({
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [
            { escalate: { kepada: 'BSSN', output: ['surat'] } },
            { close: { alasan: 'completed' } },
          ],
        }),
      ],
    }),
    finds: ['error langkah.0.hasil.0.efek.0.escalate.output.0'],
  },
  {
    rule: 'close-comes-last',
    says: 'an escalation by what closes the case, and what stands after the closing',
    document: oneStepSop({
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [
            { escalate: { kepada: 'BSSN' } },
            { close: { alasan: 'completed' } },
            { send: { kepada: ['BSSN'] } },
          ],
        }),
      ],
    }),
    finds: ['error langkah.0.hasil.0.efek.0', 'error langkah.0.hasil.0.efek.2'],
  },
  {
    rule: 'close-comes-last',
    says: 'a sending ordered by what closes the case',
    document: oneStepSop({
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [{ send: { kepada: ['BSSN'] } }, { close: { alasan: 'completed' } }],
        }),
      ],
    }),
    finds: [],
  },
  {
    rule: 'nothing-to-send',
    says: 'a step that wants its sendings done first and orders one only by closing',
    document: oneStepSop({
      kirim: 'sebelum-lanjut',
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [{ send: { kepada: ['BSSN'] } }, { close: { alasan: 'completed' } }],
        }),
      ],
    }),
    finds: ['error langkah.0.kirim'],
  },
  {
    rule: 'nothing-to-send',
    says: 'a step that wants its sendings done first and orders none',
    document: oneStepSop({ kirim: 'sebelum-lanjut' }),
    finds: ['error langkah.0.kirim'],
  },
  ...[{ send: { kepada: ['BSSN'] } }, { escalate: { kepada: 'BSSN' } }].map((effect) => ({
    rule: 'nothing-to-send',
    says: `a step whose ${Object.keys(effect).join('')} is to be done first`,
    document: sampleSop({
      langkah: sampleSteps().map((step, index) =>
        index === 0
          ? {
              ...step,
              kirim: 'sebelum-lanjut' as const,
              hasil: [sampleOutcome('lanjut', 'tutup', { efek: [effect] })],
            }
          : step,
      ),
    }),
    finds: [],
  })),
  {
    rule: 'block-without-measure',
    says: 'a block of nothing',
    document: blocking({}, []),
    finds: ['error langkah.0.hasil.0.efek.0.block'],
  },
  {
    rule: 'block-without-measure',
    says: 'a block named twice',
    document: blocking({ tindakan: 'block', bidang: 'tindakan' }, [
      field({ pilihan: [option('block')] }),
    ]),
    finds: ['error langkah.0.hasil.0.efek.0.block'],
  },

  {
    rule: 'outcome-reference',
    says: 'a field under an outcome the step has not',
    document: oneStepSop({ formulir: [field({ jenis: 'text', bila: ['valid'] })] }),
    finds: ['error langkah.0.formulir.0.bila.0'],
  },
  {
    rule: 'outcome-reference',
    says: 'an output under an outcome the step has not',
    document: oneStepSop({
      mutu_baku: {
        kelengkapan: null,
        waktu: null,
        output: [{ kode: 'surat', nama: 'Surat', dari: 'berkas', bila: ['valid'] }],
      },
    }),
    finds: ['error langkah.0.mutu_baku.output.0.bila.0'],
  },

  {
    rule: 'measures-never-lifted',
    says: 'the case closes with the block in force',
    document: blocking({ tindakan: 'block' }, []),
    finds: ['warning langkah.0.hasil.0.efek.0'],
  },
  {
    rule: 'measures-never-lifted',
    says: 'one of two ways to the end forgets the block',
    document: blocking({ tindakan: 'block' }, [], {
      jenis: 'keputusan',
      hasil: [
        sampleOutcome('ya', 'selesai', { syarat: ['measures-lifted'] }),
        sampleOutcome('tidak', 'selesai'),
      ],
    }),
    finds: ['warning langkah.0.hasil.0.efek.0'],
  },

  {
    rule: 'close-on-every-end',
    says: 'the flow ends and the case stays open',
    document: oneStepSop({ hasil: [sampleOutcome('tutup', 'selesai', { efek: [] })] }),
    finds: ['error langkah.0.hasil.0.ke'],
  },
  {
    rule: 'close-on-every-end',
    says: 'the case closes and the flow goes on',
    document: steps(
      sampleStep('terima', '1', [
        sampleOutcome('lanjut', 'tutup', { efek: [{ close: { alasan: 'completed' } }] }),
      ]),
      ends('tutup', '2'),
    ),
    finds: ['error langkah.0.hasil.0.ke'],
  },

  {
    rule: 'choice-without-options',
    says: 'nothing to choose from',
    document: oneStepSop({ formulir: [field()] }),
    finds: ['error langkah.0.formulir.0.jenis'],
  },
  {
    rule: 'choice-without-options',
    says: 'options for a text',
    document: oneStepSop({ formulir: [field({ jenis: 'text', pilihan: [option('a')] })] }),
    finds: ['error langkah.0.formulir.0.pilihan'],
  },
  {
    rule: 'max-out-of-place',
    says: 'a limit for a date',
    document: oneStepSop({ formulir: [field({ jenis: 'date-time', maks: 3 })] }),
    finds: ['error langkah.0.formulir.0.maks'],
  },
  {
    rule: 'recorded-for-outside',
    says: 'an executor who enters the work of one who is inside',
    document: enteredBy({ kode: 'tim', dugaan: null, mencatat_untuk: ['tim'] }, 'naskah'),
    finds: ['error langkah.0.pelaksana.1.mencatat_untuk'],
  },
  {
    rule: 'recorded-for-outside',
    says: 'an outside executor who enters the work of another',
    document: enteredBy(
      { kode: 'pengembang', dugaan: null, mencatat_untuk: ['pemilik'] },
      'naskah',
    ),
    finds: ['error langkah.0.pelaksana.1.mencatat_untuk'],
  },
  {
    rule: 'recorded-for-outside',
    says: 'a step that has nothing to hand in',
    document: enteredBy({ kode: 'tim', dugaan: null, mencatat_untuk: ['pemilik'] }, 'formulir'),
    finds: ['error langkah.0.pelaksana.1.mencatat_untuk'],
  },
  {
    rule: 'recorded-for-outside',
    says: 'an executor of the team who enters the work of an outside one, with its paper',
    document: enteredBy({ kode: 'tim', dugaan: null, mencatat_untuk: ['pemilik'] }, 'naskah'),
    finds: [],
  },
  {
    rule: 'file-kind-out-of-place',
    says: 'a text that is to be a picture',
    document: oneStepSop({ formulir: [field({ jenis: 'text', jenis_berkas: ['gambar'] })] }),
    finds: ['error langkah.0.formulir.0.jenis_berkas'],
  },
  {
    rule: 'file-kind-out-of-place',
    says: 'a file that is to be a picture',
    document: oneStepSop({ formulir: [field({ jenis: 'file', jenis_berkas: ['gambar'] })] }),
    finds: [],
  },
  {
    rule: 'happened-out-of-place',
    says: 'a text that has happened',
    document: oneStepSop({ formulir: [field({ jenis: 'text', sudah_terjadi: true })] }),
    finds: ['error langkah.0.formulir.0.sudah_terjadi'],
  },
  {
    rule: 'happened-out-of-place',
    says: 'a time that has happened',
    document: oneStepSop({ formulir: [field({ jenis: 'date-time', sudah_terjadi: true })] }),
    finds: [],
  },
  {
    rule: 'field-sets-property',
    says: 'a text as the system',
    document: oneStepSop({ formulir: [field({ jenis: 'text', menetapkan: 'system' })] }),
    finds: ['error langkah.0.formulir.0.menetapkan'],
  },
  {
    rule: 'field-sets-property',
    says: 'a category nobody knows',
    document: oneStepSop({
      formulir: [field({ menetapkan: 'category', pilihan: [option('phishing'), option('gempa')] })],
    }),
    finds: ['error langkah.0.formulir.0.menetapkan'],
  },
  {
    rule: 'field-content',
    says: 'a file that holds what was said',
    document: oneStepSop({ formulir: [field({ jenis: 'file', memuat: 'pembahasan' })] }),
    finds: ['error langkah.0.formulir.0.memuat'],
  },
  {
    rule: 'meeting-told',
    says: 'a meeting without its time, without those who met, twice, or demanded of none',
    document: steps(
      goesTo('terima', '1', 'bahas', { formulir: [met({ wajib: true })] }),
      goesTo('bahas', '2', 'lanjut', { formulir: [began({ wajib: true })] }),
      goesTo('lanjut', '3', 'tutup', {
        formulir: [
          began({ wajib: true }),
          met({ wajib: true }),
          met({ kode: 'lagi', wajib: true }),
        ],
      }),
      ends('tutup', '4', { formulir: [began(), met()] }),
    ),
    finds: [
      'error langkah.0.formulir.0.memuat',
      'error langkah.1.formulir.0.memuat',
      'error langkah.2.formulir.2.memuat',
      'error langkah.3.formulir.0.memuat',
      'error langkah.3.formulir.1.memuat',
    ],
  },
  {
    rule: 'meeting-told',
    says: 'those who met demanded always, its time only after an answer',
    document: oneStepSop({
      formulir: [
        field({ kode: 'cara', pilihan: [option('rapat'), option('tiket')] }),
        began({ wajib_bila: { bidang: 'cara', jawaban: ['rapat'] } }),
        met({ wajib: true }),
      ],
    }),
    finds: ['error langkah.0.formulir.1.memuat', 'error langkah.0.formulir.2.memuat'],
  },
  {
    rule: 'identity-content',
    says: 'no item marked as what it holds, whatever the labels say',
    document: identity([
      { label: 'Nomor SOP', isi: '1' },
      { label: 'Disahkan oleh', isi: null },
    ]),
    finds: ['warning identitas.butir', 'warning identitas.butir'],
  },
  {
    rule: 'identity-content',
    says: 'two numbers',
    document: identity([
      ...sampleSop().identitas.butir,
      { label: 'Nomor Arsip', isi: '2', memuat: 'nomor' },
    ]),
    finds: ['error identitas.butir.2.memuat'],
  },
  {
    rule: 'remark-of-choice',
    says: 'a remark on a field that is not there, on one that is no choice, and a second one',
    document: oneStepSop({
      formulir: [
        field({ kode: 'log', pilihan: [option('ada')] }),
        field({ kode: 'catatan-log', jenis: 'text', catatan_dari: 'log' }),
        field({ kode: 'catatan-lagi', jenis: 'text', catatan_dari: 'log' }),
        field({ kode: 'catatan-lain', jenis: 'text', catatan_dari: 'lgo' }),
        field({ kode: 'catatan-catatan', jenis: 'text', catatan_dari: 'catatan-log' }),
      ],
    }),
    finds: [
      'error langkah.0.formulir.2.catatan_dari',
      'error langkah.0.formulir.3.catatan_dari',
      'error langkah.0.formulir.4.catatan_dari',
    ],
  },
  {
    rule: 'remark-of-choice',
    says: 'a remark that is no text, in a duty',
    document: sampleSop({
      kewajiban: [
        duty({
          formulir: [
            field({ kode: 'log', pilihan: [option('ada')] }),
            field({ kode: 'catatan-log', jenis: 'file', catatan_dari: 'log' }),
          ],
        }),
      ],
    }),
    finds: ['error kewajiban.0.formulir.1.catatan_dari'],
  },

  {
    rule: 'duplicate-code',
    says: 'two fields of one code in a duty',
    document: sampleSop({
      kewajiban: [duty({ formulir: [field({ jenis: 'text' }), field({ jenis: 'text' })] })],
    }),
    finds: ['error kewajiban.0.formulir.1.kode'],
  },
  {
    rule: 'choice-without-options',
    says: 'nothing to choose from in a duty',
    document: sampleSop({ kewajiban: [duty({ formulir: [field()] })] }),
    finds: ['error kewajiban.0.formulir.0.jenis'],
  },
  {
    rule: 'duty-reference',
    says: 'a duty that starts nowhere',
    document: sampleSop({ kewajiban: [duty({ sejak: 'trima' })] }),
    finds: ['error kewajiban.0.sejak'],
  },
  {
    rule: 'duty-reference',
    says: 'two duties of one code',
    document: sampleSop({ kewajiban: [duty(), duty()] }),
    finds: ['error kewajiban.1.kode'],
  },
  {
    rule: 'duty-suggestion',
    says: 'a category and a severity there are not',
    document: sampleSop({
      kewajiban: [duty({ disarankan: { kategori: ['data-lek'], keparahan: ['gawat'] } })],
    }),
    finds: ['error kewajiban.0.disarankan.kategori.0', 'error kewajiban.0.disarankan.keparahan.0'],
  },
  {
    rule: 'message-field',
    says: 'a mark nobody fills in',
    document: tells({ pesan: 'Laporan {nama} selesai' }),
    finds: ['error langkah.0.hasil.0.efek.0.notify-reporter.pesan'],
  },
  {
    rule: 'message-field',
    says: 'a field the form has not',
    document: tells({ pesan: 'Selesai', bidang: 'jawaban' }),
    finds: ['error langkah.0.hasil.0.efek.0.notify-reporter.bidang'],
  },

  {
    rule: 'zone-unknown',
    says: 'a zone that is not',
    document: sampleSop({ instansi: { ...sampleSop().instansi, zona: 'Asia/Batam' } }),
    finds: ['error instansi.zona'],
  },
  {
    rule: 'zone-unknown',
    says: 'an abbreviation',
    document: sampleSop({ instansi: { ...sampleSop().instansi, zona: 'WIB' } }),
    finds: ['error instansi.zona'],
  },

  {
    rule: 'step-number-order',
    says: 'numbers out of order',
    document: steps(goesTo('terima', '2', 'tutup'), ends('tutup', '1')),
    finds: ['warning langkah.0.no', 'error langkah.1.no'],
  },
  {
    rule: 'step-number-order',
    says: 'a number left out',
    document: steps(goesTo('terima', '1', 'tutup'), ends('tutup', '3')),
    finds: ['warning langkah.1.no'],
  },
  {
    rule: 'step-number-order',
    says: 'a number twice',
    document: steps(goesTo('terima', '1', 'tutup'), ends('tutup', '1')),
    finds: ['error langkah.1.no'],
  },
  {
    rule: 'step-number-order',
    says: 'no number at all',
    document: steps(ends('terima', 'I')),
    finds: ['warning langkah.0.no'],
  },

  {
    rule: 'unmarked-addition',
    says: 'a step without number or reason',
    document: steps(goesTo('terima', '1', 'tutup'), ends('tutup', null)),
    finds: ['error langkah.1.no'],
  },
  {
    rule: 'unmarked-addition',
    says: 'a printed step called an addition',
    document: oneStepSop({ tambahan: { alasan: 'Uji' } }),
    finds: ['error langkah.0.tambahan'],
  },
];

const loop = [sampleOutcome('sudah', 'tutup'), sampleOutcome('belum', 'terima')];

/** Documents that look like the broken ones and are not. */
export const harmless: readonly HarmlessCase[] = [
  {
    rule: 'unreachable-step',
    says: 'a step that only a loop leads to',
    document: steps(
      goesTo('terima', '1', 'rapat'),
      sampleStep('rapat', '2', loop),
      ends('tutup', '3'),
    ),
  },
  {
    rule: 'loop-without-exit',
    says: 'a loop that can be left',
    document: steps(
      goesTo('terima', '1', 'rapat'),
      sampleStep('rapat', '2', loop),
      ends('tutup', '3'),
    ),
  },
  {
    rule: 'loop-without-exit',
    says: 'a loop left only from its other step',
    document: steps(
      sampleStep('terima', '1', [sampleOutcome('ya', 'a'), sampleOutcome('tidak', 'selesai')]),
      goesTo('a', '2', 'terima'),
    ),
  },
  {
    rule: 'decision-outcomes',
    says: 'a decision with three outcomes',
    document: oneStepSop({
      jenis: 'keputusan',
      hasil: [...twoOutcomes, sampleOutcome('ragu', 'selesai')],
    }),
  },
  {
    rule: 'duplicate-code',
    says: 'one output code in two steps',
    document: steps(
      goesTo('terima', '1', 'tutup', makes('Surat')),
      ends('tutup', '2', makes('Surat')),
    ),
  },
  {
    rule: 'output-without-producer',
    says: 'an output of this step or one before',
    document: steps(
      goesTo('terima', '1', 'tutup', {
        ...makes('Surat'),
        syarat: [{ 'outputs-present': ['output-1'] }],
      }),
      ends('tutup', '2', { syarat: [{ 'outputs-present': ['output-1'] }] }),
    ),
  },
  {
    rule: 'completeness-without-producer',
    says: 'the report that came in',
    document: steps(
      goesTo('terima', '1', 'tutup', needs('Surat')),
      ends('tutup', '2', needs('- Laporan Insiden Siber', 'Komputer')),
    ),
  },
  {
    rule: 'completeness-without-producer',
    says: 'a mistyped and inflected name',
    document: steps(
      goesTo('terima', '1', 'tutup', makes('Berita Acara penilaian tingkat kekritisan inseden')),
      ends('tutup', '2', needs('Berita Acara Tingkat Kritis insiden')),
    ),
  },
  {
    rule: 'ticket-never-issued',
    says: 'a ticket issued a step before',
    document: steps(
      sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup', { efek: ['issue-ticket'] })]),
      ends('tutup', '2', {
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'tiket', nama: 'Nomor Tiket', dari: 'tiket' }],
        },
      }),
    ),
  },
  {
    rule: 'time-without-unit',
    says: 'a time the source lost',
    document: oneStepSop({ mutu_baku: standard(null) }),
  },
  {
    rule: 'time-disagrees',
    says: '"3 (tiga) hari"',
    document: oneStepSop({ mutu_baku: standard({ teks: '3 (tiga) hari', n: 3, satuan: 'hari' }) }),
  },
  {
    rule: 'time-disagrees',
    says: '"1,5 Jam"',
    document: oneStepSop({ mutu_baku: standard({ teks: '1,5 Jam', n: 1.5, satuan: 'jam' }) }),
  },
  {
    rule: 'gate-condition',
    says: 'counting with a limit',
    document: oneStepSop({
      syarat: [
        {
          approval: {
            oleh: 'tim',
            bila: { 'reports-of-unit-exceed': 3, hitung: 'valid' },
            sumber: 'x',
          },
        },
      ],
    }),
  },
  {
    rule: 'effect-unknown-field',
    says: 'a choice among measures',
    document: blocking({ bidang: 'tindakan' }, [
      field({ jenis: 'choices', pilihan: [option('block'), option('backup')], bila: ['lanjut'] }),
    ]),
  },
  {
    rule: 'measures-never-lifted',
    says: 'a gate before the end',
    document: blocking({ tindakan: 'block' }, [], { syarat: ['measures-lifted'] }),
  },
  {
    rule: 'measures-never-lifted',
    says: 'lifted by the last outcome',
    document: blocking({ tindakan: 'block' }, [], {
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: ['lift-measures', { close: { alasan: 'completed' } }],
        }),
      ],
    }),
  },
  {
    rule: 'field-sets-property',
    says: 'a known category',
    document: oneStepSop({
      formulir: [field({ menetapkan: 'category', pilihan: [option('phishing')] })],
    }),
  },
  {
    rule: 'field-content',
    says: 'tools that are chosen, under whatever name',
    document: oneStepSop({
      formulir: [field({ kode: 'perkakas', memuat: 'alat', pilihan: [option('pemindai')] })],
    }),
  },
  {
    rule: 'meeting-told',
    says: 'a meeting told whole, always and after an answer',
    document: steps(
      goesTo('terima', '1', 'tutup', { formulir: [began({ wajib: true }), met({ wajib: true })] }),
      ends('tutup', '2', {
        formulir: [
          field({ kode: 'cara', pilihan: [option('rapat'), option('tiket')] }),
          began({ wajib_bila: { bidang: 'cara', jawaban: ['rapat'] } }),
          met({ wajib_bila: { bidang: 'cara', jawaban: ['rapat'] } }),
        ],
      }),
    ),
  },
  {
    rule: 'identity-content',
    says: 'labels of any wording',
    document: identity([
      { label: 'No. Dokumen', isi: null, memuat: 'nomor' },
      { label: 'Ditetapkan', isi: null, memuat: 'pengesahan' },
    ]),
  },
  {
    rule: 'remark-of-choice',
    says: 'a remark under any code',
    document: oneStepSop({
      formulir: [
        field({ kode: 'log', pilihan: [option('ada')] }),
        field({ kode: 'keterangan', jenis: 'long-text', catatan_dari: 'log' }),
      ],
    }),
  },
  {
    rule: 'message-field',
    says: 'a text of the form and known marks',
    document: tells({ pesan: 'Laporan {nomor} selesai', bidang: 'jawaban' }, [
      field({ kode: 'jawaban', jenis: 'long-text' }),
    ]),
  },
  {
    rule: 'duty-reference',
    says: 'a duty from the first step on',
    document: sampleSop({ kewajiban: [duty()] }),
  },
  {
    rule: 'duty-suggestion',
    says: 'a severity an officer states where no form asks for one',
    document: sampleSop({ kewajiban: [duty({ disarankan: { keparahan: ['tinggi'] } })] }),
  },
  {
    rule: 'duty-suggestion',
    says: 'a category there is, and a vital system',
    document: sampleSop({
      kewajiban: [duty({ disarankan: { kategori: ['data-leak'], sistem_vital: true } })],
    }),
  },
  {
    rule: 'zone-unknown',
    says: 'Eastern Indonesia',
    document: sampleSop({ instansi: { ...sampleSop().instansi, zona: 'Asia/Jayapura' } }),
  },
  {
    rule: 'step-number-order',
    says: 'additions between numbers and a lettered row',
    document: steps(
      goesTo('terima', '1', 'a'),
      goesTo('a', '1a', 'jawab'),
      goesTo('jawab', null, 'tutup', { tambahan: { alasan: 'Uji' } }),
      ends('tutup', '2'),
    ),
  },
  {
    rule: 'executor-unused',
    says: 'one who only approves',
    document: sampleSop({
      pelaksana: [
        { kode: 'tim', nama: 'Tim' },
        { kode: 'sekda', nama: 'Sekda' },
      ],
      langkah: [ends('terima', '1', { syarat: [{ approval: { oleh: 'sekda', sumber: 'x' } }] })],
    }),
  },
];
