import { paperOfTurn } from '#core/cases/paper-id.ts';
import type { CasePaper, OpenCase, PaperVersion, Turn } from '#core/cases/case.ts';
import { noCase } from '#core/cases/case.ts';
import type { Answers, ProducedOutput } from '#core/cases/event.ts';
import { evolve } from '#core/cases/evolve.ts';
import type { Report } from '#core/cases/report.ts';
import type { ActorRef } from '#core/people/actor.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import type { MappingFile, PaperPart } from '#core/papers/mapping/mapping-file.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { paperData, type WantedPaper } from '#core/papers/office/paper-data.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import { compile } from '#core/sops/compile.ts';
import type { FieldPart, SopDocument } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';
import { sampleIssue, sampleSettings } from './papers.ts';
import { sampleOutcome, sampleSop, sampleStep } from './sample-sop.ts';
import { file, instant, sampleReport } from './scenario.ts';

/** A field of a form, called as its code says. */
export const fieldPart = (
  kode: string,
  jenis: FieldPart['jenis'],
  more: Partial<FieldPart> = {},
): FieldPart => ({ kode, label: `Isian ${kode}`, label_en: `Answer ${kode}`, jenis, ...more });

const twoChoices = [
  { kode: 'ya', label: 'Ya', label_en: 'Yes' },
  { kode: 'tidak', label: 'Tidak', label_en: 'No' },
];

/** What the first step's form asks: a field of every kind that papers treat in a way of its own. */
const questions: readonly FieldPart[] = [
  fieldPart('temuan', 'long-text', { wajib: true }),
  fieldPart('catatan', 'text'),
  fieldPart('peserta', 'long-text'),
  fieldPart('nomor', 'text'),
  fieldPart('alat', 'text', { memuat: 'alat' }),
  fieldPart('bukti', 'file'),
  fieldPart('sistem', 'system'),
  fieldPart('tlp', 'choice', {
    pilihan: [
      { kode: 'red', label: 'Merah', label_en: 'Red' },
      { kode: 'clear', label: 'Bebas', label_en: 'Clear' },
    ],
  }),
  fieldPart('parah', 'choice', { menetapkan: 'severity', pilihan: twoChoices }),
  fieldPart('sebab', 'text', { wajib: true, bila: ['ulang'] }),
];

/**
 * An SOP of papers: "periksa" may be gone through again, "jawab" is the owner's, "susun" ends it.
 * Outputs of every origin: a memo, a form, a file, an answer of the owner and a report.
 */
export const officeDocument = (more: Partial<SopDocument> = {}): SopDocument =>
  sampleSop({
    pelaksana: [
      { kode: 'tim', nama: 'Tim Tanggap' },
      { kode: 'ketua', nama: 'Ketua Tim' },
      { kode: 'pemilik', nama: 'Pemilik Sistem', luar: 'pemilik' },
    ],
    pengendali: ['ketua'],
    langkah: [
      sampleStep(
        'periksa',
        '1',
        [sampleOutcome('lanjut', 'jawab'), sampleOutcome('ulang', 'periksa')],
        {
          formulir: questions,
          mutu_baku: {
            kelengkapan: null,
            waktu: { teks: '1 Hari', n: 1, satuan: 'hari' },
            output: [
              { kode: 'memo', nama: 'Memo Pemeriksaan', dari: 'naskah' },
              { kode: 'isian', nama: 'Lembar Periksa', dari: 'formulir' },
              { kode: 'tangkapan', nama: 'Tangkapan Layar', dari: 'berkas', opsional: true },
            ],
          },
        },
      ),
      sampleStep('jawab', '2', [sampleOutcome('lanjut', 'susun')], {
        pelaksana: [{ kode: 'pemilik', dugaan: null }],
        formulir: [fieldPart('nomor-surat', 'text'), fieldPart('isi', 'long-text')],
        mutu_baku: {
          kelengkapan: null,
          waktu: null,
          output: [{ kode: 'jawaban', nama: 'Surat Jawaban', dari: 'naskah' }],
        },
      }),
      sampleStep('susun', '3', [sampleOutcome('tutup', 'selesai')], {
        pelaksana: [{ kode: 'ketua', dugaan: null }],
        formulir: [fieldPart('simpulan', 'long-text', { wajib: true })],
        mutu_baku: {
          kelengkapan: null,
          waktu: { teks: '2 Hari', n: 2, satuan: 'hari' },
          output: [{ kode: 'laporan', nama: 'Laporan Akhir', dari: 'naskah' }],
        },
      }),
    ],
    ...more,
  });

export const officeSop: Sop = compile(officeDocument());

const signedBy = (peran: string) => [{ peran }];

/** How the outputs of `officeSop` become papers. */
export const officeMapping: MappingFile = {
  tanggap_naskah: 1,
  naskah: {
    memo: {
      jenis: 'nota-dinas',
      judul: 'Memo Pemeriksaan',
      kepada: ['Kepala Dinas'],
      isi: [{ bidang: 'temuan' }],
      penanda_tangan: signedBy('tim'),
    },
    isian: {
      jenis: 'formulir',
      judul: 'Lembar Periksa',
      isi: [{ formulir: 'semua' }],
      penanda_tangan: signedBy('tim'),
    },
    jawaban: {
      jenis: 'surat-dinas',
      judul: 'Surat Jawaban',
      kepada: ['Ketua Tim'],
      isi: [{ bidang: 'isi' }],
      bidang_nomor: 'nomor-surat',
      penanda_tangan: signedBy('pemilik'),
    },
    laporan: {
      jenis: 'laporan',
      judul: 'Akhir Penanganan',
      isi: [{ judul: 'Simpulan', bidang: 'simpulan' }],
      penanda_tangan: signedBy('ketua'),
    },
  },
};

/** The mapping with parts of some papers as given. */
export const mappingFileWith = (
  papers: Readonly<Record<string, Partial<PaperPart>>>,
): MappingFile => ({
  ...officeMapping,
  naskah: Object.fromEntries(
    Object.entries(officeMapping.naskah).map(([id, own]) => [id, { ...own, ...papers[id] }]),
  ),
});

export const mappingWith = (
  papers: Readonly<Record<string, Partial<PaperPart>>>,
  sop: Sop = officeSop,
): PaperMapping => compileMapping(mappingFileWith(papers), sop);

/** Hours after the report came in, Tuesday 17 November 2026, 10.00 WIB. */
export const hour = (n: number): Instant =>
  instantOf(momentOf(instant('2026-11-17T10:00:00+07:00')).add({ minutes: Math.round(n * 60) }));

/** A visit of a step, two hours after the one before it; without an outcome it goes on. */
export interface VisitPart {
  readonly step: string;
  readonly outcome?: string;
  readonly form?: Answers;
  /** Outputs that came about, some with files; by default all of the step that are no files. */
  readonly outputs?: readonly Pick<ProducedOutput, 'output' | 'files'>[];
  readonly by?: ActorRef;
  readonly more?: Partial<Turn>;
}

export const teamMember: ActorRef = {
  kind: 'officer',
  id: 'o1',
  name: 'Petugas Contoh',
  roles: ['tim'],
};

const turnOf = (sop: Sop, { step, outcome, form, by, more }: VisitPart, index: number): Turn => ({
  turn: index + 1,
  step,
  roles: sop.steps.get(step)?.executors.map(({ role }) => role) ?? [],
  startedAt: hour(2 * index),
  due: null,
  beyondKnownHolidays: false,
  dueChanges: [],
  calendarVersion: 1,
  taken: null,
  assignee: null,
  hands: [],
  waits: [],
  left: null,
  completed:
    outcome === undefined
      ? null
      : {
          at: hour(2 * index + 1),
          recordedAt: hour(2 * index + 1),
          by: by ?? teamMember,
          outcome,
          form: form ?? {},
          backdatingReason: null,
          enteredFor: [],
          exception: null,
        },
  ...more,
});

/** A case that has been where the visits say. */
export const caseAt = (
  visits: readonly VisitPart[],
  more: Partial<OpenCase> = {},
  { sop = officeSop, report = {} }: { readonly sop?: Sop; readonly report?: Partial<Report> } = {},
): OpenCase => {
  const opened = evolve(noCase, {
    type: 'report-received',
    caseId: '00000000-0000-7000-8000-000000000001',
    number: 'CTH-2026-0001',
    agency: sop.agency,
    edition: sop.edition,
    report: sampleReport(report),
    trackingHash: 'f'.repeat(64),
    v: 1,
    command: 'command-1',
    by: { kind: 'reporter' },
    happenedAt: hour(0),
    recordedAt: hour(0),
  });
  if (opened.status !== 'open') throw new Error('a report opens a case');
  return {
    ...opened,
    turns: visits.map((visit, index) => turnOf(sop, visit, index)),
    outputs: visits.flatMap(({ step, outcome, outputs }, index) =>
      outcome === undefined
        ? []
        : (
            outputs ??
            (sop.steps.get(step)?.outputs ?? [])
              .filter(({ origin }) => origin !== 'berkas')
              .map(({ id }) => ({ output: id, files: [] }))
          ).map((one) => ({ step, turn: index + 1, ...one })),
    ),
    ...more,
  };
};

/** Once through the whole SOP. */
export const wholeWay: readonly VisitPart[] = [
  { step: 'periksa', outcome: 'lanjut', form: { temuan: 'Halaman depan berubah.' } },
  { step: 'jawab', outcome: 'lanjut', form: { isi: 'Sudah ditutup.' } },
  { step: 'susun', outcome: 'tutup', form: { simpulan: 'Sudah pulih.' } },
];

/** A version signed through a certificate. */
export const signedVersion = (more: Partial<PaperVersion> = {}): PaperVersion => ({
  version: 1,
  code: 'ABCD-EFGH',
  number: '000.6 / 7 / CTH / XI / 2026',
  title: 'Memo Pemeriksaan',
  file: file('memo.pdf'),
  signatures: [
    {
      role: 'tim',
      name: 'Pejabat Contoh',
      position: 'Ketua',
      via: 'certificate',
      at: hour(30),
      place: null,
    },
  ],
  printed: null,
  exported: null,
  revoked: null,
  sent: [],
  received: [],
  fetched: [],
  ...more,
});

/** A paper of the case with its versions. */
export const casePaper = (
  output: string,
  turn: number,
  versions: readonly PaperVersion[] = [signedVersion()],
): CasePaper => ({
  ...paperOfTurn({ output, turn }),
  edits: {},
  writers: [],
  initials: [],
  versions,
});

/** The paper of an output in a turn of a case of `officeSop`. */
export const paperIn = (
  state: OpenCase,
  output: string,
  turn: number,
  more: Partial<WantedPaper> = {},
): PaperDraft => {
  const sop = more.sop ?? officeSop;
  return paperData({
    sop,
    mapping: mappingWith({}, sop),
    state,
    output,
    turn,
    settings: sampleSettings(sop),
    issue: sampleIssue(),
    ...more,
  });
};
