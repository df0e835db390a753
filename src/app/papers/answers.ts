import type { SendingWay } from '#core/cases/sending-event.ts';
import type { PaperSent } from '#app/cases/kept-for-others.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { Profiles } from '#core/people/profile.ts';
import type { NotFound } from '#app/answers.ts';
import type { CommandAnswer } from '#app/cases/answers.ts';
import type { LetterDisposition } from '#core/cases/incoming-letter.ts';
import type { PaperRow } from '#app/ports.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { Answers, PaperSigner } from '#core/cases/event.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { NumberSource } from '#core/papers/numbers/number-sources.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import type { FreePart } from '#core/papers/office/free-parts.ts';
import type { PaperSource } from '#core/papers/mapping/mapping.ts';
import type { ArchiveLabel } from '#core/papers/settings/archive.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { DateText, Instant } from '#core/time/instant.ts';

/** A paper of a case as the console shows it. */
export interface PaperView extends PaperId {
  readonly name: string;
  readonly kind: PaperKind;
  /** Who would give its number now; null for one that takes none of the agency’s. */
  readonly numbering: NumberSource | null;
  /** Of the agency, of an outside party, or a form as it was filled in, which is final. */
  readonly source: PaperSource;
  /** A party's paper that came as its own file. */
  readonly files: readonly FileRef[];
  /** Whom it is addressed to; nobody where it is no letter. */
  readonly to: readonly string[];
  /** What still has to be filled in before it can be signed, and where. */
  readonly missing: readonly Bilingual[];
  /** What is to be known before it is signed or sent, with what to do; it may leave all the same. */
  readonly warnings: readonly Bilingual[];
  readonly parts: readonly FreePart[];
  readonly edits: Readonly<Record<string, string>>;
  readonly initials: readonly {
    readonly name: string;
    /** The place in the agency's order; null where it had none. */
    readonly as: Bilingual | null;
    readonly at: Instant;
  }[];
  /** Whose initials the draft lacks in the agency's order, the first being next; empty where nothing lacks or there is no order. */
  readonly initialsAwaited: readonly Bilingual[];
  /** Whether signing waits for them. */
  readonly signingWaits: boolean;
  readonly mayInitial: boolean;
  /** Whether the actor may number, print, export and scan it: it is of his step, or papers are his to keep. */
  readonly mayKeep: boolean;
  /** When it last left without a signature made here; null where it did not, or was signed since. */
  readonly leftUnsigned: Instant | null;
  readonly versions: readonly PaperVersion[];
  /** For people of a body this was sent to, who see nothing else of it: when and how it left; null for everybody else. */
  readonly sentToYou: { readonly at: Instant; readonly way: SendingWay } | null;
  /** Roles whose signature it still waits for, in order. */
  readonly waitsFor: readonly {
    readonly role: string;
    readonly name: string;
    /** Whom the paper names for it; null where nobody is known. */
    readonly person: { readonly name: string; readonly position: string } | null;
  }[];
  /** Parties of a berita acara, of whom who has an account signs after the first signature; and a reporter who signs a form. */
  readonly parties: readonly {
    readonly name: string;
    readonly position: string;
    readonly signed: boolean;
  }[];
  /** How many of those it names have signed the version in force, parties included. */
  readonly signed: { readonly done: number; readonly all: number };
  readonly maySign: boolean;
  readonly mayEdit: boolean;
  /** Whether its file copy is to be had: signed, the agency's own, for those who see all of the case. */
  readonly mayCopyForFile: boolean;
  /** What the reader has before his eyes; stated when signing, so that nobody signs other words. */
  readonly fingerprint: string;
}

/** Which paper of the current step is to be shown before the step is completed, and what was typed so far. */
export interface PreviewAsked {
  readonly turn: number;
  readonly outcome: string;
  readonly form: Answers;
  readonly output: string;
}

/** A line of a letter register: the number as it was given, and what became of it. */
export interface RegisterLine {
  readonly sequence: number;
  /** Who gave the number. */
  readonly source: NumberSource;
  /** The letter number, also where no paper came to carry it; null while nothing holds it. */
  readonly number: string | null;
  /** When it was given, or given back. */
  readonly at: Instant;
  /**
   * `held`: given to a paper that is not recorded (being signed just now, or broken off);
   * `free`: given back, the next paper takes it.
   */
  readonly state: 'used' | 'printed' | 'revoked' | 'void' | 'held' | 'free';
  /** null while no paper is recorded under it. */
  readonly issued: {
    readonly title: string;
    readonly caseNumber: string;
    readonly datedAt: Instant;
    /** How and when it left, as it was recorded. */
    readonly sent: readonly PaperSent[];
    readonly received: PaperRow['received'];
    readonly letter: PaperRow['letter'];
  } | null;
  readonly paper: (PaperId & { readonly caseId: string; readonly version: number }) | null;
  readonly voidReason: string | null;
  /** How its paper is filed, as the agency has it now; null where that is not known. */
  readonly filing: ArchiveLabel | null;
}

/** A line of the agenda book of outgoing letters: a number that a paper bears. */
export type BookLine = RegisterLine & {
  readonly issued: NonNullable<RegisterLine['issued']>;
  /** The running number of the book and its year, without holes; null of a print that waits for ink or was withdrawn. */
  readonly entry: number | null;
};

/** A letter that came in and was entered by staff, under its agenda number. */
export interface AgendaLine {
  readonly sequence: number;
  /** When it was entered. */
  readonly at: Instant;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedAt: Instant;
  /** Who wrote; a name kept confidential is not told. */
  readonly from: string;
  /** The sender's own number of the letter; empty when unknown. */
  readonly reference: string;
  /** The date the letter bears; null where nobody entered it. */
  readonly letterDate: DateText | null;
  /** What it says it is about (hal); empty when nobody entered it. */
  readonly subject: string;
  /** The system that is reported. */
  readonly about: string;
  /** How it was passed on within the agency, oldest first. */
  readonly dispositions: readonly LetterDisposition[];
}

/** A paper waiting for a signature of one of the officer's roles. */
export interface ToSign extends PaperId {
  readonly caseId: string;
  readonly caseNumber: string;
  /** The system its case is about, by which papers of one name are told apart. */
  readonly system: string;
  readonly name: string;
  readonly since: Instant;
  /** In whose name it goes out; null where nobody is settled. */
  readonly signer: string | null;
  /** It went out already, without a signature made here; signing it now changes nothing of what was sent. */
  readonly left: boolean;
  /** `signed` only for papers asked for by name; `srikandi` for those that are numbered and signed there. */
  readonly standing: 'mine' | 'others' | 'signed' | 'srikandi';
  /** Its number and date, which the records office gives, have to be stated. */
  readonly asksNumber: boolean;
  /** Why he cannot sign it now, in sentences; empty where he can, and for what others sign. */
  readonly hindrance: readonly Bilingual[];
  /** What he should know before he signs; told of his own papers. */
  readonly warnings: readonly Bilingual[];
  /** Names of parties without an account, who can sign with ink only; told of his own papers. */
  readonly byHand: readonly string[];
  /** What is to be signed, as it is now (`PaperView.fingerprint`); null for what others sign. */
  readonly fingerprint: string | null;
  /** Where its reader finds it: on its page of the case, or, where the case is not his, as the paper alone. */
  readonly opens: 'page' | 'paper';
}

/** Why a paper was not signed: the signing service refused, the product did, or the paper lacks something. */
export type WhyNotSigned = SignFailure | Refusal | { readonly missing: readonly Bilingual[] };

/** What became of each paper of one signing; what carried the actor's signature before counts as signed. */
export interface SigningAnswer {
  readonly signed: readonly (PaperId & {
    readonly caseNumber: string;
    readonly number: string;
    readonly code: string;
    /** What is to be known of a signature that was made and recorded all the same. */
    readonly notes: readonly Bilingual[];
  })[];
  /** Papers that were not signed, in the order they were asked for, each with why. */
  readonly unsigned: readonly {
    readonly paper: PaperId & { readonly caseId: string };
    readonly why: WhyNotSigned;
  }[];
  /** The first reason of them all; null when all were signed. */
  readonly failure: WhyNotSigned | null;
}

/** What became of printing a paper to be signed by hand; `printed.version` counts the paper’s own versions. */
export type PrintAnswer =
  | {
      readonly version: number;
      readonly printed: PaperId & {
        readonly version: number;
        readonly number: string;
        readonly code: string;
      };
    }
  | { readonly missing: readonly Bilingual[] }
  | Exclude<CommandAnswer, { readonly events: unknown }>;

/** A printed paper brought back signed by hand: its scan, and who signed it when and where. */
export interface PaperScan {
  /** The paper’s version that was printed. */
  readonly version: number;
  readonly file: FileRef;
  readonly signers: readonly PaperSigner[];
  readonly place: string;
  /** Why it is recorded late, where it is; otherwise a remark. */
  readonly note: string;
  readonly happenedAt: Instant;
}

/** What the check page says of a code or a file: nothing of the content. */
export interface PaperCheck {
  /** As the record of its case has it. */
  readonly paper: PaperRow | null;
  /** It was found, but the record of its case cannot be relied on: nothing is told of it. */
  readonly damaged: boolean;
  /** Printed to be signed by hand, whether or not its scan has come; no certificate is to be found in it. */
  readonly byHand: boolean;
  /** Set as a DOCX for SRIKANDI and not come back yet: neither numbered nor signed. */
  readonly away: boolean;
  /** Its date was given with its number, and has no time of day. */
  readonly dayOnly: boolean;
  /** When it was first signed; null for one that lies outside to be signed. */
  readonly signedAt: Instant | null;
  readonly agencyName: string | null;
  /** When signatures were recorded whose certificates were found trusted then, by their fields. */
  readonly trustedThen: ReadonlyMap<string, Instant>;
  /** For a file: its signatures, whether it is ours byte for byte, and whether only as the sheet that was then signed by hand; `extended` when it is ours with data for checking added behind it; `added` tells how many bytes of anything else stand behind a paper of ours, 0 where none do. */
  readonly file: {
    readonly verification: Verification | SignFailure;
    readonly ours: boolean;
    readonly extended: boolean;
    readonly added: number;
    readonly print: boolean;
  } | null;
}

/** A PDF with its file name, or what still has to be filled in before it can be set. */
export type PaperPdf =
  /** `mediaType` where it is no PDF: the picture of a sheet signed by hand. */
  | { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string }
  | NotFound
  /** Its pages name the reporter, whom not everybody is shown. */
  | Refusal
  | { readonly missing: readonly Bilingual[] };

/** The SOP document of an edition; `tag` changes with the bytes. */
export type SopPdf =
  | { readonly name: string; readonly bytes: Uint8Array; readonly tag: string }
  | NotFound;

/** The paper settings as they are this moment, with their version. */
export type PaperSettingsAnswer =
  | {
      readonly papers: PaperSettings;
      /** What papers print of the signers' accounts that have a profile. */
      readonly profiles: Profiles;
      readonly version: number;
    }
  | NotFound;
