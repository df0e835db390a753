import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '#config.ts';
import type { Config } from '#config.ts';
import { closeServer } from './close-server.ts';
import { Stopped } from './tell.ts';
import { checkPort, webServer } from './web-server.ts';

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(closeServer));
});

const configured = (env: Record<string, string>): Config => {
  const config = readConfig(env, { root: '/', cwd: '/' });
  if ('problems' in config) throw new Error('not a configuration');
  return config;
};

const start = async (
  env: Record<string, string>,
): Promise<{ readonly port: number; readonly seen: IncomingHttpHeaders[] }> => {
  const seen: IncomingHttpHeaders[] = [];
  const server = webServer(configured(env), (incoming, response) => {
    seen.push({ ...incoming.headers });
    response.end();
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, seen };
};

/** What the pages are told about a request. */
const told = async (
  env: Record<string, string>,
  path: string,
  headers: Record<string, string>,
): Promise<IncomingHttpHeaders> => {
  const { port, seen } = await start(env);
  const sent = request({
    port,
    host: '127.0.0.1',
    path,
    headers: { host: 'csirt.example', ...headers },
    method: 'POST',
  });
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  return seen[0] ?? {};
};

describe('the web server', () => {
  test('tells the pages by which address they were reached', async () => {
    expect(await told({}, '/', {})).toMatchObject({
      'x-tanggap-protocol': 'http',
      'x-tanggap-host': 'csirt.example',
      'x-tanggap-address': '127.0.0.1',
    });
  });

  test('believes its configuration, not the caller', async () => {
    const forged = {
      'x-tanggap-protocol': 'ftp',
      'x-tanggap-host': 'jahat.example',
      'x-tanggap-address': '9.9.9.9',
      'x-forwarded-for': '9.9.9.9',
    };
    expect(
      await told({ TANGGAP_ORIGIN: 'https://csirt.example.go.id' }, '/', forged),
    ).toMatchObject({
      'x-tanggap-protocol': 'https',
      'x-tanggap-host': 'csirt.example.go.id',
      'x-tanggap-address': '127.0.0.1',
    });
  });

  test.each([
    ['1', '10.0.0.7'],
    ['2', '10.0.0.6'],
    ['3', '127.0.0.1'],
  ])(
    'behind %s proxies takes the address that the outermost of them saw',
    async (proxies, address) => {
      expect(
        await told({ TANGGAP_PROXIES: proxies }, '/', { 'x-forwarded-for': '10.0.0.6, 10.0.0.7' }),
      ).toMatchObject({ 'x-tanggap-address': address });
    },
  );

  test('takes a call to the API without cookies for a program, never for a forged form', async () => {
    expect((await told({}, '/api/v1/denpasar/reports', {})).origin).toBe('http://csirt.example');
  });

  test.each([
    ['a page', '/denpasar', {}],
    ['a browser with a session', '/api/v1/x', { cookie: 'sesi=1' }],
  ])('leaves the origin of %s alone', async (_who, path, headers) => {
    expect((await told({}, path, headers)).origin).toBeUndefined();
  });

  test('leaves a foreign origin for the check to see', async () => {
    expect((await told({}, '/api/v1/x', { origin: 'https://jahat.example' })).origin).toBe(
      'https://jahat.example',
    );
  });

  test('says in a sentence that the port is taken', async () => {
    const { port } = await start({});
    await expect(checkPort(configured({ PORT: String(port) }))).rejects.toBeInstanceOf(Stopped);
  });
});
