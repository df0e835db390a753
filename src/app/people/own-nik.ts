import { isNik } from '#core/papers/signing/nik.ts';
import type { Ground } from '#app/ground.ts';
import { notSignedIn, ownerOf, type NotSignedIn } from './own-access.ts';
import { recordSecurity, whoseOf } from './security.ts';

/**
 * The kept NIK of whoever is signed in by a session, to sign with; null where he keeps none. It stays
 * on the server: pages are told its last digits (`ownNikEnding`).
 */
export const ownNik = async (ground: Ground, headers: Headers): Promise<string | null> => {
  const account = await ownerOf(ground, headers);
  return account === null ? null : ground.identity.keptNik(account.id);
};

/** The last four digits, by which its owner knows it; null where he keeps none. */
export const ownNikEnding = async (ground: Ground, headers: Headers): Promise<string | null> =>
  (await ownNik(ground, headers))?.slice(-4) ?? null;

/** Keeps the NIK of whoever is signed in, in the place of another. */
export const keepOwnNik = async (
  ground: Ground,
  headers: Headers,
  nik: string,
): Promise<'kept' | 'not-a-nik' | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  if (!isNik(nik)) return 'not-a-nik';
  await ground.identity.keepNik(account.id, nik);
  await recordSecurity(ground, account, { type: 'nik-kept', person: whoseOf(account) }, 'owner');
  return 'kept';
};

/** Forgets the NIK of whoever is signed in; false where none was kept. */
export const forgetOwnNik = async (
  ground: Ground,
  headers: Headers,
): Promise<boolean | NotSignedIn> => {
  const account = await ownerOf(ground, headers);
  if (account === null) return notSignedIn;
  if (!(await ground.identity.forgetNik(account.id))) return false;
  const data = { type: 'nik-forgotten', person: whoseOf(account) } as const;
  await recordSecurity(ground, account, data, 'owner');
  return true;
};
