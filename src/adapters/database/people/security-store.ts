import type pg from 'pg';
import type { SecurityStore } from '#app/ports.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { readBesideCases } from '#core/keeping/security/beside-cases.ts';
import { canonical } from '#core/record/canonical.ts';
import { entryFrame } from '#core/record/chain.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** Newest first; of one instant by stream and version, so that the order is the same each time. */
const entriesText = `select stream, version, event::text as text from event
  where agency = $1 and stream not like 'case/%'
    and ($2::text[] = '{}' or type = any($2))
    and ($3::text is null or event->'by'->>'id' = $3 or event->'person'->>'id' = $3)
    and ($4::timestamptz is null or recorded_at >= $4) and ($5::timestamptz is null or recorded_at < $5)
    and ($6::text is null or (recorded_at, stream, version) <
      (select recorded_at, stream, version from event where agency = $1 and stream = $6 and version = $7))
  order by recorded_at desc, stream desc, version desc limit $8`;

/** The security record in PostgreSQL. */
export const postgresSecurity = (pool: pg.Pool): SecurityStore => ({
  async record(agency, event) {
    const { start, end } = entryFrame(agency, securityStream);
    await ask(pool, 'record-security', 'select record_security($1, $2, $3, $4, $5, $6, $7, $8)', [
      agency,
      securityStream,
      start,
      end,
      event.type,
      canonical(event),
      event.happenedAt,
      event.recordedAt,
    ]);
  },

  async length(agency) {
    const [row] = await ask<{ version: number }>(
      pool,
      'security-length',
      'select version from security_tail where agency = $1',
      [agency],
    );
    return row?.version ?? 0;
  },

  async entries(agency, { types, person, from, until, after, limit }) {
    const rows = await ask<{ stream: string; version: number; text: string }>(
      pool,
      'security-entries',
      entriesText,
      [agency, types, person, from, until, after?.stream ?? null, after?.version ?? null, limit],
    );
    return rows.map(({ stream, version, text }) => ({
      stream,
      version,
      event: readBesideCases(text, { stream, version }),
    }));
  },
});
