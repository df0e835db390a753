import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { ListenOptions } from 'node:net';
import { platform } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** Where the server listens: a socket in a folder, or a port of this machine's own loopback. */
export type Address =
  | { readonly kind: 'socket'; readonly folder: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number };

/** The most bytes a Unix socket's path may have (`sun_path` of Linux, less its closing zero). */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107;
/** Part of the socket's name only. */
const socketPort = 5432;

/**
 * A Unix socket in the data folder, which nobody else can reach, where the path is short enough
 * and the file system can hold one; otherwise a free port on 127.0.0.1.
 *
 * No server may be running on the folder.
 */
export const chooseAddress = async (folder: string, account: Account): Promise<Address> => {
  const sockets = join(folder, 'run');
  // The socket's lock file of a killed server would stand in the way while its process id exists.
  await rm(sockets, { recursive: true, force: true });
  await mkdir(sockets, { recursive: true, mode: 0o700 });
  await account.own(sockets);
  const longest = Buffer.byteLength(join(sockets, `.s.PGSQL.${String(socketPort)}`));
  if (
    platform() !== 'win32' &&
    longest <= longestSocketPath &&
    (await canListen(join(sockets, 'try')))
  ) {
    return { kind: 'socket', folder: sockets, port: socketPort };
  }
  return { kind: 'loopback', port: await freePort() };
};

const canListen = async (path: string): Promise<boolean> => {
  await rm(path, { force: true });
  try {
    await listening({ path });
    return true;
  } catch (error) {
    // Some shared and network file systems hold no sockets.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
};

const freePort = async (): Promise<number> => {
  const port = await listening({ host: '127.0.0.1', port: 0 });
  if (port === undefined) throw new Error('No free port on 127.0.0.1.');
  return port;
};

/** Listens for a moment; the port taken, undefined for a socket. */
const listening = (options: ListenOptions): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(options, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  });

/** What PostgreSQL is told of the address. */
export const addressSettings = (address: Address): Readonly<Record<string, string>> =>
  address.kind === 'socket'
    ? // The list of folders is separated by commas, hence the quotation marks.
      {
        listen_addresses: '',
        unix_socket_directories: `"${address.folder.replaceAll('"', '""')}"`,
        unix_socket_permissions: '0700',
        port: String(address.port),
      }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(address.port) };

/** A connection URL that node-postgres and libpq (psql, pg_dump, pgbench) both read. */
export const urlOf = (address: Address, user: string, password: string, name: string): string => {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return address.kind === 'socket'
    ? `postgresql://${credentials}@localhost:${String(address.port)}/${name}?host=${encodeURIComponent(address.folder)}`
    : `postgresql://${credentials}@127.0.0.1:${String(address.port)}/${name}`;
};
