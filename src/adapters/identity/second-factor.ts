import type { ProofAnswer, SecondFactors } from '#app/ports.ts';
import type { Codes } from './codes.ts';
import type { KnownDevices } from './known-devices.ts';
import { asInstant } from './moments.ts';
import type { Parts } from './parts.ts';
import { isPasswordOf } from './passwords.ts';

const proving =
  (parts: Parts, devices: KnownDevices, codes: Codes): SecondFactors['prove'] =>
  async (headers, password, code) => {
    const { auth, factors, attempts, addressOf } = parts;
    const refused = (
      why: Exclude<ProofAnswer, { readonly ok: true }>['why'],
      of: 'password' | 'code' = 'password',
    ): ProofAnswer => ({ ok: false, why, of });
    const current = await auth.api.getSession({ headers });
    if (current === null) return refused('wrong');
    const { id, email } = current.user;
    const device = await devices.knownFor(headers, id);
    const attempt = { email, address: addressOf(headers), device };
    const isOn = (await factors.factor(id))?.since instanceof Date;
    const allowed = await (isOn ? attempts.allowCode(attempt) : attempts.allow(attempt));
    if (allowed !== 'yes') return refused(allowed);
    if (!(await isPasswordOf(auth, id, password))) return refused('wrong');
    const provenBy = isOn ? await codes.use(id, code) : 'password';
    if (provenBy === 'wrong' || provenBy === 'unreadable') return refused(provenBy, 'code');
    await attempts.forgive(attempt);
    const { internalAdapter } = await auth.$context;
    await internalAdapter.updateSession(current.session.token, { provenAt: new Date() });
    return { ok: true, provenBy };
  };

/** The second factor of accounts, but for signing in by it. */
export const secondFactors = (
  parts: Parts,
  devices: KnownDevices,
  codes: Codes,
): Omit<SecondFactors, 'signInByCode'> => {
  const { auth, factors } = parts;
  return {
    async secondFactor(accountId) {
      const kept = await factors.factor(accountId);
      if (kept === null || kept.since === null) return null;
      return {
        since: asInstant(kept.since),
        recoveryCodes: await factors.countRecoveryCodes(accountId),
      };
    },
    withSecondFactor: async (ids) => new Set(await factors.withFactor(ids)),
    prove: proving(parts, devices, codes),
    offerFactor: codes.offer,
    offeredFactor: codes.offered,
    confirmFactor: codes.confirm,
    makeRecoveryCodes: codes.makeRecoveryCodes,
    endFactor: (accountId) => factors.end(accountId),
    async resetFactor(accountId) {
      if (!(await factors.end(accountId))) return false;
      await factors.noteReset(accountId, new Date());
      await (await auth.$context).internalAdapter.deleteUserSessions(accountId);
      return true;
    },
  };
};
