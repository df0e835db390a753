import { parseArgs } from 'node:util';
import type { Bilingual } from '#core/text/bilingual.ts';
import { Stopped } from './tell.ts';

/** What followed a command's name. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads `word --name value …`.
 *
 * @param names options that the command knows; each takes a value
 * @throws Stopped for anything else.
 */
export const readOptions = (args: readonly string[], names: readonly string[]): Given =>
  explained(() => {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'string' ? value : undefined] as const,
    );
    return { words: positionals, options: Object.fromEntries(texts) };
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
