import type { Actor } from '#core/people/actor.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { loadCase } from '#app/cases/load-case.ts';
import { projectionOf } from '#app/cases/reproject.ts';
import { BrokenSop } from '#app/sops/broken-sop.ts';
import type { Ground } from '#app/ground.ts';
import type { AstrayTable, Projection } from '#app/ports.ts';
import { numbersBorne, type Borne } from './register-check.ts';

const nobody: Actor = { kind: 'system' };

/** How often a case is looked at again that moves on while it is compared. */
const tries = 5;

interface Following {
  readonly version: number;
  readonly projection: Projection;
  readonly borne: readonly Borne[];
}

/** What follows from a case as its events say, and from how many of them; null when its SOP cannot be read, or an event does not follow from those before it. */
const following = async (
  ground: Ground,
  agency: string,
  caseId: string,
): Promise<Following | null> => {
  const loaded = await loadCase(ground, agency, caseId, nobody).catch((error: unknown) => {
    if (error instanceof BrokenSop || error instanceof BrokenRecord) return null;
    throw error;
  });
  if (loaded === null || 'notFound' in loaded) return null;
  return {
    version: loaded.state.version,
    projection: projectionOf(loaded),
    borne: numbersBorne(loaded.state),
  };
};

/** What was found of a case: tables that say something else, and the numbers its papers bear. */
export interface CaseFindings {
  readonly astray: readonly AstrayTable[];
  readonly borne: readonly Borne[];
  /** False where nothing could be computed to hold them against. */
  readonly compared: boolean;
}

/** Holds the tables that follow from a case against what its events say. Work goes on meanwhile: a case that moved on is compared anew. */
export const caseTables = async (
  ground: Ground,
  agency: string,
  caseId: string,
): Promise<CaseFindings> => {
  let seen = -1;
  let found: CaseFindings = { astray: [], borne: [], compared: false };
  for (let round = 0; round < tries; round += 1) {
    const wanted = await following(ground, agency, caseId);
    if (wanted === null || wanted.version === seen) return found;
    seen = wanted.version;
    const tables = await ground.cases.astray(wanted.projection);
    found = {
      astray: tables.map((table) => ({ table, caseId })),
      borne: wanted.borne,
      compared: true,
    };
    if (tables.length === 0) return found;
  }
  return found;
};
