import type { Pool } from 'pg';
import type { Identity } from '#app/ports.ts';
import { postgresAttempts } from './attempts.ts';
import { authentication } from './authentication.ts';
import { buildIdentity } from './build.ts';
import { postgresFactors } from './postgres-factors.ts';
import { postgresRegister } from './postgres-register.ts';
import { sealWith } from './seal.ts';

export interface IdentityOptions {
  readonly pool: Pool;
  /** Signs the session cookie and seals second factors and NIKs; at least 32 random characters, kept with the data. */
  readonly secret: string;
  /** The address people use, `https://csirt.example.go.id`. */
  readonly origin: string;
  /** True where the address is https. */
  readonly secureCookies: boolean;
  /**
   * The client's address, as the server itself put it into the headers: failed sign-ins are
   * counted by it. Left out, they are counted by account alone.
   */
  readonly addressOf?: (headers: Headers) => string;
}

/** People and machines, kept in PostgreSQL (tables of migrations 0100 to 0105). */
export const identity = ({
  pool,
  secret,
  origin,
  secureCookies,
  addressOf = () => '',
}: IdentityOptions): Identity =>
  buildIdentity({
    auth: authentication({ database: pool, secret, origin, secureCookies }),
    register: postgresRegister(pool),
    factors: postgresFactors(pool),
    seal: sealWith(secret),
    attempts: postgresAttempts(pool),
    secureCookies,
    addressOf,
  });
