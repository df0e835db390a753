import { blockers, carefully, compileBeside, lifters } from './beside.ts';
import { compileFileKinds } from './file-kind.ts';
import { compileField } from './compile/field.ts';
import { compileStep } from './compile/step.ts';
import type {
  DutyPart,
  EditionPart,
  ExecutorPart,
  LiftingPart,
  MeasureDeedPart,
  OutsidePart,
  RecipientPart,
  SopDocument,
  StepPart,
} from './document.ts';
import type { Gate } from './gate.ts';
import type {
  Beside,
  Duty,
  DutyRecipient,
  Lifting,
  MeasureDeed,
  OutsideParty,
  Role,
  Sop,
} from './model.ts';
import { sends } from './walk.ts';
import type { TimeRules } from '#core/time/standard-time.ts';

const parties: Readonly<Record<OutsidePart, OutsideParty>> = {
  pemilik: 'owner',
  pengembang: 'developer',
  lainnya: 'other',
};

const compileRole = (executor: ExecutorPart): Role => ({
  id: executor.kode,
  name: executor.nama,
  group: executor.kelompok ?? null,
  outside: executor.luar === undefined ? null : parties[executor.luar],
  addition: executor.tambahan?.alasan ?? null,
});

const compileRecipient = (one: RecipientPart): DutyRecipient => ({
  name: one.nama,
  copy: one.tembusan ?? false,
  address: one.alamat ?? '',
  email: one.surel ?? '',
  channel: one.saluran ?? '',
  ground: one.dasar,
  since: one.sejak ?? '',
  note: one.catatan ?? '',
});

const compileDuty = (duty: DutyPart): Duty => ({
  id: duty.kode,
  name: { id: duty.nama, en: duty.nama_en },
  recipients: duty.penerima.map(compileRecipient),
  suggestedBy: {
    categories: duty.disarankan?.kategori ?? [],
    severities: duty.disarankan?.keparahan ?? [],
    vitalSystem: duty.disarankan?.sistem_vital ?? false,
  },
  answers: duty.balasan ?? null,
  trigger: { id: duty.pemicu, en: duty.pemicu_en },
  hours: duty.jam,
  from: duty.sejak,
  form: duty.formulir.map(compileField),
  source: duty.sumber,
});

const compileDeed = (deed: MeasureDeedPart | undefined, unsaid: readonly string[]): MeasureDeed =>
  deed === undefined
    ? { by: unsaid, proof: false, kinds: null, inferred: null, source: null }
    : {
        by: deed.oleh,
        proof: deed.bukti,
        kinds: compileFileKinds(deed.jenis_berkas),
        inferred: deed.dugaan,
        source: deed.sumber,
      };

const compileLifting = (deed: LiftingPart | undefined, unsaid: readonly string[]): Lifting => ({
  ...compileDeed(deed, unsaid),
  only:
    deed?.hanya_pada === undefined
      ? null
      : { steps: deed.hanya_pada.langkah, exception: deed.hanya_pada.pengecualian.oleh },
});

/** What "Hari" and "Minggu" mean in an edition. */
export const timeRulesOf = (edition: EditionPart): TimeRules => ({
  day: edition.arti_hari === 'kerja' ? 'working' : 'calendar',
  week: edition.arti_minggu === 'kalender' ? 'calendar' : 'five-working-days',
});

/** What holds a step until it is sent: the orders of each step that says so (`kirim`) and leads here. */
const sentFirst = (document: SopDocument, { kode }: StepPart): readonly Gate[] =>
  document.langkah
    .filter(
      ({ kirim, hasil }) =>
        kirim === 'sebelum-lanjut' &&
        hasil.some((outcome) => outcome.ke === kode && sends(outcome)),
    )
    .map((before) => ({ type: 'orders-sent', step: before.kode }));

/** The careful default is nobody. */
const ownStepApprovers = ({ persetujuan_pelaksana: said }: SopDocument): Beside =>
  said === undefined
    ? { by: [], inferred: null, source: null }
    : { by: said.oleh, inferred: said.dugaan, source: said.sumber };

/**
 * Makes a document ready to run. The document must have passed `lint` without errors.
 *
 * @throws Error when the document has no step at all, which the rule `no-start` refuses.
 */
export const compile = (document: SopDocument): Sop => {
  const first = document.langkah[0];
  if (first === undefined)
    throw new Error(`SOP ${document.edisi.kode} has no step; lint it before compiling`);
  return {
    agency: document.instansi.kode,
    edition: document.edisi.kode,
    title: document.identitas.judul,
    adopted: document.edisi.status === 'ditetapkan',
    timeRules: timeRulesOf(document.edisi),
    roles: document.pelaksana.map(compileRole),
    controllers: document.pengendali,
    measures: {
      install: compileDeed(
        document.tindakan_sementara?.memasang,
        carefully(document, blockers(document)),
      ),
      lift: compileLifting(
        document.tindakan_sementara?.mencabut,
        carefully(document, [...blockers(document), ...lifters(document)]),
      ),
    },
    beside: compileBeside(document),
    approvesOwnStep: ownStepApprovers(document),
    first: first.kode,
    steps: new Map(
      document.langkah.map((step) => [step.kode, compileStep(step, sentFirst(document, step))]),
    ),
    duties: (document.kewajiban ?? []).map(compileDuty),
    document,
  };
};
