import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestCa } from '#test/support/signing/test-ca.ts';
import { failedV2, send } from './reply.ts';
import type { Reply } from './reply.ts';
import { emulatorState } from './state.ts';
import type { EmulatedUser, EmulatorState } from './state.ts';
import * as v1 from './v1.ts';
import * as v2 from './v2.ts';

export type { EmulatedUser, Fault } from './state.ts';

/** A running Esign Client Service on loopback. */
export interface BsreEmulator {
  readonly base: string;
  readonly user: string;
  readonly password: string;
  readonly state: EmulatorState;
  /** Everything it was asked, as `METHOD path`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> =>
  Buffer.concat(await request.toArray());

const formOf = async (request: IncomingMessage): Promise<FormData> =>
  new Response(new Uint8Array(await bodyOf(request)), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData();

const jsonOf = async (request: IncomingMessage): Promise<unknown> =>
  JSON.parse((await bodyOf(request)).toString('utf8'));

const route = async (request: IncomingMessage, state: EmulatorState): Promise<Reply> => {
  const { method = '', url = '' } = request;
  const asked = `${method} ${url}`;
  switch (asked) {
    case 'POST /api/sign/pdf':
      return v1.signPdf(state, await formOf(request));
    case 'POST /api/sign/verify':
      return v1.verify(state, await formOf(request));
    case 'POST /api/v2/sign/pdf':
      return v2.signPdf(state, await jsonOf(request));
    case 'POST /api/v2/user/check/status':
      return v2.userStatus(state, await jsonOf(request));
    case 'POST /api/v2/verify/pdf':
      return v2.verify(state, await jsonOf(request));
    default: {
      const [, kind, last = ''] =
        /^GET \/api\/(sign\/download|user\/status)\/([^/]+)$/u.exec(asked) ?? [];
      if (kind === 'sign/download') return v1.download(state, decodeURIComponent(last));
      return kind === 'user/status'
        ? v1.userStatus(state, last)
        : { status: 404, body: { error: 'Not Found', path: url } };
    }
  }
};

const isSigning = (request: IncomingMessage): boolean => (request.url ?? '').endsWith('/sign/pdf');

/** The reply to a request that is not carried out; null for one that is. */
const turnedAway = (
  request: IncomingMessage,
  state: EmulatorState,
  authorization: string,
): Reply | null => {
  const { url = '', headers } = request;
  if (headers.authorization !== authorization || state.fault === 'login')
    return {
      status: 401,
      body: {
        timestamp: '2026-09-21T02:00:00.000+00:00',
        status: 401,
        error: 'Unauthorized',
        path: url,
      },
    };
  if (!isSigning(request)) return null;
  switch (state.fault) {
    case 'redirect':
      return { status: 307, headers: { location: '/api/elsewhere' }, body: {} };
    case 'bad-gateway':
      return { status: 502, body: { error: 'Bad Gateway' } };
    case 'error-500':
      return failedV2(url);
    default:
      return null;
  }
};

const serve = async (
  request: IncomingMessage,
  response: ServerResponse,
  state: EmulatorState,
  authorization: string,
): Promise<void> => {
  const signing = isSigning(request);
  if (state.fault === 'silent-always' || (signing && state.fault === 'silent')) {
    request.resume();
    return;
  }
  const turned = turnedAway(request, state, authorization);
  if (turned !== null) request.resume();
  send(response, turned ?? (await route(request, state)), state, signing);
};

/** Starts the emulator with its users, whose certificates come from the test CA. Close it. */
export const startBsreEmulator = async (
  ca: TestCa,
  users: readonly EmulatedUser[],
): Promise<BsreEmulator> => {
  const [user, password] = ['esign', 'sandi-aplikasi'];
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const state = emulatorState(ca, users);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    serve(request, response, state, authorization).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error('emulator'));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the emulator has no port');
  return {
    base: `http://127.0.0.1:${String(address.port)}`,
    user,
    password,
    state,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
