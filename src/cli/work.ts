import { askedToStop } from './asked-to-stop.ts';
import { configure } from './configure.ts';
import type { Io, Run } from './io.ts';
import { orStopped, Stopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/**
 * `tanggap work`: does the chores in a process of its own until somebody asks it to stop; the
 * batches under way come to their end first. Any number of them may run, beside pages that do the
 * same: what is due is claimed in the database.
 */
export const run: Run = (_args, io) =>
  orStopped(io, () => {
    const stopped = askedToStop();
    if (configure(io).databaseUrl === null) throw new Stopped(noDatabase);
    return withTanggap(io, async (tanggap) => {
      const work = tanggap.startWork();
      tell(io.out, {
        id: 'Pekerjaan latar berjalan. Berhenti: Ctrl-C',
        en: 'The background work runs. Stop: Ctrl-C',
      });
      await stopped;
      tellStopping(io);
      await work.stop();
      return 0;
    });
  });

const tellStopping = (io: Io): void =>
  tell(io.out, {
    id: 'Menyelesaikan yang sedang dikerjakan …',
    en: 'Finishing what is under way …',
  });

const noDatabase = {
  id: 'Proses tersendiri untuk pekerjaan latar memerlukan PostgreSQL milik instansi (DATABASE_URL): PostgreSQL bawaan hidup dan berhenti bersama tanggap serve, yang mengerjakannya sendiri.',
  en: 'A process of its own for background work needs your own PostgreSQL (DATABASE_URL): the embedded one lives and stops with tanggap serve, which does the work itself.',
};
