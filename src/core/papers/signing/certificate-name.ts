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

/**
 * Names that are abbreviated, with their short forms: those of Balinese titles and birth order, and
 * Abdul. An identity card has them in full or short as its holder once wrote them.
 */
const shortForms: ReadonlyMap<string, string> = new Map(
  (
    [
      ['gusti', 'gst'],
      ['ngurah', 'ngr ngrh'],
      ['bagus', 'bgs'],
      ['dewa', 'dw'],
      ['desak', 'dsk'],
      ['wayan', 'wyn'],
      ['gede', 'gd'],
      ['putu', 'pt'],
      ['made', 'md'],
      ['kadek', 'kd kdk'],
      ['nengah', 'ngh'],
      ['nyoman', 'nym nyo'],
      ['komang', 'km kmg'],
      ['ketut', 'kt ktt'],
      ['luh', 'lh'],
      ['cokorda', 'cok'],
      ['tjokorda', 'tjok'],
      ['abdul', 'abd'],
    ] as const
  ).flatMap(([full, short]) => short.split(' ').map((one) => [one, full] as const)),
);

/** Titles of two words that are written by their first letters: "A.A." for "Anak Agung", "I.B." for "Ida Bagus". */
const initialsOf: ReadonlyMap<string, string> = new Map([
  ['a a', 'anak agung'],
  ['i b', 'ida bagus'],
  ['i a', 'ida ayu'],
  ['i d', 'i dewa'],
  ['i g', 'i gusti'],
]);

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

/** The full form of a name that may be abbreviated; of any other, itself. */
const inFull = (word: string): string => shortForms.get(word) ?? word;

/** A title of two words in full, where it stands in front of a name by its letters; "AA" is "A. A.". */
const titleInFull = (all: readonly string[]): readonly string[] => {
  const [first = '', second = '', ...rest] = all;
  if (['aa', 'ib', 'ia'].includes(first) && second !== '')
    return titleInFull([...first, second, ...rest]);
  const full = rest.length === 0 ? undefined : initialsOf.get(`${first} ${second}`);
  return full === undefined ? all : [...full.split(' '), ...rest];
};

const isSame = (word: string, other: string | undefined): boolean => word === other;

const isPerhapsSame = (
  word: string,
  other: string | undefined,
  index: number,
  all: readonly string[],
): boolean =>
  word === other ||
  // Of a name's last word nothing is guessed: there it is the name itself.
  (index < all.length - 1 && inFull(word) === inFull(other ?? '')) ||
  (index === 0 && all.length > 1 && bothMuhammad(word, other ?? ''));

const anyFits = (
  certificate: string,
  printed: string,
  dropped: ReadonlySet<string>,
  fits: typeof isPerhapsSame,
  as: (words: readonly string[]) => readonly string[] = (all) => all,
): boolean =>
  bareNames(certificate, dropped)
    .map(as)
    .some((one) =>
      bareNames(printed, dropped)
        .map(as)
        .some(
          (other) =>
            one.length === other.length &&
            one.every((word, index) => fits(word, other[index], index, one)),
        ),
    );

/** Whether two names are one, are perhaps one (a short form, or a title that is a name as well), or are two. */
const closeness = (certificate: string, printed: string): 'same' | 'perhaps' | 'other' => {
  if (anyFits(certificate, printed, titles, isSame)) return 'same';
  // Titles with two letters are held against each other as written, and in full.
  return [undefined, titleInFull].some((as) =>
    anyFits(certificate, printed, allTitles, isPerhapsSame, as),
  )
    ? 'perhaps'
    : 'other';
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
