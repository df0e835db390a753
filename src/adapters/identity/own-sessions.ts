import type { Identity } from '#app/ports.ts';
import { passwordProblem } from '#core/people/password.ts';
import { setPassword } from './accounts.ts';
import { sessionTime } from './authentication.ts';
import type { KnownDevices } from './known-devices.ts';
import { asInstant } from './moments.ts';
import type { Parts } from './parts.ts';
import { isPasswordOf } from './passwords.ts';

type OwnSessions = Pick<
  Identity,
  'sessions' | 'endSession' | 'endOtherSessions' | 'readFailures' | 'changePassword'
>;

/** The sessions of whoever sends a request, the last used first; none for who came without one. */
const sessionsOf = async ({ auth }: Pick<Parts, 'auth'>, headers: Headers) => {
  const current = await auth.api.getSession({ headers });
  if (current === null) return [];
  const { internalAdapter } = await auth.$context;
  const all = await internalAdapter.listSessions(current.user.id);
  return all
    .filter(({ createdAt }) => Date.now() - createdAt.getTime() < sessionTime)
    .map((session) => ({ session, current: session.token === current.session.token }))
    .toSorted(
      (left, right) => right.session.updatedAt.getTime() - left.session.updatedAt.getTime(),
    );
};

const endOthers = async (parts: Pick<Parts, 'auth'>, headers: Headers): Promise<number> => {
  const { internalAdapter } = await parts.auth.$context;
  const others = (await sessionsOf(parts, headers)).filter(({ current }) => !current);
  for (const { session } of others) await internalAdapter.deleteSession(session.token);
  return others.length;
};

const passwordChange =
  (parts: Parts, devices: KnownDevices): Identity['changePassword'] =>
  async (headers, present, next) => {
    const { auth, factors, attempts, addressOf } = parts;
    const current = await auth.api.getSession({ headers });
    if (current === null) return 'wrong';
    const { id, name, email } = current.user;
    const device = await devices.knownFor(headers, id);
    const attempt = { email, address: addressOf(headers), device };
    const allowed = await attempts.allow(attempt);
    if (allowed !== 'yes') return allowed;
    if (!(await isPasswordOf(auth, id, present))) return 'wrong';
    await attempts.forgive(attempt);
    const problem = passwordProblem(next, [name, email]);
    if (problem !== undefined) return problem;
    await setPassword(auth, id, next);
    // Whoever knew the one before is known no more, and gets no further with it.
    await devices.forgetOthers(headers, id);
    await factors.endHalves(id);
    await endOthers(parts, headers);
    return 'changed';
  };

/** What somebody does with his own sessions and password, known by the session his request came with. */
export const ownSessions = (parts: Parts, devices: KnownDevices): OwnSessions => ({
  async sessions(headers) {
    return (await sessionsOf(parts, headers)).map(({ session, current }) => ({
      id: session.id,
      since: asInstant(session.createdAt),
      lastSeen: asInstant(session.updatedAt),
      device: session.userAgent ?? '',
      current,
    }));
  },

  async endSession(headers, id) {
    const found = (await sessionsOf(parts, headers)).find(({ session }) => session.id === id);
    if (found === undefined) return false;
    await (await parts.auth.$context).internalAdapter.deleteSession(found.session.token);
    return true;
  },

  endOtherSessions: (headers) => endOthers(parts, headers),

  async readFailures(headers) {
    const current = await parts.auth.api.getSession({ headers });
    if (current === null) return;
    const read = { failedCount: null, failedSince: null, factorResetAt: null };
    await (await parts.auth.$context).internalAdapter.updateSession(current.session.token, read);
  },

  changePassword: passwordChange(parts, devices),
});
