import type { Run } from './io.ts';
import { orStopped, tell } from './tell.ts';
import { getReady } from './with-tanggap.ts';

/** Brings the tables up to date and ends. */
export const run: Run = (_args, io) =>
  orStopped(io, async () => {
    const { stop } = await getReady(io, { how: 'beside', mayBegin: false });
    await stop();
    tell(io.out, {
      id: 'Basis data sesuai dengan versi ini.',
      en: 'The database fits this version.',
    });
    return 0;
  });
