import { proofHolds } from '#core/people/proof.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { FailedBefore, Officer, Proof } from '#app/ports.ts';
import { lacksFactor, proofMinutesOf } from './access.ts';
import { membershipsOf } from './memberships.ts';
import { recordSecurity, whoseOf } from './security.ts';

/** Who sends a request, and by what he is known. */
export interface Caller {
  readonly officer: Officer;
  readonly by: Proof;
  /** Came with a token that may change nothing. */
  readonly readsOnly: boolean;
  /** What failed before the session began, until it was read. */
  readonly failed: FailedBefore | null;
  /** When somebody else switched off his second factor, until it was read. */
  readonly factorReset: Instant | null;
  /** Came with a session, and lacks a second factor that an agency of his demands. */
  readonly lacksFactor: boolean;
  /** Whether he proved who he is not long ago; a token is its own proof. */
  readonly proven: boolean;
}

/**
 * Who sends a request, and as what: roles are asked for each time, so one that ended counts no more.
 * That a token is used for the first time is recorded.
 */
export const callerOf = async (ground: Ground, headers: Headers): Promise<Caller | null> => {
  const found = await ground.identity.whose(headers);
  if (found === null) return null;
  const { id, name, email } = found.account;
  const officer = { id, name, email, memberships: await membershipsOf(ground, id) };
  if (found.by === 'session') {
    const { failed, factorReset, proofAge } = found;
    const proven = proofHolds(proofAge, await proofMinutesOf(ground, officer));
    const lacks = await lacksFactor(ground, officer);
    const told = { failed, factorReset, proven, lacksFactor: lacks };
    return { officer, by: 'session', readsOnly: false, ...told };
  }
  if (found.first) {
    const { token } = found;
    const from = ground.identity.cameFrom(headers);
    const data = { type: 'token-used', person: whoseOf(found.account), from, token } as const;
    await recordSecurity(ground, found.account, data, 'owner');
  }
  const readsOnly = found.scope === 'read';
  const nothing = { failed: null, factorReset: null, lacksFactor: false, proven: true };
  return { officer, by: 'token', readsOnly, ...nothing };
};
