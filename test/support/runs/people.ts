/** The invented people of the runs. Their family names are words for what is made up, so that nobody real is meant. */
const families = {
  'maluku-utara': 'Rekaan',
  denpasar: 'Misalan',
  batam: 'Andaian',
} as const;

/** Heads of the bodies that the cases involve. */
const headFamily = 'Khayalan';

const people: readonly (readonly [before: string, given: string, after: string])[] = [
  ['', 'Melati', ', S.Kom.'],
  ['Ir. ', 'Bagas', ', M.T.'],
  ['', 'Sekar', ', S.T., M.Kom.'],
  ['Drs. ', 'Umar', ', M.Si.'],
  ['', 'Ratna', ', S.Sos.'],
  ['', 'Yosef', ', A.Md.'],
  ['Dra. ', 'Lestari', ', M.AP.'],
  ['', 'Hasan', ', S.H.'],
  ['', 'Komang', ', S.Kom., M.M.'],
  ['', 'Dewi', ', S.E.'],
];

const personNamed = (family: string, index: number): string => {
  const [before, given, after] = people[index % people.length] ?? ['', '', ''];
  return `${before}${given} ${family}${after}`;
};

/** Who holds a role of an agency, by the place of its column. */
export const holderNamed = (agency: keyof typeof families, index: number): string =>
  personNamed(families[agency], index);

/** The head of a body, by its place in the register. */
export const headNamed = (index: number): string => personNamed(headFamily, index + 3);

/** A NIP of eighteen digits that nobody can have: born in a thirteenth month. */
export const inventedNip = (index: number): string =>
  `198${String(index % 10)}1301201013100${String(index % 10)}`;

/** The names of these people wherever a text holds them, without their titles. */
export const inventedNames = new RegExp(
  `\\p{Lu}\\p{L}+ (?:${[...Object.values(families), headFamily].join('|')})(?!\\p{L})`,
  'gu',
);
