import type {
  AgencyRecord,
  EditionRecord,
  GivenMapping,
  MappingRecord,
  NewEdition,
  SopStore,
  StoredLink,
} from '#app/ports.ts';
import {
  settingKinds,
  settingOf,
  settingStream,
  valueIn,
  type SettingKind,
} from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import { sopsStream, type SopsEvent } from '#core/keeping/sops/event.ts';
import { newestFirst } from './newest-first.ts';
import { sopsEvent } from './record-adoption.ts';
import { keyOf } from '#adapters/database/connection/memory-state.ts';
import type { State } from '#adapters/database/connection/memory-state.ts';
import { extended, linksOf, putStream } from '#adapters/database/record/memory.ts';

/** Editions as they were adopted, their mappings, and which is in force. */
interface Kept {
  readonly editions: Map<string, Omit<NewEdition, 'mapping'>>;
  readonly mappings: Map<string, MappingRecord>;
  readonly current: Map<string, string>;
}

const adoptions = (
  state: State,
  { editions, mappings, current }: Kept,
): Pick<SopStore, 'adopt' | 'giveMapping' | 'adoptions'> => {
  const note = (agency: string, event: SopsEvent): void => {
    const before = linksOf(state, agency, sopsStream);
    const to = { agency, stream: sopsStream, expectedVersion: before.length };
    putStream(state, agency, sopsStream, extended(before, to, [event]) ?? before);
  };
  const keepMapping = (
    agency: string,
    edition: string,
    mapping: GivenMapping,
    came: MappingRecord['came'],
  ): 'given' | 'unchanged' | 'different-mapping' => {
    const key = keyOf(agency, edition);
    const before = mappings.get(key);
    if (before !== undefined)
      return before.sha256 === mapping.sha256 ? 'unchanged' : 'different-mapping';
    mappings.set(key, structuredClone({ ...mapping, came }));
    return 'given';
  };
  return {
    adopt: async (record, by) => {
      const { mapping, ...kept } = record;
      const { agency, edition, sha256, adoptedAt: at } = record;
      const key = keyOf(agency, edition);
      const known = editions.get(key);
      if (known !== undefined && known.sha256 !== sha256) return 'different-content';
      const came = known === undefined ? 'with-edition' : 'afterwards';
      const papers = mapping === null ? 'unchanged' : keepMapping(agency, edition, mapping, came);
      if (papers === 'different-mapping') return papers;
      if (known === undefined) editions.set(key, structuredClone(kept));
      const moved = current.get(agency) !== edition;
      current.set(agency, edition);
      const handed = mapping?.sha256 ?? null;
      if (moved)
        note(
          agency,
          sopsEvent({ type: 'edition-adopted', edition, sha256, mapping: handed }, at, by),
        );
      else if (papers === 'given' && handed !== null)
        note(agency, sopsEvent({ type: 'mapping-given', edition, sha256: handed }, at, by));
      return moved || papers === 'given' ? 'adopted' : 'unchanged';
    },
    giveMapping: async (agency, edition, mapping, by) => {
      if (!editions.has(keyOf(agency, edition))) return 'no-edition';
      const kept = keepMapping(agency, edition, mapping, 'afterwards');
      const { sha256, adoptedAt } = mapping;
      if (kept === 'given')
        note(agency, sopsEvent({ type: 'mapping-given', edition, sha256 }, adoptedAt, by));
      return kept;
    },
    adoptions: async (agency) => linksOf(state, agency, sopsStream).length,
  };
};

/** Changes of settings: recorded in the stream of each, and put into force. */
const settingsIn = (
  state: State,
  agencies: Map<string, AgencyRecord>,
): Pick<SopStore, 'change' | 'changes' | 'settingVersions'> => {
  const length = (agency: string, kind: SettingKind): number => linesOf(agency, kind).length;
  const linesOf = (agency: string, kind: SettingKind): readonly StoredLink[] =>
    linksOf(state, agency, settingStream(kind));
  return {
    change: async ({ agency: id, version, event }) => {
      const kind = settingOf(event.type);
      const to = { agency: id, stream: settingStream(kind), expectedVersion: version - 1 };
      const links = extended(linesOf(id, kind), to, [event]);
      if (links === undefined) return false;
      const agency = agencies.get(id);
      if (agency === undefined) throw new Error(`agency ${id} is not known`);
      putStream(state, id, to.stream, links);
      agencies.set(id, structuredClone({ ...agency, [kind]: valueIn(event) }));
      return true;
    },
    changes: async (agency, only) =>
      (only === undefined ? settingKinds : [only])
        .flatMap((kind) =>
          linesOf(agency, kind).map(({ text, version }) => ({
            agency,
            version,
            event: readSetting(text, { stream: settingStream(kind), version }),
          })),
        )
        .toSorted(newestFirst),
    settingVersions: async (agency) => ({
      calendar: length(agency, 'calendar'),
      reminders: length(agency, 'reminders'),
      papers: length(agency, 'papers'),
      duties: length(agency, 'duties'),
      bodies: length(agency, 'bodies'),
      access: length(agency, 'access'),
    }),
  };
};

/** Agencies and editions in memory. */
export const memorySops = (state: State): SopStore => {
  const agencies = new Map<string, AgencyRecord>();
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
    ...settingsIn(state, agencies),
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
    ...adoptions(state, kept),
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
