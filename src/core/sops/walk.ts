import type { FieldPart, OutcomePart, OutputPart, SopDocument, StepPart } from './document.ts';
import type { EffectPart } from './effect.ts';
import type { DocumentPath } from './findings.ts';
import type { GatePart } from './gate.ts';

/** A part of the document together with its place in it. */
export interface Placed<T> {
  readonly part: T;
  readonly path: DocumentPath;
}

/** A part that belongs to a step. */
export interface OfStep<T> extends Placed<T> {
  readonly step: StepPart;
}

/** A part that belongs to an outcome of a step. */
export interface OfOutcome<T> extends OfStep<T> {
  readonly outcome: OutcomePart;
}

const placed = <T>(parts: readonly T[] | undefined, path: DocumentPath): readonly Placed<T>[] =>
  (parts ?? []).map((part, index) => ({ part, path: [...path, index] }));

export const stepsOf = (document: SopDocument): readonly Placed<StepPart>[] =>
  placed(document.langkah, ['langkah']);

const inSteps = <T>(
  document: SopDocument,
  key: string,
  parts: (step: StepPart) => readonly T[] | undefined,
): readonly OfStep<T>[] =>
  stepsOf(document).flatMap(({ part: step, path }) =>
    placed(parts(step), [...path, ...key.split('.')]).map((found) => ({ ...found, step })),
  );

export const outcomesOf = (document: SopDocument): readonly OfStep<OutcomePart>[] =>
  inSteps(document, 'hasil', (step) => step.hasil);

export const fieldsOf = (document: SopDocument): readonly OfStep<FieldPart>[] =>
  inSteps(document, 'formulir', (step) => step.formulir);

/** Every form there is, field by field: those of the steps and those of the duties. */
export const formsOf = (document: SopDocument): readonly Placed<readonly FieldPart[]>[] =>
  [...stepsOf(document), ...placed(document.kewajiban, ['kewajiban'])].map(({ part, path }) => ({
    part: part.formulir ?? [],
    path: [...path, 'formulir'],
  }));

/** The fields of the duties' forms, which stand beside the flow: they have no outcomes and set nothing. */
export const dutyFieldsOf = (document: SopDocument): readonly Placed<FieldPart>[] =>
  placed(document.kewajiban, ['kewajiban']).flatMap(({ part, path }) =>
    placed(part.formulir, [...path, 'formulir']),
  );

/** Every field there is: those of the steps' forms and those of the duties'. */
export const everyField = (document: SopDocument): readonly Placed<FieldPart>[] => [
  ...fieldsOf(document),
  ...dutyFieldsOf(document),
];

export const outputsOf = (document: SopDocument): readonly OfStep<OutputPart>[] =>
  inSteps(document, 'mutu_baku.output', (step) => step.mutu_baku.output);

export const effectsOf = (document: SopDocument): readonly OfOutcome<EffectPart>[] =>
  outcomesOf(document).flatMap(({ part: outcome, path, step }) =>
    placed(outcome.efek, [...path, 'efek']).map((found) => ({ ...found, step, outcome })),
  );

/** Gates of all outcomes of a step first, then those of a single outcome. */
export const gatesOf = (document: SopDocument): readonly OfStep<GatePart>[] => [
  ...inSteps(document, 'syarat', (step) => step.syarat),
  ...outcomesOf(document).flatMap(({ part: outcome, path, step }) =>
    placed(outcome.syarat, [...path, 'syarat']).map((found) => ({ ...found, step })),
  ),
];

/** Whether an outcome orders something to be sent. */
export const sends = (outcome: OutcomePart): boolean =>
  hasEffect(outcome, 'send') || hasEffect(outcome, 'escalate');

/** Whether an outcome has an effect of this name, with or without particulars. */
export const hasEffect = (outcome: OutcomePart, name: string): boolean =>
  (outcome.efek ?? []).some((effect) =>
    typeof effect === 'string' ? effect === name : name in effect,
  );

/** Executors that are asked for an approval: of an outcome, or of an exception from an answer; each once. */
export const approversOf = (document: SopDocument): readonly string[] => [
  ...new Set([
    ...gatesOf(document).flatMap(({ part }) =>
      typeof part !== 'string' && 'approval' in part ? [part.approval.oleh] : [],
    ),
    ...outcomesOf(document).flatMap(({ part }) => part.mengikuti?.pengecualian?.oleh ?? []),
  ]),
];
