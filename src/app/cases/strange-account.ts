import type { CommandData } from '#core/cases/command.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { participantsOf } from '#core/papers/sheet/people.ts';
import { sameName } from '#core/people/same-name.ts';
import { say } from '#core/text/bilingual.ts';
import type { Ground } from '#app/ground.ts';
import { officersIn } from '#app/people/memberships.ts';
import type { LoadedCase } from './load-case.ts';

/**
 * Why a step is not completed whose people are tied to accounts: an account is none of the agency's,
 * or of somebody of another name than
 * account and profile have. What a paper prints for an account must be whose it is, because
 * its holder signs there.
 */
export const strangeAccount = async (
  ground: Ground,
  { agency, sop }: Pick<LoadedCase, 'agency' | 'sop'>,
  command: CommandData,
): Promise<Refusal | undefined> => {
  if (command.type !== 'complete-step') return undefined;
  const fields = (sop.steps.get(command.step)?.form ?? []).filter(({ type }) => type === 'people');
  const tied = fields.flatMap(({ id }) => {
    const answer = command.form[id];
    return typeof answer === 'string'
      ? participantsOf(answer).flatMap(({ account, name }) =>
          account === null ? [] : [{ field: id, account, name }],
        )
      : [];
  });
  if (tied.length === 0) return undefined;
  const known = new Map(
    (await officersIn(ground, agency.id)).map(({ id, name }) => [
      id,
      [name, agency.profiles[id]?.name ?? name],
    ]),
  );
  const strange = tied.find(
    ({ account, name }) => !(known.get(account) ?? []).some((one) => sameName(one, name)),
  );
  if (strange === undefined) return undefined;
  const message = say(
    `Akun yang dipilih untuk "${strange.name}" bukan akunnya. Pilih kembali dari daftar akun.`,
    `The account chosen for "${strange.name}" is not theirs. Choose again from the accounts.`,
  );
  return { refused: 'invalid-answer', message, fields: [{ field: strange.field, message }] };
};
