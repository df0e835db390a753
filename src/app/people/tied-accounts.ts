import type { Tied } from '#core/people/tied.ts';
import { say } from '#core/text/bilingual.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { Ground } from '#app/ground.ts';

/** Somebody named in a setting, and where. */
export interface TiedAt {
  readonly path: SettingFinding['path'];
  readonly named: Tied;
}

/**
 * What is wrong with the accounts that people named in a setting are tied to: none but an account
 * the agency knows signs for it. Somebody taken out since stays named; he cannot sign in.
 */
export const strangerFindings = async (
  { people }: Pick<Ground, 'people'>,
  agency: string,
  named: readonly TiedAt[],
): Promise<readonly SettingFinding[]> => {
  if (named.every((one) => one.named.account === undefined)) return [];
  const known = new Set((await people.people(agency)).people.map(({ id }) => id));
  return named.flatMap(({ path, named: { account } }) =>
    account === undefined || known.has(account)
      ? []
      : [
          {
            path: [...path, 'account'],
            message: say(
              'Akun ini bukan akun petugas instansi ini. Pilih dari daftar petugas.',
              'This account is none of the agency’s people. Choose one from their list.',
            ),
          },
        ],
  );
};
