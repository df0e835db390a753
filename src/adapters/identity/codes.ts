import { createHmac, randomBytes } from 'node:crypto';
import { encode } from 'uqr';
import type { Account, CodeProblem, FactorOffer } from '#app/ports.ts';
import type { ProvenBy } from '#core/keeping/security/event.ts';
import { base32 } from '#core/people/base32.ts';
import { otpAddress, readCode, stepAt, stepOfCode } from '#core/people/one-time-code.ts';
import {
  readRecoveryCode,
  recoveryBytes,
  recoveryCodeFrom,
  recoveryCodes,
} from '#core/people/recovery-code.ts';
import type { KeptFactor } from './factor-register.ts';
import type { Parts } from './parts.ts';
import { sha256 } from './secrets.ts';

/** As long as the output of SHA-1 (RFC 4226, section 4). */
const secretSize = 20;

/** A secret waits this long for its first code, in milliseconds. */
const offerTime = 15 * 60 * 1000;

/** The name an app shows beside the code. */
const issuer = 'Tanggap';

const qrOf = (address: string): FactorOffer['qr'] => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { path: modules.join(''), size };
};

const macUnder =
  (secret: Buffer) =>
  (bytes: Uint8Array): Uint8Array =>
    createHmac('sha1', secret).update(bytes).digest();

/** Whether a secret waits for its first code: not for long, as whoever sits there could confirm it. */
const isOffered = ({ since, offeredAt }: KeptFactor): boolean =>
  since === null && Date.now() - offeredAt.getTime() < offerTime;

/** Codes of second factors and recovery codes: made, and looked at each once. */
export const codesOf = ({ factors, seal }: Pick<Parts, 'factors' | 'seal'>) => {
  const offerOf = (email: string, secret: Uint8Array): FactorOffer => {
    const letters = base32(secret);
    const address = otpAddress(issuer, email, letters);
    return { secret: letters, address, qr: qrOf(address) };
  };
  return {
    offer: async ({ id, email }: Pick<Account, 'id' | 'email'>): Promise<FactorOffer | null> => {
      const secret = randomBytes(secretSize);
      return (await factors.offer(id, seal.close(secret, id), new Date()))
        ? offerOf(email, secret)
        : null;
    },
    offered: async ({ id, email }: Pick<Account, 'id' | 'email'>): Promise<FactorOffer | null> => {
      const kept = await factors.factor(id);
      if (kept === null || !isOffered(kept)) return null;
      const secret = seal.open(kept.sealed, id);
      return secret === null ? null : offerOf(email, secret);
    },
    confirm: async (accountId: string, typed: string): Promise<boolean> => {
      const kept = await factors.factor(accountId);
      const secret = kept === null ? null : seal.open(kept.sealed, accountId);
      const code = readCode(typed);
      if (kept === null || !isOffered(kept) || secret === null || code === null) return false;
      const step = stepOfCode(code, macUnder(secret), stepAt(Date.now()), kept.lastStep);
      return step !== null && factors.confirm(accountId, kept.sealed, step, new Date());
    },
    makeRecoveryCodes: async (accountId: string): Promise<readonly string[]> => {
      const made = Array.from({ length: recoveryCodes }, () =>
        recoveryCodeFrom(randomBytes(recoveryBytes)),
      );
      await factors.saveRecoveryCodes(accountId, made.map(sha256));
      return made;
    },
    /** Uses a code up: one of the app, or a recovery code. */
    use: async (
      accountId: string,
      typed: string,
    ): Promise<Exclude<ProvenBy, 'password'> | Exclude<CodeProblem, 'held' | 'now-held'>> => {
      const recovery = readRecoveryCode(typed);
      if (recovery !== null)
        return (await factors.useRecoveryCode(accountId, sha256(recovery)))
          ? 'recovery-code'
          : 'wrong';
      const kept = await factors.factor(accountId);
      const code = readCode(typed);
      if (kept === null || kept.since === null || code === null) return 'wrong';
      const secret = seal.open(kept.sealed, accountId);
      if (secret === null) return 'unreadable';
      const step = stepOfCode(code, macUnder(secret), stepAt(Date.now()), kept.lastStep);
      return step !== null && (await factors.useStep(accountId, step)) ? 'code' : 'wrong';
    },
  };
};

export type Codes = ReturnType<typeof codesOf>;
