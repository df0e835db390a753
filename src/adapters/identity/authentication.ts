import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { passwordMaximum, passwordMinimum } from '#core/people/password.ts';

/** A session ends after this long without a request, in seconds: longer than a midday break. */
const idleSeconds = 2 * 60 * 60;

/** A session ends this long after signing in, however busy it is, in milliseconds: a working day. */
export const sessionTime = 12 * 60 * 60 * 1000;

/** How often a session in use is prolonged, in seconds; less often than every request. */
const prolongSeconds = 5 * 60;

export interface AuthenticationOptions {
  /** Where accounts and sessions are kept. */
  readonly database: NonNullable<BetterAuthOptions['database']>;
  /** Signs the session cookie; at least 32 random characters. */
  readonly secret: string;
  /** The address people use, `https://csirt.example.go.id`. */
  readonly origin: string;
  /** True where the address is https. */
  readonly secureCookies: boolean;
  /** How passwords are hashed; scrypt unless told otherwise. */
  readonly passwordHash?: NonNullable<BetterAuthOptions['emailAndPassword']>['password'];
}

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** Our table and column names for what better-auth keeps (migration 0100). */
const tables = {
  user: { modelName: 'officer', fields: { ...timestamps, emailVerified: 'email_verified' } },
  session: {
    modelName: 'officer_session',
    expiresIn: idleSeconds,
    updateAge: prolongSeconds,
    fields: {
      ...timestamps,
      userId: 'officer_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
    },
    additionalFields: {
      failedCount: { type: 'number', required: false, input: false, fieldName: 'failed_count' },
      failedSince: { type: 'date', required: false, input: false, fieldName: 'failed_since' },
      factorResetAt: { type: 'date', required: false, input: false, fieldName: 'factor_reset_at' },
      provenAt: { type: 'date', required: false, input: false, fieldName: 'proven_at' },
    },
  },
  account: {
    modelName: 'officer_account',
    fields: {
      ...timestamps,
      userId: 'officer_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
    },
  },
  verification: {
    modelName: 'officer_verification',
    fields: { ...timestamps, expiresAt: 'expires_at' },
  },
} satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

/** Opens a session for who has proven who he is by more than better-auth knows of; the server alone can ask. */
const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ accountId: z.string() }) },
  async (context) => {
    const { internalAdapter } = context.context;
    const user = await internalAdapter.findUserById(context.body.accountId);
    if (user === null) throw new Error('a session was to be opened for nobody');
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(context, { session, user });
    return { token: session.token };
  },
);

/**
 * better-auth with e-mail and password. Its own HTTP handler is mounted nowhere: nobody can sign
 * up, and only the functions of the port reach it.
 */
export const authentication = (options: AuthenticationOptions) =>
  betterAuth({
    appName: 'Tanggap',
    baseURL: options.origin,
    secret: options.secret,
    database: options.database,
    ...tables,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordMinimum,
      maxPasswordLength: passwordMaximum,
      ...(options.passwordHash === undefined ? {} : { password: options.passwordHash }),
    },
    advanced: {
      cookiePrefix: 'tanggap',
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: options.secureCookies },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    plugins: [{ id: 'tanggap', endpoints: { openSession } }],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });

export type Authentication = ReturnType<typeof authentication>;
