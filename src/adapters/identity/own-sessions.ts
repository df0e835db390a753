import type { Identity } from '#app/ports.ts';
import { passwordProblem } from '#core/people/password.ts';
import { setPassword } from './accounts.ts';
import { sessionTime } from './authentication.ts';
import { asInstant } from './moments.ts';
import type { Parts } from './parts.ts';

type OwnSessions = Pick<
  Identity,
  'sessions' | 'endSession' | 'endOtherSessions' | 'changePassword'
>;

/** What somebody does with his own sessions and password, known by the session his request came with. */
export const ownSessions = ({ auth, attempts, addressOf }: Parts): OwnSessions => {
  const own = (headers: Headers) => auth.api.getSession({ headers });
  const theirs = async (headers: Headers) => {
    const current = await own(headers);
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
  const endOthers = async (headers: Headers): Promise<number> => {
    const { internalAdapter } = await auth.$context;
    const others = (await theirs(headers)).filter(({ current }) => !current);
    for (const { session } of others) await internalAdapter.deleteSession(session.token);
    return others.length;
  };
  return {
    async sessions(headers) {
      return (await theirs(headers)).map(({ session, current }) => ({
        id: session.id,
        since: asInstant(session.createdAt),
        lastSeen: asInstant(session.updatedAt),
        device: session.userAgent ?? '',
        current,
      }));
    },

    async endSession(headers, id) {
      const found = (await theirs(headers)).find(({ session }) => session.id === id);
      if (found === undefined) return false;
      await (await auth.$context).internalAdapter.deleteSession(found.session.token);
      return true;
    },

    endOtherSessions: endOthers,

    async changePassword(headers, present, next) {
      const current = await own(headers);
      if (current === null) return 'wrong';
      const { id, name, email } = current.user;
      const allowed = await attempts.allow(email, addressOf(headers));
      if (allowed !== 'yes') return allowed;
      const { internalAdapter, password } = await auth.$context;
      const accounts = await internalAdapter.findAccounts(id);
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
      if (hash === null || !(await password.verify({ hash, password: present }))) return 'wrong';
      await attempts.forgive(email, addressOf(headers));
      const problem = passwordProblem(next, [name, email]);
      if (problem !== undefined) return problem;
      await setPassword(auth, id, next);
      await endOthers(headers);
      return 'changed';
    },
  };
};
