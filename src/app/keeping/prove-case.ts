import type { Actor } from '#core/people/actor.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import type { NotFound } from '#app/answers.ts';
import { loadCase } from '#app/cases/load-case.ts';
import { trackReport } from '#app/cases/track-report.ts';
import type { Ground } from '#app/ground.ts';
import type { TreeEntry } from '#app/ports.ts';
import { prove, type Proof } from './prove.ts';

/** The proof that an event of a case is in the record, and the event's hash, which it is of. */
export interface CaseProof {
  readonly number: string;
  /** SHA-256 of the event in hexadecimal. */
  readonly hash: string;
  readonly proof: Proof;
}

const proven = async (
  ground: Ground,
  agency: string,
  number: string,
  entry: TreeEntry,
): Promise<CaseProof> => {
  const proof = await prove(ground, agency, entry);
  if (proof.kind === 'damaged')
    ground.log.failed({
      work: 'prove-entry',
      about: { agency, stream: entry.stream, version: String(entry.version) },
      error: new Error(
        'the tree does not lead from this event to its signed head: run tanggap verify',
      ),
    });
  return { number, hash: entry.hash, proof };
};

/** That a report was recorded, for whoever has its tracking code. Undefined for a wrong code and for a wrong agency alike. */
export const proveReport = async (
  ground: Ground,
  agency: string,
  code: string,
): Promise<CaseProof | undefined> => {
  const track = await trackReport(ground, agency, code);
  if (track === undefined) return undefined;
  const stream = caseStream(track.caseId);
  return proven(ground, agency, track.number, { stream, version: 1, hash: track.hash });
};

/**
 * That all of a case is in the record, by its newest event, which seals those before it. For whoever
 * may make its case file: the proof itself tells nothing of the case.
 */
export const proveCase = async (
  ground: Ground,
  agency: string,
  caseId: string,
  actor: Actor,
): Promise<CaseProof | NotFound> => {
  const loaded = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in loaded) return loaded;
  const { sop, state, stored } = loaded;
  const last = stored.at(-1);
  if (!caseRights.may(actor, 'make-case-file', { sop }) || last === undefined)
    return { notFound: 'case' };
  const { version, hash } = last;
  return proven(ground, agency, state.number, { stream: caseStream(caseId), version, hash });
};
