/** What a line such as "Tingkat keparahan: Tinggi" can be about. */
export type Label =
  | 'name'
  | 'organisation'
  | 'phone'
  | 'severity'
  | 'vulnerability'
  | 'system'
  | 'unit'
  | 'proofOfConcept'
  | 'chronology'
  | 'impact';

export type Labelled = Readonly<Partial<Record<Label, string>>>;

/** The words people write before the colon, in both languages. */
const wordsOf: Readonly<Record<Label, readonly string[]>> = {
  name: ['nama lengkap', 'nama pelapor', 'nama', 'full name', 'name'],
  organisation: [
    'instansi',
    'asal instansi',
    'organisasi',
    'institusi',
    'perusahaan',
    'organisation',
    'organization',
  ],
  phone: [
    'telepon',
    'nomor telepon',
    'no telepon',
    'telp',
    'no telp',
    'hp',
    'no hp',
    'nomor hp',
    'whatsapp',
    'no wa',
    'wa',
    'phone',
  ],
  severity: ['tingkat keparahan', 'keparahan', 'tingkat risiko', 'severity'],
  vulnerability: [
    'jenis kerentanan',
    'kerentanan',
    'jenis celah',
    'vulnerability',
    'vulnerability type',
    'type of vulnerability',
  ],
  system: [
    'sistem',
    'nama sistem',
    'sistem elektronik',
    'aplikasi',
    'nama aplikasi',
    'situs',
    'alamat situs',
    'website',
    'url',
    'target',
    'domain',
    'system',
  ],
  unit: ['unit kerja', 'perangkat daerah', 'opd', 'pemilik sistem', 'instansi pemilik', 'owner'],
  proofOfConcept: [
    'proof of concept',
    'poc',
    'langkah reproduksi',
    'cara mengulang',
    'steps to reproduce',
  ],
  chronology: ['kronologi', 'kronologi kejadian', 'urutan kejadian', 'chronology', 'timeline'],
  impact: ['dampak', 'dampak serangan', 'impact'],
};

const known: readonly Label[] = [
  'name',
  'organisation',
  'phone',
  'severity',
  'vulnerability',
  'system',
  'unit',
  'proofOfConcept',
  'chronology',
  'impact',
];

const labels = new Map(
  known.flatMap((label) => wordsOf[label].map((word) => [word, label] as const)),
);

/** These go on over the lines that follow; the others are one line long. */
const blocks: readonly Label[] = ['proofOfConcept', 'chronology', 'impact'];

const listItem = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/;

const labelOf = (line: string): { readonly label: Label; readonly rest: string } | undefined => {
  const colon = line.indexOf(':');
  if (colon < 2 || colon > 60) return undefined;
  const word = line
    .slice(0, colon)
    .replace(listItem, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[*_.]/g, '')
    .trim()
    .toLowerCase();
  const label = labels.get(word);
  return label === undefined
    ? undefined
    : {
        label,
        rest: line
          .slice(colon + 1)
          .replace(/^[*_]+/, '')
          .trim(),
      };
};

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Up to the next label, or to a blank line after which no list goes on. */
const blockFrom = (lines: readonly string[], start: number, first: string): string => {
  const block = first === '' ? [] : [first];
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (labelOf(line) !== undefined) break;
    if (isBlank(line) && block.length > 0 && !listItem.test(lines[index + 1] ?? '')) break;
    if (!isBlank(line)) block.push(line.trimEnd());
  }
  return block.join('\n');
};

const lineFrom = (lines: readonly string[], start: number, first: string): string => {
  if (first !== '') return first;
  const next = lines[start] ?? '';
  return labelOf(next) === undefined ? next.trim() : '';
};

/**
 * Finds the lines people label themselves ("Sistem: …") and the blocks under a label
 * ("Kronologi:" and the list below it). The first of each kind counts.
 *
 * @param text lines separated by `\n`.
 */
export const labelledLines = (text: string): Labelled => {
  const lines = text.split('\n');
  const found: Partial<Record<Label, string>> = {};
  lines.forEach((line, index) => {
    const match = labelOf(line);
    if (match === undefined || found[match.label] !== undefined) return;
    const value = (blocks.includes(match.label) ? blockFrom : lineFrom)(
      lines,
      index + 1,
      match.rest,
    );
    if (value !== '') found[match.label] = value;
  });
  return found;
};
