import { memoryAdapter } from 'better-auth/adapters/memory';
import type { Identity } from '#app/ports.ts';
import { memoryAttempts } from './attempts.ts';
import { authentication } from './authentication.ts';
import { buildIdentity } from './build.ts';
import { memoryFactors } from './memory-factors.ts';
import { memoryRegister } from './memory-register.ts';
import { sealWith } from './seal.ts';
import { sha256 } from './secrets.ts';

export interface MemoryIdentityOptions {
  readonly origin: string;
  readonly secureCookies: boolean;
  readonly addressOf?: (headers: Headers) => string;
}

// What is gone with the process needs no slow hash; tests create many officers.
export const quickHash = {
  hash: async (password: string) => sha256(password),
  verify: async ({ hash, password }: { readonly hash: string; readonly password: string }) =>
    hash === sha256(password),
};

/** People and machines in memory: the twin for tests, gone with the process. */
export const memoryIdentity = ({
  origin,
  secureCookies,
  addressOf = () => '',
}: MemoryIdentityOptions): Identity => {
  const secret = sha256(`memory of ${origin}`);
  return buildIdentity({
    auth: authentication({
      database: memoryAdapter({
        officer: [],
        officer_session: [],
        officer_account: [],
        officer_verification: [],
      }),
      secret,
      origin,
      secureCookies,
      passwordHash: quickHash,
    }),
    register: memoryRegister(),
    factors: memoryFactors(),
    seal: sealWith(secret),
    attempts: memoryAttempts(),
    secureCookies,
    addressOf,
  });
};
