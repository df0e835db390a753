import type pg from 'pg';
import type { Asked } from '#app/ports.ts';
import { sopsStream, type SopsEvent, type SopsEventData } from '#core/keeping/sops/event.ts';
import { sopsWords } from '#core/keeping/sops/read.ts';
import { canonical } from '#core/record/canonical.ts';
import { entryFrame } from '#core/record/chain.ts';
import type { Instant } from '#core/time/instant.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** What happened, with when and at whose asking. */
export const sopsEvent = (data: SopsEventData, at: Instant, by: Asked): SopsEvent => ({
  ...data,
  ...by,
  v: sopsWords.versions[data.type],
  happenedAt: at,
  recordedAt: at,
});

/**
 * Appends to the stream of an agency's SOPs, in the transaction of what it records.
 *
 * @param version as `current_edition` counts it now
 */
export const recordAdoption = async (
  client: pg.PoolClient,
  agency: string,
  version: number,
  event: SopsEvent,
): Promise<void> => {
  const { start, end } = entryFrame(agency, sopsStream);
  const [answer] = await ask<{ kept: boolean }>(
    client,
    'append-events',
    'select append_events($1, $2, $3, $4, $5, $6, $7, $8, $9) as kept',
    [
      agency,
      sopsStream,
      version - 1,
      start,
      end,
      [event.type],
      [canonical(event)],
      [event.happenedAt],
      [event.recordedAt],
    ],
  );
  if (answer?.kept !== true)
    throw new Error(`the record of the SOPs of ${agency} is not at version ${String(version - 1)}`);
};
