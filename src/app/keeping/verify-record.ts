import { firstBroken } from '#core/record/chain.ts';
import type { Ground } from '#app/ground.ts';
import type { RecordVerdict } from './answers.ts';

/** Recomputes the hash chain of every case of an agency and names the first broken link of each. */
export const verifyRecord = async (ground: Ground, agency: string): Promise<RecordVerdict> => {
  const broken: { readonly caseId: string; readonly version: number }[] = [];
  let [cases, events] = [0, 0];
  for await (const caseId of ground.cases.caseIds(agency)) {
    const stored = await ground.cases.load(agency, caseId);
    const version = firstBroken(agency, caseId, stored, ground.world.hash);
    const known = (await ground.cases.row(agency, caseId))?.version;
    if (version !== null) broken.push({ caseId, version });
    // A chain cut off at its end is whole in itself; the case's row remembers how long it was.
    else if (known !== stored.length) broken.push({ caseId, version: stored.length + 1 });
    cases += 1;
    events += stored.length;
  }
  return { cases, events, broken };
};
