import type { Attempts } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import type { FactorRegister } from './factor-register.ts';
import type { Register } from './register.ts';
import type { Seal } from './seal.ts';

/** What the port is put together from; PostgreSQL and memory differ only in these. */
export interface Parts {
  readonly auth: Authentication;
  readonly register: Register;
  readonly factors: FactorRegister;
  /** Keeps the secrets of second factors, and NIKs. */
  readonly seal: Seal;
  readonly attempts: Attempts;
  /** True where the address is https. */
  readonly secureCookies: boolean;
  /** The client's address, as the server itself knows it; empty when it does not. */
  readonly addressOf: (headers: Headers) => string;
}
