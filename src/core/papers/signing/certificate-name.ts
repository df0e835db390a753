/** Titles and ranks that stand before a name, written with or without a full stop, and that nobody is called. */
const titles = new Set(
  (
    'prof dr drg drh drs dra ir ns apt h hj kh ust ustadz pdt ' +
    'bripda briptu brigpol bripka aipda aiptu akbp kombes kompol akp iptu ipda pol irjen komjen ' +
    'brigjen mayjen letjen kolonel letkol lettu letda serda sertu serka serma pelda peltu kopda koptu ' +
    'kopka laksma laksda laksdya marsma marsda marsdya tni'
  ).split(' '),
);

/** Titles that are names as well: whether somebody is called so, only who knows him can tell. */
const perhapsTitles = new Set(
  'raden rd r rr tgk ners kol mayor kapten kapt brigadir jenderal jend inf kav mar'.split(' '),
);
const allTitles = new Set([...titles, ...perhapsTitles]);

/** Degrees that stand behind a name, without their full stops. */
const degrees = new Set(
  (
    'sh se st sip sos ssos sstp skom si ssi spd spdi sag shi skm skep sked sfarm spt sp ssn sds sikom ' +
    'sab sap sadm sak sst strkom strip amd amdkom mt mti mm msi mkom msc mcs ma mba mh mhum mkn mpd ' +
    'shut san sak skesos skeb sstpi ssosi spsi sth sei smn spi stp spar sfil shum skh amdkep amdkeb amdak amdt ' +
    'mkesos mkm mars mhut mpsi mhan mfarm mpar mtp mei mfil msos mkep mpi ' +
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

const withoutTitles = (all: readonly string[], dropped: ReadonlySet<string>): readonly string[] => {
  const from = all.findIndex((word) => !dropped.has(word));
  return all.slice(Math.max(0, from));
};

/** What may be the name alone: titles come first, degrees follow a comma, or stand behind without one. */
const bareNames = (name: string, dropped: ReadonlySet<string>): readonly (readonly string[])[] => {
  const [before = ''] = name.split(',');
  const parts = before.trim().split(/\s+/u);
  const last = parts.findLastIndex((part) => !isDegree(part, before));
  return [parts, parts.slice(0, last + 1)]
    .map((each) => withoutTitles(words(each.join(' ')), dropped))
    .filter((each) => each.length > 0);
};

/** Whether a short form and a full one, or two short ones, are ways to write Muhammad. Two full spellings are two names. */
const bothMuhammad = (one: string, other: string): boolean =>
  (muhammadShort.has(one) && (muhammadShort.has(other) || muhammad.has(other))) ||
  (muhammad.has(one) && muhammadShort.has(other));

const isSame = (word: string, other: string | undefined): boolean => word === other;

const isPerhapsSame = (
  word: string,
  other: string | undefined,
  index: number,
  all: readonly string[],
): boolean => word === other || (index === 0 && all.length > 1 && bothMuhammad(word, other ?? ''));

const anyFits = (
  certificate: string,
  printed: string,
  dropped: ReadonlySet<string>,
  fits: typeof isPerhapsSame,
): boolean =>
  bareNames(certificate, dropped).some((one) =>
    bareNames(printed, dropped).some(
      (other) =>
        one.length === other.length &&
        one.every((word, index) => fits(word, other[index], index, one)),
    ),
  );

/** Whether two names are one, are perhaps one (a short form, or a title that is a name as well), or are two. */
const closeness = (certificate: string, printed: string): 'same' | 'perhaps' | 'other' => {
  if (anyFits(certificate, printed, titles, isSame)) return 'same';
  return anyFits(certificate, printed, allTitles, isPerhapsSame) ? 'perhaps' : 'other';
};

/**
 * How a certificate's name goes with the one a paper is signed in. `short`: it fits, but by a short
 * form such as "M." or a title that is a name as well, which whoever signs is told; `ambiguous`: it
 * fits somebody else the agency knows no worse, and is not taken.
 */
export type NameFit = 'same' | 'short' | 'ambiguous' | 'other';

/**
 * Whether a certificate's name is the one a paper is signed in. Certificates are issued in the name
 * of the identity card, papers print it with titles: case, spaces, full stops, hyphens, accents,
 * the sign for an apostrophe, titles, ranks and degrees do not matter; the name itself does.
 *
 * @param known names of others who may sign for the agency
 */
export const nameFit = (
  certificate: string,
  printed: string,
  known: readonly string[] = [],
): NameFit => {
  const found = closeness(certificate, printed);
  if (found !== 'perhaps') return found;
  const others = known.filter((name) => closeness(name, printed) !== 'same');
  return others.some((name) => closeness(certificate, name) !== 'other') ? 'ambiguous' : 'short';
};

/** Whether a certificate's name may be taken for the one a paper is signed in. */
export const certificateFits = (
  certificate: string,
  printed: string,
  known: readonly string[] = [],
): boolean => ['same', 'short'].includes(nameFit(certificate, printed, known));
