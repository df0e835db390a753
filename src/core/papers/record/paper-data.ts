import type { Pair, Paper } from '#core/papers/sheet/paper.ts';
import type { ListedPerson } from '#core/people/listed.ts';

/** Lines above a letter's address. */
interface LetterLines {
  readonly sifat: string;
  readonly lampiran: string;
  readonly hal: string;
}

/** Letter to another office: number and date on one line, "Yth.", body, signature, tembusan. */
export interface SuratDinas extends Paper, LetterLines {
  readonly kind: 'surat-dinas';
  readonly to: readonly string[];
  readonly toPlace: string;
}

/** Memo within the agency. */
export interface NotaDinas extends Paper, LetterLines {
  readonly kind: 'nota-dinas';
  readonly to: readonly string[];
  readonly from: string;
}

/** Minutes with legal weight: who, when in words, what, signed by whom the SOP has sign and by whoever of those present wants to. */
export interface BeritaAcara extends Paper {
  readonly kind: 'berita-acara';
  readonly about: string;
  /** "Pada hari ini, Sabtu, tanggal …, kami yang bertanda tangan di bawah ini:" */
  readonly opening: string;
  /** Who signs for a role: without their signatures it is not complete. */
  readonly parties: readonly ListedPerson[];
  /** Who took part; true of them whether or not they sign. */
  readonly present: readonly ListedPerson[];
  /** Before the sections, after the people. */
  readonly lead: string | null;
  readonly closing: string;
  /** Where and when it was signed, if that was another day than the act's; the opening's date is that of the act. */
  readonly signedLater: string | null;
}

/** Report in lettered chapters, "Dibuat di … pada tanggal …". */
export interface Laporan extends Paper {
  readonly kind: 'laporan';
  readonly about: string;
  readonly intro: string | null;
  readonly closing: string | null;
}

/** A form as it was filled in. */
export interface Formulir extends Paper {
  readonly kind: 'formulir';
  readonly about: string;
  readonly intro: string | null;
}

export interface MeetingLines {
  readonly day: string;
  /** "09.30 WIT s.d. selesai", always with the zone. */
  readonly time: string;
  readonly venue: string;
  readonly agenda: string;
}

/** Letter that invites to a meeting. */
export interface UndanganRapat extends Paper, LetterLines {
  readonly kind: 'undangan-rapat';
  readonly to: readonly string[];
  readonly toPlace: string;
  /** Those invited, on a page of their own when they are too many for the address; else empty. */
  readonly annex: readonly string[];
  readonly meeting: MeetingLines;
  /** After the meeting's lines. */
  readonly closing: string;
}

/** Minutes of a meeting. */
export interface Notula extends Paper {
  readonly kind: 'notula';
  readonly meeting: MeetingLines;
  readonly chair: string;
  readonly secretary: string;
  readonly attendees: readonly ListedPerson[];
}

/** List to be signed by who attended. */
export interface DaftarHadir extends Paper {
  readonly kind: 'daftar-hadir';
  readonly meeting: MeetingLines;
  readonly attendees: readonly ListedPerson[];
  /** Rows left free for who came without being on the list. */
  readonly emptyRows: number;
  /** What a name on the list says, and what an empty place does not. */
  readonly note: string;
}

/** A box to tick, and whether it is. */
export interface Tick {
  readonly name: string;
  readonly ticked: boolean;
}

/** A disposition of a chain: who gave it when, to whom with which instructions, and what came of it. */
export interface ChainLine {
  readonly date: string;
  readonly from: string;
  readonly instructions: string;
  /** `followed` is empty where nothing is known yet. */
  readonly to: readonly { readonly name: string; readonly followed: string }[];
}

/** Sheet on which an incoming letter or report is passed on with instructions. */
export interface LembarDisposisi extends Paper {
  readonly kind: 'lembar-disposisi';
  /** What came in, and beside it when and where it was entered. */
  readonly incoming: readonly Pair[];
  readonly received: readonly Pair[];
  readonly sifat: readonly Tick[];
  readonly hal: string;
  /** To whom; the ticked ones are those it goes to. */
  readonly to: readonly Tick[];
  readonly instructions: readonly Tick[];
  readonly note: readonly string[];
  /** All dispositions of the chain, in their order; empty while it is this one alone and nobody answered. */
  readonly chain: readonly ChainLine[];
}

/** Every paper Tanggap writes, as values; templates only lay them out. */
export type PaperData =
  | SuratDinas
  | NotaDinas
  | BeritaAcara
  | Laporan
  | Formulir
  | UndanganRapat
  | Notula
  | DaftarHadir
  | LembarDisposisi;

export type PaperKind = PaperData['kind'];
