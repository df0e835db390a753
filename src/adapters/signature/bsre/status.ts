import { z } from 'zod';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { isUserStatus } from '#core/papers/signing/user-status.ts';
import type { UserStatus } from '#core/papers/signing/user-status.ts';
import { call } from './call.ts';
import type { BsreOptions } from './options.ts';
import { readJson, received, refusalOf } from './refusal.ts';

const statusAnswer = z.object({
  status: z.unknown().optional(),
  status_code: z.union([z.number(), z.string()]).optional(),
  message: z.unknown().optional(),
});

/** The state by its name, else by v1's number; undefined when the answer says neither. */
const stateIn = (json: unknown): UserStatus | undefined => {
  const read = statusAnswer.safeParse(json);
  if (!read.success) return undefined;
  const { status, status_code: code, message } = read.data;
  const named = [status, message].find((text) => typeof text === 'string' && isUserStatus(text));
  if (typeof named === 'string' && isUserStatus(named)) return named;
  if (Number(code) === 1111) return 'ISSUE';
  return Number(code) === 1110 ? 'NOT_REGISTERED' : undefined;
};

/** Asks the state of a signer. `nik` has been checked: 16 digits. */
export const askStatus = async (
  options: BsreOptions,
  nik: string,
): Promise<{ readonly status: UserStatus } | SignFailure> => {
  const answer = received(
    await call(
      options,
      options.version === 'v1'
        ? { call: 'status', method: 'GET', path: `/api/user/status/${nik}` }
        : { call: 'status', method: 'POST', path: '/api/v2/user/check/status', body: { nik } },
    ),
  );
  if (typeof answer === 'string') return signFailure(answer);
  const status = stateIn(readJson(answer.body));
  return status === undefined ? refusalOf(answer, { nik, secret: '' }) : { status };
};
