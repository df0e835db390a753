import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** What SRIKANDI fills in where it finds them: each stands alone in its run. */
export const placeholders = {
  number: '${nomor_naskah}',
  date: '${tanggal_naskah}',
  sifat: '${sifat}',
  hal: '${hal}',
  signature: '${ttd_pengirim}',
  signerName: '${nama_pengirim}',
  signerNip: '${nip_pengirim}',
} as const;

/** Twentieths of a point in a millimetre. */
const perMillimetre = 56.6929;

export const twips = (millimetres: number): number => Math.round(millimetres * perMillimetre);

/** Signs that no XML may hold: controls but tab and line ends, and what is no character. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text of a case as it may stand in the file: what XML cannot hold goes, and what would read as a
 * placeholder is parted, so that nobody's report draws number or signature to another place.
 */
export const plain = (text: string): string =>
  text.toWellFormed().replaceAll(unwritable, '').replaceAll('${', '$ {');

/** The runs of a text; its line ends stay. */
export const runs = (
  text: string,
  style: Omit<IRunOptions, 'text' | 'break'> = {},
): readonly TextRun[] =>
  plain(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }),
    );

/** A placeholder in a run of its own. */
export const mark = (
  name: keyof typeof placeholders,
  style: Omit<IRunOptions, 'text'> = {},
): TextRun => new TextRun({ ...style, text: placeholders[name] });

/** A paragraph of runs. */
export const row = (
  children: readonly TextRun[],
  more: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph => new Paragraph({ spacing: { after: 80 }, ...more, children: [...children] });

/** A paragraph of the body, its first line moved in. */
export const bodyText = (text: string, firstLine = 0): Paragraph =>
  row(runs(text), {
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 120, line: 276 },
    ...(firstLine === 0 ? {} : { indent: { firstLine: twips(firstLine) } }),
  });
