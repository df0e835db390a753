/** Signs of a code, as `World.newTrackingCode` makes them. */
const length = 16;

/** A code as people read and type it: "ABCD-EFGH-JKMN-PQRS". */
export const groupedCode = (code: string): string =>
  code.replaceAll(/[^0-9A-Z]/giu, '').replaceAll(/(.{4})(?=.)/gu, '$1-');

const label = 'Kode naskah';

/** What stands in the footer of a paper that leaves as a DOCX, by which it is known when it comes back. */
export const codeLine = (code: string): string => `${label}: ${groupedCode(code)}`;

/** The label and the signs of a code, with whatever a converter set between them. */
const pattern = new RegExp(
  String.raw`${[...label.replace(' ', '')].join(String.raw`\s{0,3}`)}\s{0,3}:?\s{0,3}((?:[0-9A-Z][-\s]{0,7}){${String(length)}})`,
  'giu',
);

/**
 * The codes that footers in a text name, each once, without hyphens. Whoever converts a file may
 * set spaces and line ends between the signs.
 */
export const codesIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(pattern)].map(([, code = '']) =>
      code.replaceAll(/[-\s]/gu, '').toUpperCase(),
    ),
  ),
];
