import { inRow, say } from '#core/text/bilingual.ts';
import type { Outcome, Sop } from '#core/sops/model.ts';
import type { Measure, OpenCase } from '#core/cases/case.ts';
import type { CommandOf } from '#core/cases/command.ts';
import type { EventData } from '#core/cases/event.ts';
import { liftsMeasures } from '#core/cases/effect-kinds.ts';
import { measureNames } from '#core/cases/measures.ts';
import { asksOfMeasures, unsaidMeasures, type MeasureSaid } from '#core/cases/measures-said.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { badText } from './ground.ts';
import { unproved } from './measures.ts';

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
      { name: say('Alasan pembatalan', 'Reason for withdrawing'), text: note, field },
    ]);
  const long = note.trim() === '' ? [] : [{ name: say('Catatan', 'Note'), text: note, field }];
  const refused =
    badText(long) ??
    unproved(
      sop.measures.install,
      proof,
      say('tindakan yang dilaksanakan', 'a measure that was carried out'),
    );
  return refused?.refused === 'proof-needed'
    ? { ...refused, fields: refused.fields?.map((one) => ({ ...one, field: `${at}:proof` })) ?? [] }
    : refused;
};

const dataOf = ({ measure, became, note, proof }: MeasureSaid): EventData =>
  became === 'executed'
    ? { type: 'measure-executed', measure, note: note.trim(), proof }
    : { type: 'measure-withdrawn', measure, reason: note.trim() };

/** Withdrawn by the outcome itself, whose words say so before it is chosen. */
const liftedAnyway = (outcome: Outcome, { kind }: Measure): boolean =>
  kind !== 'backup' && !outcome.findsHandled && liftsMeasures(outcome);

/**
 * What whoever completes a step says of measures that were ordered: that they were carried out, or
 * that the order is withdrawn. No case is told to be handled, and none closes, over one of which
 * nobody said anything.
 *
 * @returns what follows for the measures, or why nothing does
 */
export const measuresSaid = (
  sop: Sop,
  state: OpenCase,
  outcome: Outcome,
  { measures: said = [], meta }: CommandOf<'complete-step'>,
): readonly EventData[] | Refusal => {
  const ordered = unsaidMeasures(state);
  if (
    said.some(({ measure }, index) => said.findIndex((one) => one.measure === measure) !== index) ||
    said.some(({ measure }) => !ordered.some((one) => one.measure === measure))
  )
    return refuse('measure-state');
  const left = asksOfMeasures(outcome)
    ? ordered.filter(
        (one) =>
          !said.some(({ measure }) => measure === one.measure) && !liftedAnyway(outcome, one),
      )
    : [];
  const parties = partiesOf(state);
  const refused =
    said
      .map(
        (one) =>
          caseRights.mayNot(
            meta.by,
            one.became === 'executed' ? 'execute-measure' : 'withdraw-measure',
            { sop, parties },
          ) ?? bad(sop, one),
      )
      .find((one) => one !== undefined) ?? stillOrdered(left);
  return refused ?? said.map(dataOf);
};
