import { compile } from '#core/sops/compile.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { profilesOf } from '#core/people/profile.ts';
import type { Sop } from '#core/sops/model.ts';
import type { AgencyRecord, EditionRecord, Log, Ports } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { AgencyView, StrandedAgency } from './answers.ts';
import { BrokenSop } from './broken-sop.ts';

/** How long agencies and current editions are remembered before they are asked for again. */
const rememberSeconds = 5;

/**
 * Agencies and their SOP editions, compiled once. Editions never change, so they are kept for
 * ever (one without a mapping until it is given one); which one is current, the agency's settings and
 * what papers print of its people may be changed by another process and
 * are therefore asked for again after a few seconds.
 */
export interface Catalogue {
  /** Those whose current SOP can be run. */
  agencies(): Promise<readonly AgencyView[]>;
  /** Those whose current SOP cannot: set aside, told in the log, and no hindrance to the others. */
  stranded(): Promise<readonly StrandedAgency[]>;
  /** @throws BrokenSop for an agency that is stranded */
  current(agency: string): Promise<AgencyView | NotFound>;
  /** @throws BrokenSop when this edition cannot be compiled */
  edition(agency: string, edition: string): Promise<AgencyView | NotFound>;
  forget(): void;
}

/** An agency with the edition in force, which runs or is broken. */
type Known = AgencyView | (StrandedAgency & { readonly broken: BrokenSop });

interface Remembered {
  readonly until: number;
  readonly known: ReadonlyMap<string, Known>;
}

interface Compiled {
  readonly sop: Sop;
  readonly record: EditionRecord;
  readonly mapping: PaperMapping;
}

/** Compiles an edition once, and again where it became current or was given its mapping. */
const compiler = (log: Log) => {
  const compiled = new Map<string, Compiled>();
  const broken = new Map<string, BrokenSop>();
  const make = (record: EditionRecord, key: string, sop: Sop | undefined): Compiled => {
    try {
      const ready = sop ?? compile(record.document);
      const mapping = compileMapping(record.mapping?.mapping ?? defaultMapping(ready), ready);
      return { sop: ready, record, mapping };
    } catch (error) {
      const { agency, edition } = record;
      const fault = new BrokenSop(agency, edition, error);
      broken.set(key, fault);
      log.failed({ work: 'compile-sop', about: { agency, edition }, error });
      throw fault;
    }
  };
  return {
    /** @throws BrokenSop every time, and tells it once: an edition never changes, so it stays so */
    of: (record: EditionRecord): Compiled => {
      const key = `${record.agency}/${record.edition}`;
      const fault = broken.get(key);
      if (fault !== undefined) throw fault;
      const known = compiled.get(key);
      if (
        known !== undefined &&
        known.record.current === record.current &&
        known.record.mapping?.sha256 === record.mapping?.sha256
      )
        return known;
      const made = make(record, key, known?.sop);
      compiled.set(key, made);
      return made;
    },
    known: (agency: string, edition: string): Compiled | undefined =>
      compiled.get(`${agency}/${edition}`),
  };
};

/** The agencies with their current editions, asked for when first needed and from time to time. */
const remembering = (
  { sops, people, world }: Pick<Ports, 'sops' | 'people' | 'world'>,
  compiled: (record: EditionRecord) => Compiled,
) => {
  let remembered: Promise<Remembered> | undefined;

  const knownOf = async (record: AgencyRecord): Promise<readonly [string, Known][]> => {
    const [editions, { people: known }] = await Promise.all([
      sops.editions(record.id),
      people.people(record.id),
    ]);
    const current = editions.find((edition) => edition.current);
    if (current === undefined) return [];
    const agency = { ...record, profiles: profilesOf(known) };
    try {
      return [[agency.id, { agency, ...compiled(current) }]];
    } catch (error) {
      if (!(error instanceof BrokenSop)) throw error;
      return [[agency.id, { agency, edition: current.edition, broken: error }]];
    }
  };

  const seconds = (): number => Temporal.Instant.from(world.now()).epochMilliseconds / 1000;

  const ask = async (): Promise<Remembered> => {
    const agencies = await sops.agencies();
    const known = await Promise.all(agencies.map(knownOf));
    return { until: seconds() + rememberSeconds, known: new Map(known.flat()) };
  };

  return {
    all: async (): Promise<ReadonlyMap<string, Known>> => {
      const before = await remembered;
      if (before !== undefined && before.until > seconds()) return before.known;
      const asked = ask();
      remembered = asked;
      // A failed question must not be remembered as the answer.
      asked.catch(() => {
        if (remembered === asked) remembered = undefined;
      });
      return (await asked).known;
    },
    forget: (): void => {
      remembered = undefined;
    },
  };
};

/** The catalogue over what the stores keep. */
export const catalogue = (ports: Pick<Ports, 'sops' | 'people' | 'world' | 'log'>): Catalogue => {
  const compiled = compiler(ports.log);
  const { all, forget } = remembering(ports, compiled.of);
  return {
    agencies: async () =>
      [...(await all()).values()].flatMap((known) => ('broken' in known ? [] : [known])),
    stranded: async () =>
      [...(await all()).values()].flatMap((known) =>
        'broken' in known ? [{ agency: known.agency, edition: known.edition }] : [],
      ),
    current: async (agency) => {
      const known = (await all()).get(agency);
      if (known === undefined) return { notFound: 'agency' };
      if ('broken' in known) throw known.broken;
      return known;
    },
    edition: async (agency, edition) => {
      const current = (await all()).get(agency);
      if (current === undefined) return { notFound: 'agency' };
      if (!('broken' in current) && current.record.edition === edition) return current;
      const known = compiled.known(agency, edition);
      // One without a mapping may have been given it by another process.
      if (known !== undefined && known.record.mapping !== null)
        return { agency: current.agency, ...known };
      const record = await ports.sops.edition(agency, edition);
      return record === null
        ? { notFound: 'edition' }
        : { agency: current.agency, ...compiled.of(record) };
    },
    forget,
  };
};
