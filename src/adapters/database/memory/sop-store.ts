import type { AgencyRecord, EditionRecord, SopStore } from '../../../app/ports.ts';
import { keyOf } from './state.ts';

/** Agencies and editions in memory. */
export const memorySops = (): SopStore => {
  const agencies = new Map<string, AgencyRecord>();
  const editions = new Map<string, Omit<EditionRecord, 'current'>>();
  const current = new Map<string, string>();
  const whole = (record: Omit<EditionRecord, 'current'>): EditionRecord => ({ ...record, current: current.get(record.agency) === record.edition });
  return {
    agencies: async () => [...agencies.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    agency: async (id) => agencies.get(id) ?? null,
    saveAgency: async (agency) => { agencies.set(agency.id, structuredClone(agency)); },
    editions: async (agency) => [...editions.values()]
      .filter((record) => record.agency === agency)
      .toSorted((left, right) => (`${left.adoptedAt} ${left.edition}` < `${right.adoptedAt} ${right.edition}` ? -1 : 1))
      .map(whole),
    edition: async (agency, edition) => {
      const record = editions.get(keyOf(agency, edition));
      return record === undefined ? null : whole(record);
    },
    adopt: async (record) => {
      const key = keyOf(record.agency, record.edition);
      const known = editions.get(key);
      if (known !== undefined && known.sha256 !== record.sha256) return 'different-content';
      if (known === undefined) editions.set(key, structuredClone(record));
      if (current.get(record.agency) === record.edition) return 'unchanged';
      current.set(record.agency, record.edition);
      return 'adopted';
    },
  };
};
