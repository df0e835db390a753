import { accountsIn } from './answers/people.ts';
import type { ClosedCase, OpenCase } from './case.ts';
import type { Sop } from '#core/sops/model.ts';

/** The accounts that officers have named in a case as people who took part, whatever body they are of. */
export const accountsNamed = (
  sop: Sop,
  { turns }: Pick<OpenCase | ClosedCase, 'turns'>,
): readonly string[] =>
  turns.flatMap(({ step, completed }) =>
    (sop.steps.get(step)?.form ?? []).flatMap(({ id, type }) => {
      const answer = completed?.form[id];
      return type === 'people' && typeof answer === 'string' ? accountsIn(answer) : [];
    }),
  );
