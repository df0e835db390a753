import type { Language } from '#core/text/bilingual.ts';
import type { Ground } from '#app/ground.ts';
import { notSignedIn, ownerOf, type NotSignedIn } from './own-access.ts';

/** The language that whoever is signed in chose for the console; null where he chose none. */
export const ownLanguage = async (ground: Ground, headers: Headers): Promise<Language | null> => {
  const account = await ownerOf(ground, headers);
  return account === null ? null : ground.identity.keptLanguage(account.id);
};

/** Keeps the language of whoever is signed in. A taste and no fact of an agency: it is not recorded. */
export const keepOwnLanguage = async (
  ground: Ground,
  headers: Headers,
  language: Language,
): Promise<'kept' | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  await ground.identity.keepLanguage(account.id, language);
  return 'kept';
};
