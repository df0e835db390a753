import { alike, inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { paperKinds } from '#core/papers/record/paper-kinds.ts';

/** Classes of security and access of archives, as ANRI's guide has them (Perka ANRI 17/2011). */
const classes = {
  biasa: say('Biasa', 'Ordinary (biasa)'),
  terbatas: say('Terbatas', 'Restricted (terbatas)'),
  rahasia: say('Rahasia', 'Secret (rahasia)'),
  'sangat-rahasia': say('Sangat rahasia', 'Top secret (sangat rahasia)'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AccessClass = keyof typeof classes;

const isClass = (text: string): text is AccessClass => Object.hasOwn(classes, text);

export const accessClasses: readonly AccessClass[] = Object.keys(classes).filter(isClass);

/** A class by its code; undefined when it is none. */
export const accessClassOf = (text: string): AccessClass | undefined =>
  isClass(text) ? text : undefined;

export const accessClassName = (one: AccessClass): Bilingual => classes[one];

/** What becomes of an archive at the end, as retention schedules (JRA) say. */
const fates = {
  musnah: say('Musnah', 'Destroyed (musnah)'),
  permanen: say('Permanen', 'Kept for good (permanen)'),
  'dinilai-kembali': say('Dinilai kembali', 'Appraised again (dinilai kembali)'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Fate = keyof typeof fates;

const isFate = (text: string): text is Fate => Object.hasOwn(fates, text);

export const archiveFates: readonly Fate[] = Object.keys(fates).filter(isFate);

/** A fate by its code; undefined when it is none. */
export const fateOf = (text: string): Fate | undefined => (isFate(text) ? text : undefined);

export const fateName = (fate: Fate): Bilingual => fates[fate];

/** For how many years papers are kept, in use and after that, and what becomes of them then. */
export interface Retention {
  readonly active: number;
  readonly inactive: number;
  readonly fate: Fate;
}

/** How papers of a kind are filed. What an agency has not settled is null: nothing is made up. */
export interface ArchiveRule {
  /** Classification code of its own; null: that of the agency's numbers. */
  readonly code: string | null;
  readonly access: AccessClass | null;
  readonly retention: Retention | null;
  /** Which schedule or decree says so; empty where nothing is settled but a code. */
  readonly source: string;
}

/** By kind of paper; a kind without a rule has the agency's code and nothing else. */
export type ArchiveSettings = Readonly<Partial<Record<PaperKind, ArchiveRule>>>;

/** What is printed of a paper's filing: on registers and on file copies, never on what leaves. */
export interface ArchiveLabel {
  readonly code: string;
  readonly access: AccessClass | null;
  readonly retention: Retention | null;
  readonly source: string;
}

/** Under which key whoever prepares a paper chooses its classification code. */
export const classificationKey = 'klasifikasi';

/** The code chosen for a paper among what was written anew of it; undefined where it has that of its kind. */
export const chosenClassification = (
  edits: Readonly<Record<string, string>>,
): string | undefined => {
  const code = (edits[classificationKey] ?? '').trim();
  return code === '' ? undefined : code;
};

/**
 * How a paper of a kind is filed by an agency whose numbers have this code.
 *
 * @param chosen the code chosen for the paper itself
 */
export const archiveLabel = (
  archive: ArchiveSettings,
  numbers: { readonly klasifikasi: string },
  kind: PaperKind,
  chosen?: string,
): ArchiveLabel => {
  const rule = archive[kind];
  return {
    code: chosen ?? rule?.code ?? numbers.klasifikasi,
    access: rule?.access ?? null,
    retention: rule?.retention ?? null,
    source: rule?.source ?? '',
  };
};

const years = (n: number): string => (n === 1 ? '1 year' : `${String(n)} years`);

/** "Aktif 2 tahun, inaktif 3 tahun, musnah" */
export const retentionWords = ({ active, inactive, fate }: Retention): Bilingual =>
  say(
    `Aktif ${String(active)} tahun, inaktif ${String(inactive)} tahun, ${fates[fate].id.toLocaleLowerCase('id')}`,
    `${years(active)} active, ${years(inactive)} inactive, ${fates[fate].en.toLowerCase()}`,
  );

/** A rule in a line, for histories of settings; empty where there is none. */
export const ruleWords = (rule: ArchiveRule | undefined): Bilingual => {
  if (rule === undefined) return say('', '');
  const { code, access, retention, source } = rule;
  const parts = [
    ...(code === null ? [] : [alike(code)]),
    ...(access === null ? [] : [classes[access]]),
    ...(retention === null ? [] : [retentionWords(retention)]),
    ...(source === '' ? [] : [alike(`(${source})`)]),
  ];
  return inRow(parts, '; ');
};

/** Longest retention that is no slip of the keyboard. */
const mostYears = 100;

const isYears = (years: number): boolean =>
  Number.isInteger(years) && years >= 0 && years <= mostYears;

const retentionMessage = say(
  `Isi lama aktif dan inaktif dalam tahun penuh (0 sampai ${String(mostYears)}) beserta nasib akhirnya.`,
  `Give the years active and inactive as whole numbers (0 to ${String(mostYears)}), and what becomes of it then.`,
);
const sourceMessage = say(
  'Sebutkan peraturan atau jadwal retensi yang menetapkannya.',
  'Name the rule or retention schedule that says so.',
);

/** A retention that is no number of years, and a class or retention nobody is named for. */
export const archiveFindings = (archive: ArchiveSettings): readonly SettingFinding[] =>
  paperKinds.flatMap((kind): readonly SettingFinding[] => {
    const rule = archive[kind];
    if (rule === undefined) return [];
    const { access, retention, source } = rule;
    return [
      ...(retention === null || (isYears(retention.active) && isYears(retention.inactive))
        ? []
        : [{ path: ['archive', kind, 'retention'], message: retentionMessage }]),
      ...((access !== null || retention !== null) && source.trim() === ''
        ? [{ path: ['archive', kind, 'source'], message: sourceMessage }]
        : []),
    ];
  });
