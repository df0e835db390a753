import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { uploadLimit } from '#config.ts';
import type { Connected } from '#connect.ts';
import { tellAddresses } from './addresses.ts';
import { askedToStop } from './asked-to-stop.ts';
import { closeServer } from './close-server.ts';
import { configure, root } from './configure.ts';
import type { Io, Run } from './io.ts';
import { patiently } from './patiently.ts';
import { trialAsked } from './trial-asked.ts';
import { setUpApart } from './set-up-apart.ts';
import { orStopped } from './tell.ts';
import { checkPort, listen, pageEnvironment, webServer } from './web-server.ts';
import { getReady } from './with-tanggap.ts';

/** Runs everything until somebody asks it to stop, which takes less than five seconds. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const trial = trialAsked(args, io.env);
    const stopped = askedToStop();
    const wanted = configure(io);
    const { config, stop } = await patiently(() =>
      checkPort(wanted).then(() => getReady(io, { how: 'alone', mayBegin: trial })),
    );
    try {
      return await serve(config, io, stopped, trial);
    } finally {
      await stop();
    }
  });

const serve = async (
  config: Connected,
  io: Io,
  stopped: Promise<void>,
  trial: boolean,
): Promise<number> => {
  const { agencies } = await setUpApart(config, io, trial);
  const server = webServer(config, await loadPages(config));
  await listen(server, config);
  tellAddresses(io, config, agencies);
  const stopping = new AbortController();
  const backingUp =
    config.backup === null
      ? Promise.resolve()
      : (await import('./daily-backup.ts')).backUpDaily(config, config.backup, io, stopping.signal);
  await stopped;
  stopping.abort();
  io.out('\nMenghentikan … / stopping …');
  await closeServer(server);
  await closePages();
  await backingUp;
  return 0;
};

/** The built pages compose their own product, from the environment; they are told what was found out here. */
const loadPages = async (config: Connected): Promise<RequestListener> => {
  Object.assign(process.env, pageEnvironment(uploadLimit(config.fileBytes)), {
    DATABASE_URL: config.databaseUrl,
    TANGGAP_DATA: config.dataDir,
    PORT: String(config.port),
  });
  // Who serves pages has no use for the owner of the tables.
  delete process.env['DATABASE_OWNER_URL'];
  const built: unknown = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
  if (isPages(built)) return built.handler;
  throw new Error('build/handler.js holds no handler');
};

const isPages = (built: unknown): built is { readonly handler: RequestListener } =>
  typeof built === 'object' &&
  built !== null &&
  'handler' in built &&
  typeof built.handler === 'function';

/** Milliseconds the pages get to let go of the database, which is stopped next in any case. */
const patience = 1000;

const closePages = async (): Promise<void> => {
  const closed = once(process, 'tanggap:closed', { signal: AbortSignal.timeout(patience) }).catch(
    () => undefined,
  );
  process.emit('sveltekit:shutdown', 'SIGTERM');
  await closed;
};
