import { inRow, say } from '#core/text/bilingual.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import type { Measure, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { EventData } from '#core/cases/event.ts';
import type { Cause } from '#core/cases/event-parts.ts';
import { liftsMeasures } from '#core/cases/effect-kinds.ts';
import { measureNames } from '#core/cases/measures.ts';
import { askedOf, asksOfMeasures, unsaidMeasures } from '#core/cases/measures-said.ts';
import type { MeasureSaid } from '#core/cases/measure-event.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { badText } from './ground.ts';
import { unknownHow, unproved } from './measures.ts';

/** Names of measures nobody has said anything of, as a refusal that says what to do. */
export const stillOrdered = (measures: readonly Measure[]): Refusal | undefined =>
  measures.length === 0
    ? undefined
    : refuse(
        'measures-unsaid',
        inRow(measures.map(({ kind }) => measureNames[kind])),
        measures.map(({ measure, kind }) => ({
          field: `measure:${String(measure)}`,
          message: say(
            `${measureNames[kind].id}: nyatakan sudah dilaksanakan, dengan buktinya, atau dibatalkan, dengan alasannya.`,
            `${measureNames[kind].en}: say whether it was carried out, with its proof, or withdrawn, with the reason.`,
          ),
        })),
      );

const bad = (sop: Sop, { measure, became, note, proof }: MeasureSaid): Refusal | undefined => {
  const at = `measure:${String(measure)}`;
  const field = `${at}:note`;
  if (became === 'withdrawn')
    return badText([
      {
        name: say('Alasan pembatalan', 'Reason for withdrawing'),
        text: note,
        field,
        what: say('mengapa perintah ini dibatalkan', 'why this order is withdrawn'),
      },
    ]);
  const long = note.trim() === '' ? [] : [{ name: say('Catatan', 'Note'), text: note, field }];
  const refused =
    badText(long) ??
    unproved(
      sop.measures.install,
      proof,
      say('tindakan yang dilaksanakan', 'a measure that was carried out'),
    ) ??
    unknownHow({ note, proof });
  // What is asked of the measure alone has a field of its own in the form of the step.
  return refused?.refused === 'proof-needed' || refused?.refused === 'measure-unproven'
    ? {
        ...refused,
        fields: refused.fields?.map((one) => ({ ...one, field: `${at}:${one.field}` })) ?? [],
      }
    : refused;
};

/** @param cause the outcome that lifts what there is: an order that it leaves no room for is withdrawn because of it */
const dataOf = (
  { measure, became, note, proof }: MeasureSaid,
  cause: Cause | undefined,
): EventData =>
  became === 'executed'
    ? { type: 'measure-executed', measure, note: note.trim(), proof }
    : {
        type: 'measure-withdrawn',
        measure,
        reason: note.trim(),
        ...(cause === undefined ? {} : { cause }),
      };

/** Whoever has to say it to complete the step may; elsewhere it is theirs who carry measures out. */
const notTheirsToSay = (
  sop: Sop,
  state: OpenCase,
  outcome: Outcome,
  { became }: MeasureSaid,
  { step, meta }: CommandOf<'complete-step'>,
): Refusal | undefined => {
  const byHand = became === 'executed' ? 'execute-measure' : 'withdraw-measure';
  return caseRights.mayNot(meta.by, asksOfMeasures(outcome) ? 'tell-measures' : byHand, {
    sop,
    step: sop.steps.get(step),
    parties: partiesOf(state),
  });
};

/**
 * What whoever completes a step says of measures that were ordered: that they were carried out, or
 * that the order is withdrawn. No case is told to be handled, none closes, and nothing is lifted as
 * done with, over one of which nobody said anything.
 *
 * @returns what follows for the measures, or why nothing does
 */
export const measuresSaid = (
  sop: Sop,
  state: OpenCase,
  outcome: Outcome,
  command: CommandOf<'complete-step'>,
): readonly EventData[] | Refusal => {
  const { measures: said = [], step } = command;
  const ordered = unsaidMeasures(state);
  if (
    said.some(({ measure }, index) => said.findIndex((one) => one.measure === measure) !== index) ||
    said.some(({ measure }) => !ordered.some((one) => one.measure === measure))
  )
    return refuse('measure-state');
  const left = askedOf(outcome, ordered).filter(
    (one) => !said.some(({ measure }) => measure === one.measure),
  );
  const refused =
    said
      .map((one) => notTheirsToSay(sop, state, outcome, one, command) ?? bad(sop, one))
      .find((one) => one !== undefined) ?? stillOrdered(left);
  const cause = liftsMeasures(outcome) ? { step, outcome: outcome.id } : undefined;
  return refused ?? said.map((one) => dataOf(one, cause));
};
