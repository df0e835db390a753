import { alike, say, type Bilingual } from '#core/text/bilingual.ts';

/** What people call an account of their agency. */
export type AccountWords = (id: string) => Bilingual;

interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** An account that holds nothing in its agency any more; its id tells nobody anything. */
const gone = say('akun yang tidak lagi di instansi ini', 'an account no longer of this agency');

/** The accounts of an agency by name, with the address that tells namesakes apart. */
export const accountWords =
  (accounts: readonly Account[]): AccountWords =>
  (id) => {
    const known = accounts.find((one) => one.id === id);
    return known === undefined
      ? gone
      : say(`akun ${known.name} (${known.email})`, `account of ${known.name} (${known.email})`);
  };

/** For what nobody reads: only whether something changed is asked. */
export const accountIds: AccountWords = alike;
