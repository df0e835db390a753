import type {
  AgencyChange,
  AgencyRecord,
  EditionRecord,
  MappingRecord,
  NewEdition,
  SopStore,
} from '#app/ports.ts';
import { settingIn } from './setting.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';

/** Editions as they were adopted, their mappings, and which is in force. */
interface Kept {
  readonly editions: Map<string, Omit<NewEdition, 'mapping'>>;
  readonly mappings: Map<string, MappingRecord>;
  readonly current: Map<string, string>;
}

const adoptions = ({
  editions,
  mappings,
  current,
}: Kept): Pick<SopStore, 'adopt' | 'giveMapping'> => ({
  adopt: async (record) => {
    const key = keyOf(record.agency, record.edition);
    const { mapping, ...edition } = record;
    const known = editions.get(key);
    if (known !== undefined && known.sha256 !== record.sha256) return 'different-content';
    const before = mappings.get(key);
    if (mapping !== null && before !== undefined && before.sha256 !== mapping.sha256)
      return 'different-mapping';
    const given = mapping !== null && before === undefined;
    if (given)
      mappings.set(
        key,
        structuredClone({
          ...mapping,
          came: known === undefined ? 'with-edition' : 'afterwards',
        }),
      );
    if (known === undefined) editions.set(key, structuredClone(edition));
    const moved = current.get(record.agency) !== record.edition;
    current.set(record.agency, record.edition);
    return moved || given ? 'adopted' : 'unchanged';
  },
  giveMapping: async (agency, edition, mapping) => {
    const key = keyOf(agency, edition);
    if (!editions.has(key)) return 'no-edition';
    const before = mappings.get(key);
    if (before !== undefined)
      return before.sha256 === mapping.sha256 ? 'unchanged' : 'different-mapping';
    mappings.set(key, structuredClone({ ...mapping, came: 'afterwards' }));
    return 'given';
  },
});

/** Agencies and editions in memory. */
export const memorySops = (): SopStore => {
  const agencies = new Map<string, AgencyRecord>();
  const changes = new Map<string, readonly AgencyChange[]>();
  const kept: Kept = { editions: new Map(), mappings: new Map(), current: new Map() };
  const { editions, mappings, current } = kept;
  const followed = new Set<string>();
  const whole = (record: Omit<NewEdition, 'mapping'>): EditionRecord => ({
    ...record,
    mapping: mappings.get(keyOf(record.agency, record.edition)) ?? null,
    current: current.get(record.agency) === record.edition,
  });
  return {
    agencies: async () =>
      [...agencies.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    agency: async (id) => agencies.get(id) ?? null,
    saveAgency: async (agency) => {
      const known = agencies.get(agency.id);
      agencies.set(agency.id, structuredClone({ ...(known ?? agency), name: agency.name }));
    },
    change: async (change) => {
      const before = changes.get(change.agency) ?? [];
      if (change.version !== before.length + 1) return false;
      const agency = agencies.get(change.agency);
      if (agency === undefined) throw new Error(`agency ${change.agency} is not known`);
      changes.set(change.agency, [...before, structuredClone(change)]);
      const { kind, value } = settingIn(change.change);
      agencies.set(change.agency, structuredClone({ ...agency, [kind]: value }));
      return true;
    },
    changes: async (agency) => (changes.get(agency) ?? []).toReversed(),
    editions: async (agency) =>
      [...editions.values()]
        .filter((record) => record.agency === agency)
        .toSorted((left, right) =>
          `${left.adoptedAt} ${left.edition}` < `${right.adoptedAt} ${right.edition}` ? -1 : 1,
        )
        .map(whole),
    edition: async (agency, edition) => {
      const record = editions.get(keyOf(agency, edition));
      return record === undefined ? null : whole(record);
    },
    ...adoptions(kept),
    notFollowed: async (agency) =>
      [...editions.values()]
        .filter(
          (record) =>
            record.agency === agency &&
            whole(record).mapping?.came === 'afterwards' &&
            !followed.has(keyOf(agency, record.edition)),
        )
        .map(({ edition }) => edition)
        .toSorted(),
    noteFollowed: async (agency, edition) => {
      followed.add(keyOf(agency, edition));
    },
  };
};
