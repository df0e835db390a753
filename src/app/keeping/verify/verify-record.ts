import { readRecorded, streamNamed } from '#core/keeping/streams.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { firstBroken } from '#core/record/chain.ts';
import type { Recorded } from '#core/keeping/recorded.ts';
import type { FileRef } from '#core/cases/report.ts';
import { filesIn } from '#app/cases/files-in-case.ts';
import type { Ground } from '#app/ground.ts';
import type { AstrayTable, StoredLink } from '#app/ports.ts';
import type { Broken, RecordVerdict } from '#app/keeping/answers.ts';
import { caseTables } from './case-tables.ts';
import { fileCheck } from './file-check.ts';
import { registerCheck, type Borne } from './register-check.ts';
import { treeCheck } from './tree-check.ts';
import { followers, remembered, unknown, type Followed } from './followed.ts';

/** Whether the columns searches go by say something else than the event itself. */
const differBeside = (
  event: Recorded,
  beside: Pick<StoredLink, 'type' | 'happenedAt' | 'recordedAt'>,
): boolean =>
  event.type !== beside.type ||
  event.happenedAt !== beside.happenedAt ||
  event.recordedAt !== beside.recordedAt;

/** What a stream's events say, and the first version that cannot be relied on; null when all can. */
interface ReadThrough {
  readonly unreadable: number | null;
  readonly files: readonly FileRef[];
}

const readThrough = (stream: string, links: readonly StoredLink[]): ReadThrough => {
  const files: FileRef[] = [];
  for (const { text, version, ...beside } of links)
    try {
      const event = readRecorded(text, { stream, version });
      if (differBeside(event, beside)) return { unreadable: version, files };
      files.push(...filesIn(event));
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      return { unreadable: version, files };
    }
  return { unreadable: null, files };
};

/** What became of one stream: how many events it has, and where it is first broken. */
interface StreamVerdict {
  readonly events: number;
  readonly brokenAt: number | null;
  readonly files: readonly FileRef[];
}

const verifyStream = async (
  ground: Ground,
  agency: string,
  stream: string,
): Promise<StreamVerdict> => {
  const name = streamNamed(stream);
  const follow = async (): Promise<Followed> =>
    name === null ? unknown : followers[name.kind](ground, agency, name.of);
  const before = await follow();
  const links = await ground.record.links(agency, stream);
  // Work goes on meanwhile: the table may have been read before the last events, never after them.
  const followed = links.length > before.length ? await follow() : before;
  const { unreadable, files } = readThrough(stream, links);
  const found = [
    firstBroken(agency, stream, links, ground.world.hash),
    unreadable,
    links.length < before.length ? links.length + 1 : null,
    links.length > followed.length ? followed.length + 1 : null,
  ].filter((version) => version !== null);
  const last = links.at(-1);
  if (
    found.length === 0 &&
    last?.version === followed.length &&
    !followed.holds(stream, last, links)
  )
    found.push(last.version);
  const brokenAt = found.length === 0 ? null : Math.min(...found);
  return { events: links.length, brokenAt, files };
};

/**
 * Recomputes the hash chain of every stream of an agency and names the first broken link of each;
 * reads every file that the events speak of and holds it against its hash; holds every table that
 * follows from the cases, and the letter registers, against what the events say; and the events against the tree over them,
 * whose head was signed outside the database.
 */
export const verifyRecord = async (ground: Ground, agency: string): Promise<RecordVerdict> => {
  const broken: Broken[] = [];
  const missing = new Set(await remembered(ground, agency));
  const contents = fileCheck(ground, agency);
  const astray: AstrayTable[] = [...(await ground.record.strays(agency))];
  const borne: Borne[] = [];
  let [streams, cases, events, uncompared] = [0, 0, 0, 0];
  for await (const stream of ground.record.streams(agency)) {
    const verdict = await verifyStream(ground, agency, stream);
    if (verdict.brokenAt !== null) broken.push({ stream, version: verdict.brokenAt });
    missing.delete(stream);
    streams += 1;
    const name = streamNamed(stream);
    if (name?.kind === 'case') {
      cases += 1;
      // What follows from a broken chain would be told of as well: the chain is what is to be mended.
      if (verdict.brokenAt === null) {
        const found = await caseTables(ground, agency, name.of);
        astray.push(...found.astray);
        borne.push(...found.borne);
        if (!found.compared) uncompared += 1;
      }
    }
    events += verdict.events;
    await contents.look(stream, verdict.files);
  }
  for (const stream of missing) broken.push({ stream, version: 1 });
  await contents.tell();
  const astrayNumbers = await registerCheck(ground, agency, borne);
  const tree = await treeCheck(ground, agency);
  return {
    streams,
    cases,
    events,
    broken,
    astray,
    astrayNumbers,
    uncompared,
    entries: tree.entries,
    astrayEntries: tree.astray,
    ...contents.verdict(),
  };
};
