import type { OutputId, RoleId } from '../sop/model.ts';
import type { Tlp } from './paper.ts';

/** Facts of a case that a paper can print; a closed list. */
export const caseFacts = [
  'report', 'reporter', 'system', 'description', 'chronology', 'impact', 'severity', 'outcome', 'basis',
  'turns-table', 'measures-table', 'evidence-manifest', 'waits-table', 'duties-table', 'tools',
] as const;

export type CaseFact = (typeof caseFacts)[number];

/** Kinds an SOP's output can become; papers of meetings and disposisi are made beside the flow. */
export type OutputKind = 'surat-dinas' | 'nota-dinas' | 'berita-acara' | 'laporan' | 'formulir';

export const outputKinds: readonly OutputKind[] = ['surat-dinas', 'nota-dinas', 'berita-acara', 'laporan', 'formulir'];

/**
 * A part of the body: a fixed text, a field of the step's form, the whole form, or a fact of the
 * case. A field of another step is written `langkah.bidang`.
 */
export type BodyPart = { readonly judul?: string } & (
  | { readonly teks: string }
  | { readonly bidang: string }
  | { readonly formulir: 'semua' }
  | { readonly fakta: CaseFact }
);

/** How one output becomes a paper. Texts may hold the marks of `fillMarks`. */
export interface OutputMapping {
  readonly jenis: OutputKind;
  readonly judul: string;
  readonly hal?: string;
  readonly sifat?: string;
  readonly lampiran?: string;
  readonly kepada?: readonly string[];
  readonly dari?: string;
  readonly pembuka?: string;
  readonly isi: readonly BodyPart[];
  readonly penutup?: string;
  /** Whose names the paper carries at its end; the first signs for the agency. */
  readonly penanda_tangan: readonly { readonly peran: RoleId; readonly sebagai?: string }[];
  /** A field that lists people, one a line: they become parties of a berita acara and sign. */
  readonly peserta?: string;
  readonly tembusan?: readonly string[];
  readonly tlp?: Tlp;
  /** A field whose choice is the TLP label. */
  readonly bidang_tlp?: string;
  /** Only these roles see the paper, besides its signers and the coordinating ones; see `maySeePaper`. */
  readonly terbatas?: readonly RoleId[];
}

/** Which output becomes which paper, for one SOP edition: `documents/documents.yaml`. */
export interface DocumentMapping {
  readonly tanggap_dokumen: 1;
  readonly dokumen: Readonly<Record<OutputId, OutputMapping>>;
}
