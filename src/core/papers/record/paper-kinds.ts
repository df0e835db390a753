import { type Bilingual, say } from '#core/text/bilingual.ts';
import type { PaperKind } from './paper-data.ts';

/** What everybody has to know of a kind of paper. */
type KindRow = {
  /** As people call it. */
  readonly name: Bilingual;
  /** Short name in numbers, for `{jenis}`, until an agency settles its own. */
  readonly short: string;
  /** Whether an office stamps it where it is signed by hand: what leaves the house, no memo or note. */
  readonly stamped: boolean;
} & (
  | {
      /** An SOP's output becomes it. */
      readonly made: 'of-output';
      /** As other papers speak of it, before its title. */
      readonly spoken: string;
      /** Whether it goes to somebody, whom the mapping names. */
      readonly addressed: boolean;
    }
  /** Made beside the flow: papers of meetings and disposisi. */
  | { readonly made: 'beside' }
);

/** Every kind of paper; a kind without a row does not compile. */
const rows = {
  'surat-dinas': {
    made: 'of-output',
    name: say('Surat dinas', 'Official letter'),
    short: 'SD',
    stamped: true,
    spoken: 'Surat',
    addressed: true,
  },
  'nota-dinas': {
    made: 'of-output',
    name: say('Nota dinas', 'Memo'),
    short: 'ND',
    stamped: false,
    spoken: 'Nota Dinas',
    addressed: true,
  },
  'berita-acara': {
    made: 'of-output',
    name: say('Berita acara', 'Minutes (berita acara)'),
    short: 'BA',
    stamped: true,
    spoken: 'Berita Acara',
    addressed: false,
  },
  laporan: {
    made: 'of-output',
    name: say('Laporan', 'Report'),
    short: 'LAP',
    stamped: true,
    spoken: 'Laporan',
    addressed: false,
  },
  formulir: {
    made: 'of-output',
    name: say('Formulir', 'Form'),
    short: 'FORM',
    stamped: false,
    spoken: 'Formulir',
    addressed: false,
  },
  'undangan-rapat': {
    made: 'beside',
    name: say('Undangan rapat', 'Meeting invitation'),
    short: 'UND',
    stamped: true,
  },
  notula: {
    made: 'beside',
    name: say('Notula', 'Minutes of a meeting'),
    short: 'NOT',
    stamped: false,
  },
  'daftar-hadir': {
    made: 'beside',
    name: say('Daftar hadir', 'Attendance list'),
    short: 'DH',
    stamped: false,
  },
  'lembar-disposisi': {
    made: 'beside',
    name: say('Lembar disposisi', 'Routing sheet'),
    short: 'DISP',
    stamped: false,
  },
} as const satisfies Readonly<Record<PaperKind, KindRow>>;

type MadeSo<Made extends KindRow['made']> = {
  [K in PaperKind]: (typeof rows)[K]['made'] extends Made ? K : never;
}[PaperKind];

/** Kinds an SOP's output can become. */
export type OutputKind = MadeSo<'of-output'>;

/** Kinds of papers beside the flow. */
export type SideKind = MadeSo<'beside'>;

const isKind = (text: string): text is PaperKind => Object.hasOwn(rows, text);
const isOutputKind = (kind: PaperKind): kind is OutputKind => rows[kind].made === 'of-output';
const isSideKind = (kind: PaperKind): kind is SideKind => rows[kind].made === 'beside';

/** A kind by its code; undefined when it is none. */
export const paperKindOf = (text: string): PaperKind | undefined =>
  isKind(text) ? text : undefined;

export const paperKinds: readonly PaperKind[] = Object.keys(rows).filter(isKind);
export const outputKinds: readonly OutputKind[] = paperKinds.filter(isOutputKind);
export const sideKinds: readonly SideKind[] = paperKinds.filter(isSideKind);

/** Something of each of these kinds. */
export const byKind = <Kind extends PaperKind, Of>(
  kinds: readonly Kind[],
  of: (kind: Kind) => Of,
): Readonly<Record<Kind, Of>> =>
  // Every kind asked for is a key.
  Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, Of>;

/** Kinds of official papers as people call them. */
export const paperKindNames = byKind(paperKinds, (kind): Bilingual => rows[kind].name);

/** As other papers speak of a kind, before the title of the paper. */
export const spokenKind = (kind: OutputKind): string => rows[kind].spoken;

/** Whether papers of a kind go to somebody, whom the mapping names. */
export const isAddressed = (kind: OutputKind): boolean => rows[kind].addressed;

/** Whether an office stamps papers of a kind that are signed by hand. */
export const isStamped = (kind: PaperKind): boolean => rows[kind].stamped;

/** Short name of a kind in numbers, until an agency settles its own. */
export const usualShort = (kind: PaperKind): string => rows[kind].short;
