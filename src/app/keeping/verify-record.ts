import { readRecorded, streamNamed, type StreamKind } from '#core/keeping/streams.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { firstBroken, type Link } from '#core/record/chain.ts';
import type { Ground } from '#app/ground.ts';
import type { Broken, RecordVerdict } from './answers.ts';

/**
 * How long a stream is by the table that follows from it; null where that knows nothing of it. A
 * chain cut off at its end is whole in itself; only these remember how long it was.
 */
type Length = (ground: Ground, agency: string, of: string) => Promise<number | null>;

const lengths: Readonly<Record<StreamKind, Length>> = {
  case: async (ground, agency, caseId) => (await ground.cases.row(agency, caseId))?.version ?? null,
};

/** The first version that cannot be read; null when all can. */
const firstUnreadable = (stream: string, links: readonly Link[]): number | null => {
  for (const { text, version } of links)
    try {
      readRecorded(text, { stream, version });
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      return version;
    }
  return null;
};

/** What became of one stream: how many events it has, and where it is first broken. */
interface StreamVerdict {
  readonly events: number;
  readonly brokenAt: number | null;
}

const verifyStream = async (
  ground: Ground,
  agency: string,
  stream: string,
): Promise<StreamVerdict> => {
  const name = streamNamed(stream);
  const length = async (): Promise<number> =>
    name === null ? 0 : ((await lengths[name.kind](ground, agency, name.of)) ?? 0);
  const before = await length();
  const links = await ground.record.links(agency, stream);
  // Work goes on meanwhile: the table may have been read before the last events, never after them.
  const known = links.length > before ? await length() : before;
  const found = [
    firstBroken(agency, stream, links, ground.world.hash),
    firstUnreadable(stream, links),
    links.length < before ? links.length + 1 : null,
    links.length > known ? known + 1 : null,
  ].filter((version) => version !== null);
  return { events: links.length, brokenAt: found.length === 0 ? null : Math.min(...found) };
};

/** Recomputes the hash chain of every stream of an agency and names the first broken link of each. */
export const verifyRecord = async (ground: Ground, agency: string): Promise<RecordVerdict> => {
  const broken: Broken[] = [];
  let [streams, cases, events] = [0, 0, 0];
  for await (const stream of ground.record.streams(agency)) {
    const verdict = await verifyStream(ground, agency, stream);
    if (verdict.brokenAt !== null) broken.push({ stream, version: verdict.brokenAt });
    streams += 1;
    if (streamNamed(stream)?.kind === 'case') cases += 1;
    events += verdict.events;
  }
  return { streams, cases, events, broken };
};
