import { compile } from '#core/sops/compile.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import type { Sop } from '#core/sops/model.ts';
import type { AgencyRecord, EditionRecord, Ports } from '#app/ports.ts';
import type { NotFound } from '#app/answers.ts';
import type { AgencyView } from './answers.ts';

/** How long agencies and current editions are remembered before they are asked for again. */
const rememberSeconds = 5;

/**
 * Agencies and their SOP editions, compiled once. Editions never change, so they are kept for
 * ever (one without a mapping until it is given one); which one is current, and the agency's calendar, may be changed by another process and
 * are therefore asked for again after a few seconds.
 */
export interface Catalogue {
  agencies(): Promise<readonly AgencyView[]>;
  current(agency: string): Promise<AgencyView | NotFound>;
  edition(agency: string, edition: string): Promise<AgencyView | NotFound>;
  forget(): void;
}

interface Remembered {
  readonly until: number;
  readonly views: ReadonlyMap<string, AgencyView>;
}

interface Compiled {
  readonly sop: Sop;
  readonly record: EditionRecord;
  readonly mapping: PaperMapping;
}

/** Compiles an edition once, and again where it became current or was given its mapping. */
const compiler = (): {
  of(record: EditionRecord): Compiled;
  known(agency: string, edition: string): Compiled | undefined;
} => {
  const compiled = new Map<string, Compiled>();
  return {
    of: (record) => {
      const key = `${record.agency}/${record.edition}`;
      const known = compiled.get(key);
      if (
        known !== undefined &&
        known.record.current === record.current &&
        known.record.mapping?.sha256 === record.mapping?.sha256
      )
        return known;
      const sop = known?.sop ?? compile(record.document);
      const made = { sop, record, mapping: record.mapping?.mapping ?? defaultMapping(sop) };
      compiled.set(key, made);
      return made;
    },
    known: (agency, edition) => compiled.get(`${agency}/${edition}`),
  };
};

/** The agencies with their current editions, asked for when first needed and from time to time. */
export const catalogue = ({ sops, world }: Pick<Ports, 'sops' | 'world'>): Catalogue => {
  const compiled = compiler();
  let remembered: Promise<Remembered> | undefined;

  const viewOf = async (agency: AgencyRecord): Promise<readonly [string, AgencyView][]> => {
    const current = (await sops.editions(agency.id)).find((record) => record.current);
    return current === undefined ? [] : [[agency.id, { agency, ...compiled.of(current) }]];
  };

  const seconds = (): number => Temporal.Instant.from(world.now()).epochMilliseconds / 1000;

  const ask = async (): Promise<Remembered> => {
    const agencies = await sops.agencies();
    const views = await Promise.all(agencies.map(viewOf));
    return { until: seconds() + rememberSeconds, views: new Map(views.flat()) };
  };

  const views = async (): Promise<ReadonlyMap<string, AgencyView>> => {
    const known = await remembered;
    if (known !== undefined && known.until > seconds()) return known.views;
    const asked = ask();
    remembered = asked;
    // A failed question must not be remembered as the answer.
    asked.catch(() => {
      if (remembered === asked) remembered = undefined;
    });
    return (await asked).views;
  };

  return {
    agencies: async () => [...(await views()).values()],
    current: async (agency) => (await views()).get(agency) ?? { notFound: 'agency' },
    edition: async (agency, edition) => {
      const view = (await views()).get(agency);
      if (view === undefined) return { notFound: 'agency' };
      if (view.record.edition === edition) return view;
      const known = compiled.known(agency, edition);
      // One without a mapping may have been given it by another process.
      if (known !== undefined && known.record.mapping !== null)
        return { agency: view.agency, ...known };
      const record = await sops.edition(agency, edition);
      return record === null
        ? { notFound: 'edition' }
        : { agency: view.agency, ...compiled.of(record) };
    },
    forget: () => {
      remembered = undefined;
    },
  };
};
