import type { EffectPart } from './effect.ts';
import type { FileKindPart } from './file-kind.ts';
import type { ExceptionPart, FollowsPart, GatePart } from './gate.ts';

/**
 * An SOP edition as its file holds it: the agency's own document, section by section and word
 * for word, with the keys the document itself uses, and beside it what makes it run (forms,
 * outcomes, effects, gates). `null` always means "the source leaves this open".
 */
export interface SopDocument {
  /** Version of the file format. */
  readonly tanggap: 1;
  readonly instansi: AgencyPart;
  readonly edisi: EditionPart;
  /** Cover, line by line. */
  readonly sampul: readonly string[];
  /** The CATATAN at the foot of each page, item by item; empty where there is none. */
  readonly catatan_kaki: readonly string[];
  readonly identitas: IdentityPart;
  readonly bagian: SectionsPart;
  /** Headings of the flowchart table as printed, by the column they stand over. */
  readonly kepala_tabel: TableHeads;
  /** What stands above the table of steps, as printed. */
  readonly judul_tabel?: string;
  readonly legenda?: readonly LegendItem[];
  /** The columns under "Pelaksana", left to right, and roles that are additions. */
  readonly pelaksana: readonly ExecutorPart[];
  /** Executors that coordinate: they assign to others, and may beside the steps what the edition gives to nobody else. */
  readonly pengendali: readonly string[];
  /** Who carries temporary measures out and who lifts them; left out, who does so at a step, and who coordinates. */
  readonly tindakan_sementara?: MeasuresPart;
  /** Who may do what beside the steps; of what is left out a careful default holds (`beside.ts`). */
  readonly di_luar_langkah?: Readonly<Partial<Record<BesideKey, BesidePart>>>;
  /** Who may approve at a step he himself had a hand in; left out, nobody. What he asked for himself, nobody approves. */
  readonly persetujuan_pelaksana?: BesidePart;
  readonly langkah: readonly StepPart[];
  /** Legal duties that run beside the flow; an addition of the agency, never SOP text. */
  readonly kewajiban?: readonly DutyPart[];
}

/** What can be done beside the steps, and not by all of the team. Closed. */
export const besideKeys = [
  'tindakan',
  'keparahan',
  'kewajiban',
  'pihak',
  'pembetulan',
  'naskah',
  'penggabungan',
  'penutupan',
  'pembukaan',
  'peniadaan',
] as const;

export type BesideKey = (typeof besideKeys)[number];

/** Who may do something beside the steps, or at them by the edition's leave. */
export interface BesidePart {
  readonly oleh: readonly string[];
  /** null when the text itself names who does it. */
  readonly dugaan: Confidence | null;
  readonly sumber: string;
}

/** Who may do what with temporary measures, in a step or by hand. */
export interface MeasuresPart {
  readonly memasang: MeasureDeedPart;
  readonly mencabut: LiftingPart;
}

/** Who lifts measures, and at which steps; left out, at every step. */
export interface LiftingPart extends MeasureDeedPart {
  readonly hanya_pada?: {
    readonly langkah: readonly string[];
    /** Who may approve that a measure is lifted at another step. */
    readonly pengecualian: ExceptionPart;
  };
}

/** One of the two: who does it, and whether the record needs a file that proves it. */
export interface MeasureDeedPart {
  readonly oleh: readonly string[];
  readonly bukti: boolean;
  /** Of the files that prove it one is of such a kind; left out, any that opens. */
  readonly jenis_berkas?: readonly FileKindPart[];
  /** null when the text itself names who does it. */
  readonly dugaan: Confidence | null;
  readonly sumber: string;
}

/** Somebody a legal duty is told to. An address nobody is sure of is left out, and asked of the agency. */
export interface RecipientPart {
  readonly nama: string;
  /** Gets a copy of what the others are told. */
  readonly tembusan?: boolean;
  readonly alamat?: string;
  readonly surel?: string;
  /** By which ways it takes notices, in words. */
  readonly saluran?: string;
  /** The rule that names it. */
  readonly dasar: string;
  /** Since when that has been so. */
  readonly sejak?: string;
  readonly catatan?: string;
}

/** What of a case suggests that a duty applies; a person decides. */
export interface SuggestionPart {
  readonly kategori?: readonly string[];
  readonly keparahan?: readonly string[];
  /** The system is marked as vital information infrastructure (IIV). */
  readonly sistem_vital?: boolean;
}

/** Letters that have to be answered. Closed. */
export const answeredLetters = ['bssn'] as const;
export type AnsweredLetter = (typeof answeredLetters)[number];

/** A duty to report that the law sets, in wall-clock hours. */
export interface DutyPart {
  readonly kode: string;
  readonly nama: string;
  readonly nama_en: string;
  readonly penerima: readonly RecipientPart[];
  /** When it applies; a person decides. */
  readonly pemicu: string;
  readonly pemicu_en: string;
  readonly jam: number;
  /** Code of the step from which on it can be started. */
  readonly sejak: string;
  readonly disarankan?: SuggestionPart;
  /** The answer to such a letter: it begins with its arrival, and `jam` holds where the letter sets no time. */
  readonly balasan?: AnsweredLetter;
  readonly formulir: readonly FieldPart[];
  readonly sumber: string;
}

export interface AgencyPart {
  /** Used in addresses: `maluku-utara`. */
  readonly kode: string;
  readonly nama: string;
  readonly perangkat_daerah: string;
  readonly tim: string;
  readonly jenis: 'provinsi' | 'kota' | 'kabupaten' | 'lainnya';
  /** IANA zone. */
  readonly zona: string;
  /** Short form for case numbers, `MU`. */
  readonly singkatan: string;
}

export interface EditionPart {
  readonly kode: string;
  readonly status: 'ditetapkan' | 'belum-ditetapkan';
  /** Where the text came from. */
  readonly sumber: string;
  readonly arti_hari: 'kerja' | 'kalender';
  readonly arti_minggu: 'kalender' | 'lima-hari-kerja';
  /** What was settled and noticed while taking the text over. */
  readonly catatan: readonly string[];
}

export interface IdentityPart {
  /** Lines beside the logo. */
  readonly kepala: readonly string[];
  readonly judul: string;
  readonly butir: readonly IdentityItem[];
}

/** What an item of the identity page holds, whatever its label calls it: the SOP's number, or who puts it into force. */
export type IdentityContent = 'nomor' | 'pengesahan';

/** Label and content as printed; null where the source is blank. */
export interface IdentityItem {
  readonly label: string;
  readonly isi: string | null;
  readonly memuat?: IdentityContent;
}

/** Columns of the flowchart table, left to right; what an agency prints over them is its own. */
export const tableColumns = [
  'no',
  'kegiatan',
  'pelaksana',
  'mutu_baku',
  'kelengkapan',
  'waktu',
  'output',
  'keterangan',
] as const;

export type TableColumn = (typeof tableColumns)[number];

/** Columns of the table whose cells are lists; the source may begin their items with dashes. */
export const dashedColumns = ['kelengkapan', 'output', 'keterangan'] as const;

export type DashedColumn = (typeof dashedColumns)[number];

/** null where the source prints no heading over a column. */
export type TableHeads = Readonly<Record<TableColumn, string | null>>;

/** A section of the identity page: its heading as printed and its items. */
export interface Section {
  readonly label: string;
  /** What stands before its items where that is no number: a dash. */
  readonly tanda?: 'strip';
  readonly butir: readonly string[];
}

export interface SectionsPart {
  readonly dasar_hukum: Section;
  readonly kualifikasi_pelaksana: Section;
  readonly keterkaitan: Section;
  readonly peralatan: Section;
  readonly peringatan: Section;
  readonly pencatatan: Section;
  readonly pelaksana?: Section;
}

export interface LegendItem {
  readonly nama: string;
  readonly arti: string;
}

/** Marks a part as not in the source, with the reason it was added. */
export interface Addition {
  readonly alasan: string;
}

/** Which outside party an executor is: the owner of the system, its developer, or any other. */
export type OutsidePart = 'pemilik' | 'pengembang' | 'lainnya';

export interface ExecutorPart {
  readonly kode: string;
  /** Column heading as printed. */
  readonly nama: string;
  /** Heading above several columns. */
  readonly kelompok?: string;
  /** Number printed in the column head. */
  readonly nomor?: string;
  /** An outside party, and which: held for a body, it sees only the cases that involve that body, never internal notes. */
  readonly luar?: OutsidePart;
  readonly tambahan?: Addition;
}

/** How sure an inferred executor is; null when the text itself names it. */
export type Confidence = 'tinggi' | 'sedang' | 'rendah';

/** Who works a step. */
export interface StepExecutorPart {
  readonly kode: string;
  /** null when the text itself names him. */
  readonly dugaan: Confidence | null;
  /** He does not work it himself: he enters what these outside executors did, with what they sent. */
  readonly mencatat_untuk?: readonly string[];
}

export interface StepPart {
  readonly kode: string;
  /** The number as printed; null for an addition. */
  readonly no: string | null;
  /** A short name of ours for lists and buttons; never printed as SOP text. */
  readonly judul: string;
  readonly judul_en: string;
  readonly jenis: 'proses' | 'keputusan';
  /** Word for word; for an addition our own words. */
  readonly kegiatan: string;
  readonly pelaksana: readonly StepExecutorPart[];
  readonly mutu_baku: {
    readonly kelengkapan: readonly string[] | null;
    readonly waktu: {
      readonly teks: string;
      readonly n: number;
      readonly satuan: 'menit' | 'jam' | 'hari' | 'minggu';
    } | null;
    readonly output: readonly OutputPart[];
  };
  readonly keterangan: readonly string[] | null;
  /** Columns in which the source begins each item with a dash; the dash is not part of the item. */
  readonly strip?: readonly DashedColumn[];
  readonly sumber: string;
  readonly catatan?: string;
  readonly tambahan?: Addition;
  readonly formulir?: readonly FieldPart[];
  /** The step may wait for an outside party; these are its usual ones. */
  readonly menunggu?: readonly string[];
  /** When what its outcomes order has to be sent; left out, it is owed while the case goes on. */
  readonly kirim?: 'sebelum-lanjut';
  /** Gates of every outcome of the step. */
  readonly syarat?: readonly GatePart[];
  readonly hasil: readonly OutcomePart[];
}

/** How an output comes about. */
export type OutputOrigin = 'formulir' | 'berkas' | 'naskah' | 'tiket';

export interface OutputPart {
  readonly kode: string;
  /** Word for word. */
  readonly nama: string;
  readonly dari: OutputOrigin;
  /** Of an output `dari: berkas`: one of its files is of such a kind; left out, any that opens. */
  readonly jenis_berkas?: readonly FileKindPart[];
  /** Only under these outcomes. */
  readonly bila?: readonly string[];
  /** Not demanded, only offered. */
  readonly opsional?: boolean;
  /** Of an optional output: it comes about when this field of the step's form is filled in. */
  readonly bila_diisi?: string;
  /** It comes about only of a reporter who named himself. */
  readonly bila_pelapor?: 'dikenal';
  readonly tambahan?: Addition;
}

/** Fields whose answer is chosen from options. */
export const choosingTypes = ['choice', 'choices', 'checklist'] as const;

/** Fields whose answer the SOP may limit: characters, a number or files. */
export const limitedTypes = ['text', 'long-text', 'number', 'file'] as const;

/** Every type of field. */
export const fieldTypes = [
  ...limitedTypes,
  ...choosingTypes,
  'date-time',
  'system',
  'person',
  'people',
] as const;

export type FieldType = (typeof fieldTypes)[number];

export interface FieldPart {
  readonly kode: string;
  readonly label: string;
  readonly label_en: string;
  readonly jenis: FieldType;
  readonly wajib?: boolean;
  /** Not always required, but then. */
  readonly wajib_bila?: RequiredPart;
  readonly bantuan?: string;
  readonly bantuan_en?: string;
  readonly pilihan?: readonly {
    readonly kode: string;
    readonly label: string;
    readonly label_en: string;
  }[];
  /** Most characters (text), largest number, or most files. */
  readonly maks?: number;
  /** Of a file: one of them is of such a kind; left out, any kind will do. */
  readonly jenis_berkas?: readonly FileKindPart[];
  /** Asked only under these outcomes. */
  readonly bila?: readonly string[];
  /** The answer also becomes this property of the case. */
  readonly menetapkan?: 'severity' | 'system' | 'category';
  /** What the answer holds, whatever the field is called. */
  readonly memuat?: FieldContent;
  /** Code of the choice of the same form that this field is the remark on. */
  readonly catatan_dari?: string;
  /** Of a date and time: it tells of what has happened, so it is never to come. */
  readonly sudah_terjadi?: true;
}

/** When a field has to be filled in: once a choice of the same form was answered so, under these outcomes, or both. */
export interface RequiredPart {
  readonly bidang?: string;
  readonly jawaban?: readonly string[];
  readonly hasil?: readonly string[];
}

/** What a field may hold that papers and meetings ask for: the tools that were used; of a meeting, what was said and settled, when it began and who met. Closed. */
export const fieldContents = ['alat', 'pembahasan', 'waktu-rapat', 'peserta-rapat'] as const;

export type FieldContent = (typeof fieldContents)[number];

export interface OutcomePart {
  readonly kode: string;
  readonly label: string;
  readonly label_en: string;
  /** Code of the next step, or `selesai`. */
  readonly ke: string;
  readonly dugaan?: Confidence;
  readonly mengikuti?: FollowsPart;
  /** What choosing it states: that the report is valid, or the incident handled. */
  readonly menyatakan?: 'valid' | 'tertangani';
  readonly efek?: readonly EffectPart[];
  readonly syarat?: readonly GatePart[];
  readonly tambahan?: Addition;
}
