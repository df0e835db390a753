import type { Ground } from '#app/ground.ts';
import type { WaitingFile } from '#app/ports.ts';
import { instantOf, momentOf, type Instant } from '#core/time/instant.ts';

/** How long an upload may wait for the report or command that names it, in hours. */
const mayWait = 24;
/** How long after it was withdrawn it is looked for again, in hours: whatever could still name it is written long since. */
const lastLook = 1;
/** How long a file may be looked at that nobody keeps, in hours: whatever looks at it is killed long before. */
const mayPass = 1;
/** By how much the clocks of this machine and its database may differ, in hours. */
const clocksDiffer = 24;

const hoursBefore = (instant: Instant, hours: number): Instant =>
  instantOf(momentOf(instant).subtract({ hours }));

/** What of an agency's uploads its record speaks of, by id or by content. */
const spokenOf = async (
  { record }: Ground,
  agency: string,
  files: readonly WaitingFile[],
): Promise<ReadonlySet<string>> => {
  const [oldest] = files.map(({ put }) => put).toSorted();
  if (oldest === undefined) return new Set();
  const words = files.flatMap(({ file }) => [file.id, file.sha256]);
  return new Set(await record.spokenOf(agency, words, hoursBefore(oldest, clocksDiffer)));
};

/**
 * Sweeps away uploads that no record speaks of a day after they came: what was chosen and never
 * sent, and what belonged to a form that was refused. One is withdrawn first, so that nobody can
 * name it any more, and forgotten at a second look an hour later: a record that was written at
 * that very moment speaks of it by then, and has it back. What lay only to be looked at, or was being
 * stored, and was left by a process that ended, goes too. Safe to call at any time, by many at once. The log is told how
 * many went.
 *
 * @returns how much there was to do
 */
export const sweepUploads = async (ground: Ground, batch: number): Promise<number> => {
  const { files, log, passing, world } = ground;
  const now = world.now();
  const overdue = await files.overdue(
    { put: hoursBefore(now, mayWait), withdrawn: hoursBefore(now, lastLook) },
    batch,
  );
  let gone =
    (await passing.sweep(hoursBefore(now, mayPass))) +
    (await files.sweepDrafts(hoursBefore(now, mayWait)));
  for (const [agency, some] of Map.groupBy(overdue, (one) => one.agency)) {
    const spoken = await spokenOf(ground, agency, some);
    for (const { file, withdrawn } of some)
      if (spoken.has(file.id) || spoken.has(file.sha256)) await files.settle(agency, file);
      else if (withdrawn) {
        await files.forget(agency, file);
        gone += 1;
      } else await files.withdraw(agency, file);
  }
  if (gone > 0) log.done({ work: 'sweep-uploads', count: gone });
  return overdue.length;
};
