import { isAPIError } from 'better-auth/api';
import { type Identity, type Membership, type Officer, OfficerRefused } from '#app/ports.ts';
import { createOfficer } from './create-officer.ts';
import type { Attempts } from './attempts.ts';
import { type Authentication, passwordMaximum, passwordMinimum } from './authentication.ts';
import type { Register } from './register.ts';
import { bearerToken, newInvitationToken, newToken, sha256 } from './secrets.ts';

export interface Parts {
  readonly auth: Authentication;
  readonly register: Register;
  readonly attempts: Attempts;
  /** The client's address, as the server itself knows it; empty when it does not. */
  readonly addressOf: (headers: Headers) => string;
}

/** An invitation can be accepted for this long, in milliseconds. */
const invitationTime = 24 * 60 * 60 * 1000;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const asOfficer = (person: Person, memberships: readonly Membership[]): Officer => ({
  id: person.id,
  name: person.name,
  email: person.email,
  memberships,
});

// The cookie lives as long as the browser; when the session ends is the server's to say. A
// Max-Age would end it 12 hours after signing in, however busy the officer is.
const withoutMaxAge = (cookie: string): string => cookie.replace(/; *Max-Age=\d+/iu, '');

/** Sessions that have ended by themselves are taken away when their officer signs in again. */
const forgetPast = async (auth: Authentication, userId: string): Promise<void> => {
  const { adapter } = await auth.$context;
  await adapter.deleteMany({
    model: 'session',
    where: [
      { field: 'userId', value: userId },
      { field: 'expiresAt', operator: 'lt', value: new Date() },
    ],
  });
};

const checkPassword = (password: string): void => {
  if ([...password].length < passwordMinimum) throw new OfficerRefused('password-too-short');
  if (password.length > passwordMaximum) throw new OfficerRefused('password-too-long');
};

const sessions = ({
  auth,
  register,
  attempts,
  addressOf,
}: Parts): Pick<Identity, 'officerOf' | 'signIn' | 'signOut'> => ({
  async officerOf(headers) {
    const token = bearerToken(headers);
    if (token !== undefined) {
      const officerId = await register.useToken(sha256(token), new Date());
      if (officerId === null) return null;
      const { internalAdapter } = await auth.$context;
      const [person, memberships] = await Promise.all([
        internalAdapter.findUserById(officerId),
        register.membershipsOf(officerId),
      ]);
      return person === null ? null : { officer: asOfficer(person, memberships), by: 'token' };
    }
    if (!headers.has('cookie')) return null;
    const session = await auth.api.getSession({ headers });
    return session === null
      ? null
      : {
          officer: asOfficer(session.user, await register.membershipsOf(session.user.id)),
          by: 'session',
        };
  },

  async signIn(email, password, headers) {
    const address = addressOf(headers);
    if (!(await attempts.allow(email, address))) return { ok: false };
    try {
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers,
        returnHeaders: true,
      });
      await attempts.forgive(email, address);
      await forgetPast(auth, answer.response.user.id);
      return { ok: true, setCookie: answer.headers.getSetCookie().map(withoutMaxAge) };
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return { ok: false };
      throw error;
    }
  },

  async signOut(headers) {
    const answer = await auth.api.signOut({ headers, returnHeaders: true });
    return answer.headers.getSetCookie();
  },
});

const people = ({
  auth,
  register,
}: Parts): Pick<Identity, 'createOfficer' | 'grant' | 'createToken' | 'officers' | 'count'> => ({
  async createOfficer(officer) {
    checkPassword(officer.password);
    return asOfficer(await createOfficer(auth, officer), []);
  },

  grant: (officerId, agency, roles, body = null) =>
    register.setMembership(officerId, { agency, roles, body }),

  async createToken(officerId, name) {
    const token = newToken();
    await register.saveToken({ hash: sha256(token), officerId, name, at: new Date() });
    return token;
  },

  async officers(agency) {
    const members = await register.membersOf(agency);
    if (members.size === 0) return [];
    const { internalAdapter } = await auth.$context;
    const persons = await internalAdapter.listUsers(
      members.size,
      0,
      { field: 'name', direction: 'asc' },
      [{ field: 'id', operator: 'in', value: [...members.keys()] }],
    );
    return persons.map((person) => {
      const membership = members.get(person.id);
      return asOfficer(person, membership === undefined ? [] : [membership]);
    });
  },

  async count() {
    return (await auth.$context).internalAdapter.countTotalUsers();
  },
});

const invitations = ({
  auth,
  register,
}: Parts): Pick<Identity, 'invite' | 'invitation' | 'acceptInvitation'> => ({
  async invite(invited) {
    const token = newInvitationToken();
    await register.saveInvitation(sha256(token), invited, new Date(Date.now() + invitationTime));
    return token;
  },

  async invitation(token) {
    const found = await register.findInvitation(sha256(token), new Date());
    return found === null ? null : { email: found.email, name: found.name };
  },

  async acceptInvitation(token, password) {
    checkPassword(password);
    const hash = sha256(token);
    const invited = await register.findInvitation(hash, new Date());
    if (invited === null) return null;
    if (
      (await (await auth.$context).internalAdapter.findUserByEmail(invited.email.toLowerCase())) !==
      null
    )
      throw new OfficerRefused('email-taken');
    if (!(await register.useInvitation(hash, new Date()))) return null;
    const person = await createOfficer(auth, {
      name: invited.name,
      email: invited.email,
      password,
    });
    for (const membership of invited.memberships)
      await register.setMembership(person.id, membership);
    return asOfficer(person, invited.memberships);
  },
});

/** The port, put together from its parts; PostgreSQL and memory differ only in these. */
export const buildIdentity = (parts: Parts): Identity => ({
  ...sessions(parts),
  ...people(parts),
  ...invitations(parts),
});
