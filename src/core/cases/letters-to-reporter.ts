import type { Outcome, Output, OutputId, Step } from '#core/sops/model.ts';
import { canBeWrittenTo, reporterAsRecipient, type Reporter } from './report.ts';

/** Outputs that an outcome orders to be sent to the reporter and to nobody else. */
const toReporterOnly = ({ effects }: Pick<Outcome, 'effects'>): ReadonlySet<OutputId> => {
  const sent = effects.flatMap((effect) =>
    effect.type === 'send'
      ? effect.outputs.flatMap((output) =>
          [...effect.to, ...effect.cc].map((name) => ({ output, name })),
        )
      : [],
  );
  return new Set(
    sent
      .map(({ output }) => output)
      .filter((id) =>
        sent.every(({ output, name }) => output !== id || name === reporterAsRecipient),
      ),
  );
};

/**
 * Papers of a step that are letters to the reporter alone, where he left no address: nobody could
 * send them, so they are not made, signed or owed. He reads the answer on the tracking page.
 */
export const lettersSpared = (
  outputs: readonly Output[],
  outcome: Pick<Outcome, 'effects'>,
  reporter: Pick<Reporter, 'email' | 'phone'>,
): ReadonlySet<OutputId> => {
  if (canBeWrittenTo(reporter)) return new Set();
  const letters = toReporterOnly(outcome);
  return new Set(
    outputs.filter(({ id, origin }) => origin === 'naskah' && letters.has(id)).map(({ id }) => id),
  );
};

/** The outputs of a step that an outcome can bring about for this reporter: what is not made is not shown either. */
export const outputsFor = (
  { outputs, outcomes }: Pick<Step, 'outputs' | 'outcomes'>,
  reporter: Reporter,
): readonly Output[] =>
  outputs.filter(
    (output) =>
      !(output.namesReporter && reporter.anonymous) &&
      outcomes.some((outcome) => !lettersSpared(outputs, outcome, reporter).has(output.id)),
  );
