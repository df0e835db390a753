/** Titles that stand before a name, written with or without a full stop. */
const titles = new Set([
  'prof',
  'dr',
  'drg',
  'drh',
  'drs',
  'dra',
  'ir',
  'ns',
  'apt',
  'h',
  'hj',
  'kh',
  'tgk',
  'raden',
  'rd',
]);

const words = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase('id')
    .split(/[\s.]+/u)
    .filter((word) => word !== '');

/** The name alone: degrees follow a comma, titles come first. */
const bareName = (name: string): string => {
  const [before = ''] = name.split(',');
  const all = words(before);
  const from = all.findIndex((word) => !titles.has(word));
  return all.slice(Math.max(0, from)).join(' ');
};

/**
 * Whether a certificate's name is the one a paper is signed in. Certificates are issued in the name
 * of the identity card, papers print it with titles: case, spaces, full stops and titles do not
 * matter, the name itself does.
 */
export const certificateFits = (certificate: string, printed: string): boolean =>
  bareName(certificate) !== '' && bareName(certificate) === bareName(printed);
