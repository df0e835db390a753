import type { Instant } from '#core/time/instant.ts';
import type { Lettering } from './typefaces.ts';

/** What a part of a paper's body is. All text is plain: a template sets it as it is, mark-up included. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** Label and value, one below the other with colons in a line; a value may have several paragraphs. */
  | { readonly type: 'pairs'; readonly rows: readonly Pair[] }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Pair {
  readonly label: string;
  readonly value: readonly string[];
}

/** `share` is the column's part of the width. */
export interface Column {
  readonly title: string;
  readonly share: number;
}

/** A part of the body under a heading of its own; `title` null continues without one. */
export interface Section {
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** A picture of the agency's arms, checked by `checkLogo`. */
export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly base64: string;
}

export interface Letterhead {
  /** Government first, then the agency: "PEMERINTAH KOTA BATAM". */
  readonly lines: readonly string[];
  readonly address: readonly string[];
  /** Telephone, e-mail, web page, post code in one line. */
  readonly contact: string | null;
  readonly logo: Logo | null;
}

/** FIRST Traffic Light Protocol 2.0. */
export type Tlp = 'TLP:RED' | 'TLP:AMBER+STRICT' | 'TLP:AMBER' | 'TLP:GREEN' | 'TLP:CLEAR';

/** A place to sign. */
export interface SignatureBlock {
  /** Above the position: "PIHAK PERTAMA", "Mengetahui"; null when there is nothing. */
  readonly role: string | null;
  /** Position lines, delegation included: "a.n. Kepala Dinas", "Sekretaris,". */
  readonly position: readonly string[];
  readonly name: string | null;
  readonly rank: string | null;
  readonly nip: string | null;
  /** How it is signed, told in the signature space; null leaves the space free for ink. */
  readonly note: string | null;
  /** A character set in white in the space, by which a signing service finds it. */
  readonly anchor: string | null;
}

/** A4, or F4 (215 × 330 mm), which many offices keep in their printers. */
export type PaperSize = 'a4' | 'f4';

/** What every paper has. */
export interface Paper {
  readonly agency: string;
  readonly edition: string;
  /** For the file's metadata and the window's title. */
  readonly title: string;
  /** Time of the file's metadata; the same data give the same bytes. */
  readonly madeAt: Instant;
  readonly size: PaperSize;
  readonly lettering: Lettering;
  readonly letterhead: Letterhead;
  /** null until given at signing. */
  readonly number: string | null;
  /** Set on papers that carry no number at all: forms, and papers of a party that states none. */
  readonly unnumbered?: true;
  /** Set where the first place to sign leaves room for the office's stamp. */
  readonly stampPlace?: true;
  /** Empty on papers of an outside party, which does not say where it wrote them. */
  readonly place: string;
  /** "21 November 2026"; null until signed. */
  readonly date: string | null;
  readonly draft: boolean;
  /** Said at the top: the paper or its SOP is an addition, the SOP is not in force. */
  readonly remarks: readonly string[];
  readonly tlp: Tlp | null;
  /** The CATATAN at the foot of each page. */
  readonly footer: readonly string[];
  /** Address at which the paper can be checked; drawn as a QR code. */
  readonly checkAddress: string | null;
  readonly sections: readonly Section[];
  readonly signatures: readonly SignatureBlock[];
  /** Tembusan. */
  readonly copies: readonly string[];
}
