import { alike, say, type Bilingual } from '#core/text/bilingual.ts';

/** Browsers by a word of what they call themselves; those that also name another come first. */
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];

/** Systems in the same way: Android calls itself Linux too, an iPhone a Mac. */
const systems: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
];

const nameIn = (
  text: string,
  names: readonly (readonly [mark: string, name: string])[],
): string | undefined => names.find(([mark]) => text.includes(mark))?.[1];

/** What a browser calls itself (RFC 9110, 10.1.5), in words somebody knows his own device by. */
export const deviceName = (userAgent: string): Bilingual => {
  const browser = nameIn(userAgent, browsers);
  const system = nameIn(userAgent, systems);
  if (browser !== undefined && system !== undefined)
    return say(`${browser} di ${system}`, `${browser} on ${system}`);
  const known = browser ?? system;
  return known === undefined ? say('Peramban tidak dikenal', 'Unknown browser') : alike(known);
};
