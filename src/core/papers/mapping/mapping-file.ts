import type { OutputKind } from '#core/papers/record/paper-kinds.ts';
import type { CaseFact, MeasuresAtTurn } from './mapping.ts';
import type { OutcomeId, OutputId, RoleId } from '#core/sops/model.ts';
import type { Tlp } from '#core/papers/sheet/paper.ts';

/** A row of a table of what was examined: what, the field that holds the finding, and the one that holds a remark. */
export interface CheckRowPart {
  readonly baris: string;
  readonly hasil: string;
  readonly catatan?: string;
}

/** When a text is printed at all: under these outcomes of the step, and with this of the case's measures so. */
export interface ConditionPart {
  readonly hasil?: readonly OutcomeId[];
  readonly tindakan?: MeasuresAtTurn;
}

/**
 * A part of the body: a fixed text, a field of the step's form, the whole form, a fact of the
 * case, a table of what was examined, or what a field said in every visit of its step. A field
 * of another step is written `langkah.bidang`.
 * `judul` opens a chapter, which the parts without one that follow belong to; `subjudul` stands above the part alone.
 */
export type BodyPartOfFile = { readonly judul?: string; readonly subjudul?: string } &
  /** `anonim`: what it says in its place of a reporter who stays anonymous. `bila`: left out unless that is so. */
  (
    | { readonly teks: string; readonly anonim?: string; readonly bila?: ConditionPart }
    /** `bunyi`: what the paper says for a choice, where its label makes no good sentence. */
    | { readonly bidang: string; readonly bunyi?: Readonly<Record<string, string>> }
    /** The items of a list that were not ticked, where some were. */
    | { readonly belum: string }
    /** `hasil`: what the paper calls how a visit ended. */
    | { readonly riwayat: string; readonly hasil: Readonly<Record<OutcomeId, string>> }
    | { readonly formulir: 'semua' }
    | { readonly fakta: CaseFact }
    | { readonly tabel: readonly CheckRowPart[] }
  );

/** How one output becomes a paper. Texts may hold the marks of `fillMarks`. */
export interface PaperPart {
  readonly jenis: OutputKind;
  readonly judul: string;
  readonly hal?: string;
  readonly sifat?: string;
  readonly lampiran?: string;
  readonly kepada?: readonly string[];
  /** Addressees under single outcomes; under all others `kepada`. */
  readonly kepada_bila?: Readonly<Record<OutcomeId, readonly string[]>>;
  /** What the mark {hasil} says under an outcome, where the outcome's label makes no good sentence. */
  readonly hasil?: Readonly<Record<OutcomeId, string>>;
  /** Papers of the case that are enclosed; those that did not come about are left out. */
  readonly terlampir?: readonly OutputId[];
  readonly dari?: string;
  readonly pembuka?: string;
  readonly isi: readonly BodyPartOfFile[];
  readonly penutup?: string;
  /** Whose names the paper carries at its end; the first signs for the agency. */
  readonly penanda_tangan: readonly {
    readonly peran: RoleId;
    readonly sebagai?: string;
    /** Of an outside role: the head of its body signs, as the register names him, whoever worked the step. */
    readonly pimpinan?: boolean;
  }[];
  /** Of a form the reporter signs too: what stands above his place ("Pelapor"). */
  readonly tanda_tangan_pelapor?: string;
  /** A field that lists people, one a line: they become parties of a berita acara and sign. */
  readonly peserta?: string;
  readonly tembusan?: readonly string[];
  readonly tlp?: Tlp;
  /** A field whose choice is the TLP label. */
  readonly bidang_tlp?: string;
  /** Of a paper an outside party issues: the field that holds the number it gave it. */
  readonly bidang_nomor?: string;
  /** Only these roles see the paper, besides its signers and the coordinating ones; see `compileMapping`. */
  readonly terbatas?: readonly RoleId[];
}

/** A paper of a request for an approval, or of its answer. Texts may hold the marks of requests too. */
export type RequestPaperPart = Omit<
  PaperPart,
  'kepada_bila' | 'peserta' | 'bidang_tlp' | 'bidang_nomor' | 'terlampir' | 'tanda_tangan_pelapor'
> & {
  /** Letterhead of who answers, where it is not the agency's. */
  readonly kop?: {
    readonly baris: readonly string[];
    readonly alamat?: readonly string[];
    readonly kontak?: string;
  };
  /** Its number comes from the records office of who signs it. */
  readonly nomor_dari?: 'tata-usaha';
};

/** Which papers ask a role for its approval and answer for it. */
export interface RequestPart {
  readonly permintaan: RequestPaperPart;
  readonly jawaban: RequestPaperPart;
}

/** What an edition knows of the office's letterhead and numbers: where its paper settings start from at adoption. */
export interface OfficePart {
  /** Where papers are dated. */
  readonly tempat?: string;
  readonly alamat?: readonly string[];
  readonly kontak?: string;
  /** Code of the unit in letter numbers. */
  readonly unit?: string;
  /** Classification code in letter numbers. */
  readonly klasifikasi?: string;
  readonly baris_kop?: readonly string[];
  /** The SOP's legal bases as letters name them, and what may have replaced them. */
  readonly dasar?: readonly { readonly sebutan: string; readonly diganti_oleh?: string }[];
  /** The SOP as letters name it, without "SOP". */
  readonly sebutan_sop?: string;
}

/**
 * Which output becomes which paper, as `naskah/naskah.yaml` of an edition says it. Its keys are
 * known to its reader, its findings and `compileMapping`; everybody else asks a `PaperMapping`.
 */
export interface MappingFile {
  readonly tanggap_naskah: 1;
  readonly pengaturan?: OfficePart;
  readonly naskah: Readonly<Record<OutputId, PaperPart>>;
  /** By the role whose approval is asked. */
  readonly persetujuan?: Readonly<Record<RoleId, RequestPart>>;
}

/** The outputs a mapping speaks of. */
export const mappedOutputs = ({ naskah }: MappingFile): readonly OutputId[] => Object.keys(naskah);
