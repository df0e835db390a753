/** Titles and ranks that stand before a name, written with or without a full stop. */
const titles = new Set(
  (
    'prof dr drg drh drs dra ir ns ners apt h hj kh tgk raden rd ust ustadz pdt ' +
    'akbp kombes kompol akp iptu ipda pol brigjen irjen kolonel kol letkol mayor kapten lettu letda tni'
  ).split(' '),
);

/** Degrees that stand behind a name, without their full stops. */
const degrees = new Set(
  (
    'sh se st sip sos ssos sstp skom si ssi spd spdi sag shi skm skep sked sfarm spt sp ssn sds sikom ' +
    'sab sap sadm sak sst strkom strip amd amdkom mt mti mm msi mkom msc mcs ma mba mh mhum mkn mpd ' +
    'mpdi mph mkes map mpa mab mag mak meng mikom mip mtr mtrap mpp mse llm phd bsc ba beng ipm ipu akt'
  ).split(' '),
);

/** How people write the first name that is abbreviated most, in full and short. */
const muhammad = new Set(
  'muhammad mohammad mohamad muhamad mochammad mochamad muchammad muchamad mohammed'.split(' '),
);
const muhammadShort = new Set('m md mhd moh mohd moch muh much'.split(' '));

/** Signs that stand for an apostrophe; some decompose into a space, so they go first. */
const apostrophes = /['’‘ʼʻʿʾ`´′＇]/gu;

const folded = (text: string): string =>
  text
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('id');

const words = (text: string): readonly string[] =>
  folded(text)
    .split(/[\s.()\p{Pd}]+/u)
    .filter((word) => word !== '');

/** Whether a word behind a name is a degree: with full stops in it, or capitals where the name has small letters. */
const isDegree = (word: string, name: string): boolean =>
  degrees.has(words(word).join('')) &&
  (/\p{L}\.\p{L}/u.test(word) ||
    (/^\p{Lu}\p{L}*\p{Lu}/u.test(word) && /\p{Lu}\p{Ll}{2}/u.test(name)));

const withoutTitles = (all: readonly string[]): readonly string[] => {
  const from = all.findIndex((word) => !titles.has(word));
  return all.slice(Math.max(0, from));
};

/** What may be the name alone: titles come first, degrees follow a comma, or stand behind without one. */
const bareNames = (name: string): readonly (readonly string[])[] => {
  const [before = ''] = name.split(',');
  const parts = before.trim().split(/\s+/u);
  const last = parts.findLastIndex((part) => !isDegree(part, before));
  return [parts, parts.slice(0, last + 1)]
    .map((each) => withoutTitles(words(each.join(' '))))
    .filter((each) => each.length > 0);
};

/** Whether a short form and a full one, or two short ones, are ways to write Muhammad. Two full spellings are two names. */
const bothMuhammad = (one: string, other: string): boolean =>
  (muhammadShort.has(one) && (muhammadShort.has(other) || muhammad.has(other))) ||
  (muhammad.has(one) && muhammadShort.has(other));

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length &&
  one.every(
    (word, index) =>
      word === other[index] ||
      (index === 0 && one.length > 1 && bothMuhammad(word, other[index] ?? '')),
  );

/**
 * Whether a certificate's name is the one a paper is signed in. Certificates are issued in the name
 * of the identity card, papers print it with titles: case, spaces, full stops, hyphens, accents,
 * the sign for an apostrophe, titles, ranks, degrees and a short Muhammad do not matter; the name
 * itself does.
 */
export const certificateFits = (certificate: string, printed: string): boolean =>
  bareNames(certificate).some((one) => bareNames(printed).some((other) => sameWords(one, other)));
