import process from 'node:process';
import { createServer } from 'vite';
import { tellAddresses } from './addresses.ts';
import { askedToStop } from './asked-to-stop.ts';
import { configure, root } from './configure.ts';
import type { Run } from './io.ts';
import { patiently } from './patiently.ts';
import { setUp } from './set-up.ts';
import { orStopped } from './tell.ts';
import { trialAsked } from './trial-asked.ts';
import { checkPort } from './web-server.ts';
import { getReady } from './with-tanggap.ts';

/** `serve` with Vite in the place of the built pages. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const trial = trialAsked(args, io.env);
    const stopped = askedToStop();
    const wanted = configure(io);
    const { config, stop } = await patiently(() =>
      checkPort(wanted).then(() => getReady(io, { how: 'alone', mayBegin: trial })),
    );
    try {
      const { agencies } = await setUp(config, io, trial);
      Object.assign(process.env, {
        DATABASE_URL: config.databaseUrl,
        TANGGAP_DATA: config.dataDir,
      });
      const vite = await createServer({
        root,
        server: { host: config.host, port: config.port, strictPort: true },
      });
      await vite.listen();
      tellAddresses(io, config, agencies);
      await stopped;
      await vite.close();
      return 0;
    } finally {
      await stop();
    }
  });
