import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { Server as SocketServer } from 'node:net';
import { addressHeader } from '#config.ts';
import type { Config } from '#config.ts';
import { Occupied, Stopped } from './tell.ts';

/** Headers by which the server tells the pages how they were reached; what a caller sends is overwritten. */
const protocolHeader = 'x-tanggap-protocol';
const hostHeader = 'x-tanggap-host';

/** The environment that the built pages read at their start (adapter-node, prefix TANGGAP_HTTP_). */
export const pageEnvironment = (bodyBytes: number): Readonly<Record<string, string>> => ({
  TANGGAP_HTTP_PROTOCOL_HEADER: protocolHeader,
  TANGGAP_HTTP_HOST_HEADER: hostHeader,
  TANGGAP_HTTP_ADDRESS_HEADER: addressHeader,
  TANGGAP_HTTP_BODY_SIZE_LIMIT: String(bodyBytes),
});

/**
 * A server that hands every request to the pages, having noted who calls and by which address.
 * It does not listen yet.
 */
export const webServer = (config: Config, pages: RequestListener): Server => {
  const origin = config.origin === null ? null : new URL(config.origin);
  return createServer((request, response) => {
    const { headers } = request;
    const host = origin?.host ?? headers.host;
    headers[protocolHeader] = origin?.protocol.slice(0, -1) ?? 'http';
    if (host === undefined) delete headers[hostHeader];
    else headers[hostHeader] = host;
    headers[addressHeader] = callerOf(request, config.proxies);
    if (isMachine(request)) headers.origin = `${headers[protocolHeader]}://${host ?? ''}`;
    pages(request, response);
  });
};

/**
 * A request to the API without cookies and without an origin comes from a program, never from a
 * page in somebody's browser: there is no session that it could misuse. SvelteKit's check for
 * forged forms, which knows only browsers, would turn its uploads away.
 */
const isMachine = ({ url, headers }: IncomingMessage): boolean =>
  headers.origin === undefined &&
  headers.cookie === undefined &&
  (url?.startsWith('/api/') ?? false);

/** Behind proxies, the address that the first trusted one of them saw; a caller can only write entries before it. */
const callerOf = (request: IncomingMessage, proxies: number): string => {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const { 'x-forwarded-for': forwarded } = request.headers;
  const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? ''))
    .split(',')
    .map((entry) => entry.trim());
  return chain.at(-proxies) || direct;
};

/** @throws Stopped when something else listens there, or the address is not this machine's. */
export const listen = (server: SocketServer, { host, port }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => reject(explained(error, host, port));
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.off('error', failed);
      resolve();
    });
  });

/** Tells before anything is started whether the port can be had. */
export const checkPort = async (config: Config): Promise<void> => {
  const probe = createSocketServer();
  await listen(probe, config);
  await new Promise((resolve) => probe.close(resolve));
};

const explained = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  const at = `${host}:${String(port)}`;
  if (error.code === 'EADDRINUSE') {
    return new Occupied({
      id: `Port ${at} sudah dipakai program lain, mungkin Tanggap yang masih berjalan. Hentikan program itu atau pilih port lain: PORT=3001 npm start`,
      en: `Port ${at} is used by another program, perhaps a Tanggap that still runs. Stop it or choose another port: PORT=3001 npm start`,
    });
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Stopped({
      id: `Alamat ${at} tidak dapat dipakai (${error.code}). Periksa HOST dan PORT; port di bawah 1024 memerlukan hak khusus.`,
      en: `The address ${at} cannot be used (${error.code}). Check HOST and PORT; ports below 1024 need special rights.`,
    });
  }
  return error;
};
