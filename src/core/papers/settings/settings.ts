import type { Answers } from '#core/cases/event.ts';
import type { Bodies } from '#core/people/body.ts';
import type { Profiles } from '#core/people/profile.ts';
import type { Tied } from '#core/people/tied.ts';
import type { OutcomeId, RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Letterhead, PaperSize } from '#core/papers/sheet/paper.ts';
import type { Lettering } from '#core/papers/sheet/typefaces.ts';

/**
 * Somebody who may sign, electronically with the account he is tied to and no other. NIP is text: as
 * a number it would lose digits. Of an account that has a profile settings keep no name, rank and NIP,
 * and a position only where he signs in another one (`profiled.ts`).
 */
export interface Officeholder extends Tied {
  readonly position: string;
  readonly name: string;
  readonly rank: string | null;
  readonly nip: string | null;
}

/**
 * In whose place somebody signs: `a.n.` (on behalf of), `Plt.` (acting while the post is vacant),
 * `Plh.` (acting while its holder is away). `from` and `until` bound it; null is open.
 */
export interface Delegation {
  readonly kind: 'a.n.' | 'Plt.' | 'Plh.';
  /** The one who signs in place of the officeholder; for `a.n.` with his own position. */
  readonly by: Officeholder;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** Who signs for a role of the SOP. */
export interface Signer {
  readonly officeholder: Officeholder;
  readonly delegation: Delegation | null;
}

/** What an office fills in of an SOP's document before it is signed; the words are printed as they are. */
export interface SopSheet {
  readonly edition: string;
  /** By the label of an identity item its source leaves blank: "Nomor SOP", "Tanggal Efektif". */
  readonly items: Readonly<Record<string, string>>;
  /** Who approves it; the position counts only where the source names none. */
  readonly approver: Officeholder | null;
  /** Who confirmed the executors that were inferred, and on what date. */
  readonly confirmed: { readonly by: string; readonly on: string } | null;
}

/** What an agency settles once for its papers. */
export interface OfficeSettings {
  readonly size: PaperSize;
  readonly lettering: Lettering;
  readonly letterhead: Letterhead;
  /** Where papers are dated: "Sofifi". */
  readonly place: string;
  readonly zone: string;
  readonly signers: Readonly<Record<RoleId, Signer>>;
  /** The laws papers rest on, as letters name them. */
  readonly legalBases: readonly string[];
  /** The CATATAN for papers signed through BSrE; printed on no other. */
  readonly bsreFooter: readonly string[];
  /** The register of work units and parties: who heads whom papers go to, or come from. */
  readonly bodies: Bodies;
  /** What papers print of the agency's people; signers have theirs in them already. */
  readonly profiles: Profiles;
  /** Whether letters signed by hand leave a place for the office's stamp; one signed electronically never carries a stamp. */
  readonly stampPlace: boolean;
  /** The SOP document's own blanks, for one edition; null until somebody fills them in. */
  readonly sopSheet: SopSheet | null;
}

/** How a paper comes to be signed. */
export type SignatureWay = 'bsre' | 'certificate' | 'ink';

/** What is particular to one rendering of a paper. */
export interface Issue {
  readonly draft: boolean;
  /** Time of the file's metadata. */
  readonly madeAt: Instant;
  readonly number: string | null;
  /** The date it carries; null in drafts. */
  readonly datedAt: Instant | null;
  /** When it is or would be signed, if that is neither its date nor the time of its metadata: who signs depends on it. */
  readonly asOf?: Instant;
  /** Who signs it, or would: a party's paper whose signer nobody has entered goes out in his name. */
  readonly signingAs?: { readonly role: RoleId | null; readonly name: string };
  readonly signature: SignatureWay | null;
  readonly checkAddress: string | null;
  /** The form as typed so far, while the step is not completed; a completed step's own form counts. */
  readonly typed: { readonly form: Answers; readonly outcome: OutcomeId } | null;
  /** Parts an officer wrote anew, by the keys of `freeParts`. */
  readonly edits: Readonly<Record<string, string>>;
}
