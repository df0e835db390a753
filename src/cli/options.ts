import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Bilingual } from '#core/text/bilingual.ts';
import { Stopped } from './tell.ts';

/** What followed a command's name. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Those without a value that were given. */
  readonly switches: ReadonlySet<string>;
}

/**
 * Reads `word --name value --switch …`.
 *
 * @param names options that the command knows; each takes a value
 * @param known switches that the command knows; none takes a value
 * @throws Stopped for anything else.
 */
export const readOptions = (
  args: readonly string[],
  names: readonly string[],
  known: readonly string[] = [],
): Given =>
  explained(() => {
    const options: ParseArgsConfig['options'] = Object.fromEntries([
      ...names.map((name) => [name, { type: 'string' as const }]),
      ...known.map((name) => [name, { type: 'boolean' as const }]),
    ]);
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'string' ? value : undefined] as const,
    );
    const read: Readonly<Record<string, unknown>> = values;
    const switches = new Set(known.filter((name) => read[name] === true));
    return { words: positionals, options: Object.fromEntries(texts), switches };
  });

/**
 * Reads `--name …` without values.
 *
 * @returns the names that were given
 * @throws Stopped for anything else.
 */
export const flags = (args: readonly string[], names: readonly string[]): ReadonlySet<string> =>
  explained(() => {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]));
    const { values } = parseArgs({ args: [...args], options });
    return new Set(names.filter((name) => values[name] === true));
  });

const explained = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Stopped({
      id: `${error.message}. Lihat: tanggap help`,
      en: `${error.message}. See: tanggap help`,
    });
  }
};

/** @throws Stopped when it was not given. */
export const required = (value: string | undefined, what: Bilingual): string => {
  if (value !== undefined && value.trim() !== '') return value;
  throw new Stopped({
    id: `${what.id} belum disebut. Lihat: tanggap help`,
    en: `${what.en} is missing. See: tanggap help`,
  });
};
