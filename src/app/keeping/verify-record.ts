import { BrokenRecord } from '#core/record/broken-record.ts';
import { firstBroken } from '#core/record/chain.ts';
import type { Ground } from '#app/ground.ts';
import type { RecordVerdict } from './answers.ts';

/** What became of one case: how many events could be read, and where it is first broken. */
interface CaseVerdict {
  readonly events: number;
  readonly brokenAt: number | null;
}

const verifyCase = async (ground: Ground, agency: string, caseId: string): Promise<CaseVerdict> => {
  try {
    const stored = await ground.cases.load(agency, caseId);
    const version = firstBroken(agency, caseId, stored, ground.world.hash);
    const known = (await ground.cases.row(agency, caseId))?.version;
    // A chain cut off at its end is whole in itself; the case's row remembers how long it was.
    const cutAt = known === stored.length ? null : stored.length + 1;
    return { events: stored.length, brokenAt: version ?? cutAt };
  } catch (error) {
    if (!(error instanceof BrokenRecord)) throw error;
    return { events: error.place.version - 1, brokenAt: error.place.version };
  }
};

/** Recomputes the hash chain of every case of an agency and names the first broken link of each. */
export const verifyRecord = async (ground: Ground, agency: string): Promise<RecordVerdict> => {
  const broken: { readonly caseId: string; readonly version: number }[] = [];
  let [cases, events] = [0, 0];
  for await (const caseId of ground.cases.caseIds(agency)) {
    const verdict = await verifyCase(ground, agency, caseId);
    if (verdict.brokenAt !== null) broken.push({ caseId, version: verdict.brokenAt });
    cases += 1;
    events += verdict.events;
  }
  return { cases, events, broken };
};
