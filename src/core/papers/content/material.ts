import type { Approval, ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import type { Field, Output, Sop, Step } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { FieldOf, OutputPaper, PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { OfficeSettings, Issue } from '#core/papers/settings/settings.ts';

/** Everything a paper of an output is made from. */
export interface PaperMaterial {
  readonly sop: Sop;
  /** As the turn's completion left it, with the papers of today; see `asOfTurn`. */
  readonly state: OpenCase | ClosedCase;
  readonly step: Step;
  readonly turn: Turn;
  readonly output: Output;
  /** How the output becomes this paper. */
  readonly own: OutputPaper;
  /** All papers of the edition: one cites another. */
  readonly mapping: PaperMapping;
  readonly settings: OfficeSettings;
  readonly issue: Issue;
  /** The request for an approval that it asks for, or answers; left out of papers of outputs. */
  readonly request?: Approval;
}

/** What facts of the whole case are told from. */
export type OfCase = Pick<PaperMaterial, 'sop' | 'state' | 'settings'>;

/** Something a paper needs and does not have: what, and where to fill it in. */
export interface MissingData {
  readonly code:
    | 'no-mapping'
    | 'no-turn'
    | 'not-filled'
    | 'no-signer'
    | 'no-head'
    | 'no-letterhead'
    | 'no-place'
    | 'not-signed-yet'
    | 'delegation-out-of-time'
    | 'meeting-cancelled';
  /** Code of the field, output, role or setting concerned. */
  readonly what: string;
  readonly message: Bilingual;
}

/** A field, its step, and the turn that holds the answer; undefined when that step was not completed yet. */
export interface FoundField {
  readonly field: Field;
  readonly turn: Turn | undefined;
  readonly step: Step;
}

/** A field of the step's form, or of another step's, with the turn that holds the answer: this one, or the newest before it. */
export const fieldAt = (
  { sop, state, step, turn }: Pick<PaperMaterial, 'sop' | 'state' | 'step' | 'turn'>,
  { step: named, field: id }: FieldOf,
): FoundField | undefined => {
  const owner = named === null ? step : sop.steps.get(named);
  const field = owner?.form.find((one) => one.id === id);
  if (owner === undefined || field === undefined) return undefined;
  const holder =
    owner.id === step.id
      ? turn
      : state.turns.findLast(
          (one) => one.step === owner.id && one.turn <= turn.turn && one.completed !== null,
        );
  return { field, turn: holder, step: owner };
};

/** Where an answer is filled in, for a person. */
export const notFilled = (field: Field, step: Step): MissingData => ({
  code: 'not-filled',
  what: `${step.id}.${field.id}`,
  message: {
    id: `"${field.label.id}" belum diisi. Isi dalam formulir langkah ${step.no ?? '(tambahan)'} (${step.title.id}).`,
    en: `"${field.label.en}" is not filled in. Fill it in the form of step ${step.no ?? '(addition)'} (${step.title.en}).`,
  },
});
