import type { PaperVersion } from '#core/cases/case.ts';
import { replay } from '#core/cases/evolve.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { paperOf } from '#core/cases/papers.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { firstBroken } from '#core/record/chain.ts';
import { paperRows } from '#app/cases/paper-rows.ts';
import type { Ground } from '#app/ground.ts';
import type { PaperRow } from '#app/ports.ts';

/** A paper as the record of its case has it. */
export interface RecordedPaper {
  readonly row: PaperRow;
  readonly version: PaperVersion;
}

/** What the record of a case says of one of its papers; `damaged` where that record cannot be relied on. */
export type PaperOnRecord = RecordedPaper | 'not-recorded' | 'damaged';

const lookUp = async (
  { cases, world }: Ground,
  { agency, caseId, code }: PaperRow,
): Promise<PaperOnRecord> => {
  const stored = await cases.load(agency, caseId);
  if (firstBroken(agency, caseStream(caseId), stored, world.hash) !== null) return 'damaged';
  const state = replay(stored.map(({ event }) => event));
  if (state.status === 'none') return 'not-recorded';
  const row = paperRows(state).find((one) => one.code === code);
  const version =
    row === undefined
      ? undefined
      : paperOf(state.papers, row)?.versions.find((one) => one.version === row.version);
  return row === undefined || version === undefined ? 'not-recorded' : { row, version };
};

const found = async (ground: Ground, row: PaperRow): Promise<PaperOnRecord> => {
  try {
    return await lookUp(ground, row);
  } catch (error) {
    if (!(error instanceof BrokenRecord)) throw error;
    return 'damaged';
  }
};

/**
 * A paper that a table names, as the record of its case says it: the table is for finding it, and
 * whoever holds the database could write a row into it. What does not agree is told to the log.
 */
export const paperOnRecord = async (ground: Ground, row: PaperRow): Promise<PaperOnRecord> => {
  const answer = await found(ground, row);
  if (typeof answer === 'string')
    ground.log.failed({
      work: 'check-paper',
      about: { agency: row.agency, case: row.caseId, code: row.code },
      error: new Error(
        answer === 'damaged'
          ? 'the record of the case is damaged: run tanggap verify'
          : 'a table names a paper that its case does not have: run tanggap verify',
      ),
    });
  return answer;
};
