import type pg from 'pg';
import type { PeopleStore } from '#app/ports.ts';
import { peopleStream } from '#core/keeping/people/event.ts';
import { readPeople } from '#core/keeping/people/read.ts';
import type { Person } from '#core/people/person.ts';
import { canonical } from '#core/record/canonical.ts';
import { entryFrame } from '#core/record/chain.ts';
import { ask } from '#adapters/database/connection/pool.ts';

/** The people of the agencies in PostgreSQL. */
export const postgresPeople = (pool: pg.Pool): PeopleStore => ({
  async people(agency) {
    const rows = await ask<{ version: number; value: Person }>(
      pool,
      'people',
      'select version, value from person where agency = $1 order by id',
      [agency],
    );
    return {
      people: rows.map(({ value }) => value),
      version: Math.max(0, ...rows.map(({ version }) => version)),
    };
  },

  of: (id) =>
    ask<{ agency: string; person: Person }>(
      pool,
      'person-in-agencies',
      'select agency, value as person from person where id = $1 order by agency',
      [id],
    ),

  async change({ agency, version, event }) {
    const { start, end } = entryFrame(agency, peopleStream);
    const [answer] = await ask<{ kept: boolean }>(
      pool,
      'change-people',
      'select change_people($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as kept',
      [
        agency,
        peopleStream,
        version - 1,
        start,
        end,
        event.type,
        canonical(event),
        event.happenedAt,
        event.recordedAt,
        event.person.id,
        canonical(event.person),
      ],
    );
    return answer?.kept ?? false;
  },

  async changes(agency) {
    const rows = await ask<{ version: number; text: string }>(
      pool,
      'people-changes',
      'select version, event::text as text from event where agency = $1 and stream = $2 order by version desc',
      [agency, peopleStream],
    );
    return rows.map(({ version, text }) => ({
      agency,
      version,
      event: readPeople(text, { stream: peopleStream, version }),
    }));
  },
});
