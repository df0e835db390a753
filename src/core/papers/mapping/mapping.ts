import type { FieldId, OutcomeId, OutputId, Role, RoleId, StepId } from '#core/sops/model.ts';
import type { OutputKind } from '#core/papers/record/paper-kinds.ts';
import type { OutsideSource } from '#core/papers/numbers/number-sources.ts';
import type { Letterhead, Tlp } from '#core/papers/sheet/paper.ts';

/** Facts of a case that a paper can print; a closed list. */
export const caseFacts = [
  'report',
  'reporter',
  'system',
  'description',
  'chronology',
  'impact',
  'severity',
  'outcome',
  'basis',
  'turns-table',
  'measures-table',
  'approvals-table',
  'sendings-table',
  'evidence-manifest',
  'waits-table',
  'duties-table',
  'tools',
] as const;

export type CaseFact = (typeof caseFacts)[number];

/**
 * What of a case's measures a text may rest on, a closed list: one is in force when the step has
 * ended, or one was lifted while the step went on.
 */
export const measuresAtTurn = ['berlaku', 'dicabut'] as const;

export type MeasuresAtTurn = (typeof measuresAtTurn)[number];

/** When a text is printed at all; null where it does not matter. */
export interface PartCondition {
  readonly outcomes: readonly OutcomeId[] | null;
  readonly measures: MeasuresAtTurn | null;
}

/** Whose a paper is: of the agency, of an outside party that issues it, or a form as it was filled in, which bears no number. */
export type PaperSource = 'agency' | 'party' | 'form';

/** A field of a form: that of the step whose visit yields the paper, or of the step it names. */
export interface FieldOf {
  readonly step: StepId | null;
  readonly field: FieldId;
}

/** A row of a table of what was examined: what, the field that holds the finding, and the one that holds a remark. */
export interface CheckRow {
  readonly label: string;
  readonly finding: FieldOf;
  readonly remark: FieldOf | null;
}

/**
 * A part of the body: a fixed text, a field, the whole form of the step, a fact of the case, a
 * table of what was examined, or what a field said in every visit of its step. `chapter` opens one, which the parts without that follow belong to;
 * `heading` stands above the part alone.
 */
export type BodyPart = { readonly chapter: string | null; readonly heading: string | null } &
  /** `anonymous`: what it says in its place of a reporter who stays so; null: the same. `when`: left out unless that is so. */
  (
    | {
        readonly type: 'text';
        readonly text: string;
        readonly anonymous: string | null;
        readonly when: PartCondition;
      }
    /** `words`: what the paper says for a choice, where the choice's label makes no good sentence. */
    | {
        readonly type: 'field';
        readonly field: FieldOf;
        readonly words: ReadonlyMap<string, string>;
      }
    | { readonly type: 'unticked'; readonly field: FieldOf }
    /** `outcomeWords`: how a visit ended, in words of the paper. */
    | {
        readonly type: 'history';
        readonly field: FieldOf;
        readonly outcomeWords: ReadonlyMap<OutcomeId, string>;
      }
    | { readonly type: 'form' }
    | { readonly type: 'fact'; readonly fact: CaseFact }
    | { readonly type: 'table'; readonly rows: readonly CheckRow[] }
  );

/** Whose name a paper carries at its end, and what stands above it ("Mengetahui"). */
export interface PaperSigner {
  readonly role: RoleId;
  readonly as: string | null;
  /** Of an outside role: the head of its body signs, whoever worked the step. */
  readonly head: boolean;
}

/** How one output becomes a paper. Texts may hold the marks of `fillMarks`. */
export interface OutputPaper {
  readonly kind: OutputKind;
  readonly source: PaperSource;
  /** The outside party that issues it: who signs it first, when he is none of the agency's. */
  readonly party: Role | null;
  readonly title: string;
  /** "Hal" of a letter: the title where the mapping says nothing else. */
  readonly subject: string;
  /** "Sifat" of a letter. */
  readonly classification: string | null;
  /** "Lampiran" of a letter, in words of the mapping; null counts the enclosures. */
  readonly attachments: string | null;
  readonly to: readonly string[];
  /** Addressees under single outcomes; under all others `to`. */
  readonly toUnder: ReadonlyMap<OutcomeId, readonly string[]>;
  readonly from: string | null;
  /** What the mark {hasil} says under an outcome, where the outcome's label makes no good sentence. */
  readonly outcomeWords: ReadonlyMap<OutcomeId, string>;
  /** Papers of the case that are enclosed; those that did not come about are left out. */
  readonly enclosures: readonly OutputId[];
  readonly opening: string | null;
  readonly parts: readonly BodyPart[];
  readonly closing: string | null;
  /** The first signs for the agency. */
  readonly signers: readonly PaperSigner[];
  /** What stands above the reporter's place to sign, on a form that has one; null where it has none. */
  readonly reporterSigns: string | null;
  /** A field that lists people, one a line: they become parties of a berita acara and sign. */
  readonly parties: FieldOf | null;
  readonly copies: readonly string[];
  readonly tlp: Tlp | null;
  /** A field whose choice is the TLP label. */
  readonly tlpField: FieldOf | null;
  /** Of a paper an outside party issues: the field that holds the number it gave it. */
  readonly numberField: FieldOf | null;
  /** Of a restricted paper: the only roles that read it, its signers and the coordinating ones among them; null when it is not restricted. */
  readonly readers: ReadonlySet<RoleId> | null;
  /** What stands at its head instead of the agency's letterhead: an office above it that answers. */
  readonly letterhead: Pick<Letterhead, 'lines' | 'address' | 'contact'> | null;
  /** Who numbers it, whatever the settings say of its kind; null where they do. */
  readonly numberedBy: OutsideSource | null;
  /** Every field it prints, in whatever text or part, besides those of a whole form. */
  readonly prints: readonly FieldOf[];
}

/** A law the SOP rests on, named as letters name it, and what it may have been replaced by since. */
export interface LegalBasis {
  readonly name: string;
  /** Told to the office, which decides; never put in its place by itself. */
  readonly replacedBy: string | null;
}

/** What an edition knows of the office's letterhead and numbers: where its paper settings start from at adoption. */
export interface OfficeDefaults {
  readonly letterheadLines: readonly string[] | null;
  readonly address: readonly string[] | null;
  readonly contact: string | null;
  /** Where papers are dated. */
  readonly place: string | null;
  /** Code of the unit in letter numbers. */
  readonly unit: string | null;
  /** Classification code in letter numbers. */
  readonly classification: string | null;
  /** The SOP's legal bases as letters name them. */
  readonly legalBases: readonly LegalBasis[] | null;
}

/** Which output becomes which paper, for one SOP edition: compiled once with its SOP by `compileMapping`. */
export interface PaperMapping {
  readonly office: OfficeDefaults;
  /** The SOP as letters name it, without "SOP"; null where its own title does. */
  readonly sopName: string | null;
  /** By output; papers of requests for an approval by their names (`requestPaperId`). */
  readonly outputs: ReadonlyMap<OutputId, OutputPaper>;
}
