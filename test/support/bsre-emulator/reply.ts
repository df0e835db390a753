import type { ServerResponse } from 'node:http';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { EmulatorState } from './state.ts';

/** What the service is about to answer. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | object;
}

/** The service's own sentences, as public clients have seen them. */
export const refusalReply = ({ failure }: SignFailure): Reply => {
  const said = new Map([
    ['wrong-passphrase', 'Proses signing gagal : Passphrase anda salah 2031'],
    ['wrong-code', 'Proses signing gagal : TOTP tidak valid'],
    ['not-registered', 'Proses signing gagal : User tidak terdaftar 2011'],
  ]).get(failure);
  return {
    status: 400,
    body: { error: said ?? `Proses signing gagal : ${failure}`, status_code: 400 },
  };
};

/** What a file that is no PDF gets: nothing but a status. */
export const bare500: Reply = { status: 500, body: new Uint8Array() };

export const failedV2 = (path: string): Reply => ({
  status: 500,
  body: {
    timestamp: '2026-11-21T02:00:00.000+00:00',
    status: 500,
    error: 'Internal Server Error',
    path,
  },
});

/** Sends a reply, or loses it on the way as the fault says. */
export const send = (
  response: ServerResponse,
  reply: Reply,
  state: EmulatorState,
  signing: boolean,
): void => {
  const { status, headers = {}, body } = reply;
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const type = body instanceof Uint8Array ? 'application/pdf' : 'application/json';
  if (signing && status === 200 && state.fault === 'cut-after-signing') {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.byteLength,
    ...headers,
  });
  const cut =
    signing &&
    status === 200 &&
    (state.fault === 'cut-after-headers' || state.fault === 'cut-and-fetched');
  if (!cut) {
    response.end(bytes);
    return;
  }
  const id = headers.id_dokumen;
  if (state.fault === 'cut-and-fetched' && id !== undefined) state.downloads.set(id, 'fetched');
  response.write(bytes.subarray(0, 100), () => response.destroy());
};
