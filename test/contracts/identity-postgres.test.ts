import pg from 'pg';
import { expect, test } from 'vitest';
import { postgresAttempts } from '#adapters/identity/attempts.ts';
import { authentication } from '#adapters/identity/authentication.ts';
import { buildIdentity } from '#adapters/identity/build.ts';
import { identity } from '#adapters/identity/index.ts';
import { quickHash } from '#adapters/identity/memory.ts';
import { postgresFactors } from '#adapters/identity/postgres-factors.ts';
import { postgresRegister } from '#adapters/identity/postgres-register.ts';
import { sealWith } from '#adapters/identity/seal.ts';
import { codeNow, withFactorOn } from '#test/support/authenticator.ts';
import { createDatabase } from '#test/support/database.ts';

import { identityContract, optionsFor } from './identity.contract.ts';
import { secondFactorContract } from './second-factor.contract.ts';

const make = async (secureCookies: boolean) => {
  const { url, drop } = await createDatabase('migrated');
  const pool = new pg.Pool({ connectionString: url });
  const { origin, addressOf } = optionsFor(secureCookies);
  const secret = 'rahasia untuk pengujian saja, 40 karakter';
  return {
    // All of `identity` but the slow hash of its passwords.
    identity: buildIdentity({
      auth: authentication({
        database: pool,
        secret,
        origin,
        secureCookies,
        passwordHash: quickHash,
      }),
      register: postgresRegister(pool),
      factors: postgresFactors(pool),
      seal: sealWith(secret),
      attempts: postgresAttempts(pool),
      secureCookies,
      addressOf,
    }),
    close: async () => {
      await pool.end();
      await drop();
    },
  };
};

identityContract('PostgreSQL', make);
secondFactorContract('PostgreSQL', make);

test('passwords are kept as scrypt makes them, each with a salt of its own', async () => {
  const { url, drop } = await createDatabase('migrated');
  const pool = new pg.Pool({ connectionString: url });
  try {
    const secret = 'rahasia untuk pengujian saja, 40 karakter';
    const real = identity({ pool, secret, ...optionsFor(false) });
    const password = 'kata sandi yang panjang';
    for (const name of ['satu', 'dua'])
      await real.createAccount({ name, email: `${name}@contoh.invalid`, password });
    const kept = await pool.query<{ readonly password: string }>(
      'SELECT password FROM officer_account',
    );
    const [one, other] = kept.rows.map((row) => row.password);
    expect([one, other]).toEqual([
      expect.stringMatching(/^[\da-f]{32}:[\da-f]{128}$/u),
      expect.stringMatching(/^[\da-f]{32}:[\da-f]{128}$/u),
    ]);
    expect(one).not.toBe(other);
    expect(await real.signIn('satu@contoh.invalid', password, new Headers())).toMatchObject({
      ok: true,
    });
    expect(await real.signIn('satu@contoh.invalid', 'bukan itu', new Headers())).toMatchObject({
      ok: false,
    });
  } finally {
    await pool.end();
    await drop();
  }
});

test('after a restore without the key codes cannot be read, and recovery codes let their owner in', async () => {
  const { url, drop } = await createDatabase('migrated');
  const pool = new pg.Pool({ connectionString: url });
  const under = (secret: string) => identity({ pool, secret, ...optionsFor(false) });
  const before = under('rahasia sebelum dipulihkan, 40 karakter');
  const after = under('rahasia sesudah dipulihkan, 40 karakter!');
  try {
    const [email, password] = ['petugas@contoh.invalid', 'kata sandi yang panjang'];
    const officer = await before.createAccount({ name: 'Petugas Contoh', email, password });
    const secret = await withFactorOn(before, officer);
    const [recovery = ''] = await before.makeRecoveryCodes(officer.id);
    const kept = await pool.query<{ readonly sealed: string }>('SELECT sealed FROM officer_factor');
    expect(kept.rows[0]?.sealed).not.toContain(secret);
    await before.keepNik(officer.id, '0000000000000017');
    const nik = await pool.query<{ readonly sealed: string }>('SELECT sealed FROM officer_nik');
    expect(Buffer.from(nik.rows[0]?.sealed ?? '', 'base64').toString('latin1')).not.toContain(
      '0000000000000017',
    );
    expect(await after.keptNik(officer.id)).toBeNull();
    const answer = await after.signIn(email, password, new Headers());
    const cookie = answer.ok ? (answer.setCookie[0] ?? '').split(';', 1).join('') : '';
    const waiting = new Headers({ cookie });
    expect(await after.signInByCode(codeNow(secret), waiting)).toMatchObject({ why: 'unreadable' });
    expect(await after.signInByCode(recovery, waiting)).toMatchObject({ ok: true });
  } finally {
    await pool.end();
    await drop();
  }
});
