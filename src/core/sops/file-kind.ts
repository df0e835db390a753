import { say, type Bilingual } from '#core/text/bilingual.ts';

/** As what a person can look at a file. Closed. */
export type FileKind = 'picture' | 'pdf' | 'text' | 'mail' | 'docx';

/** As an edition writes them (`jenis_berkas`). */
export const fileKinds = ['gambar', 'pdf', 'teks', 'surel', 'docx'] as const;

export type FileKindPart = (typeof fileKinds)[number];

const kinds: Readonly<Record<FileKindPart, FileKind>> = {
  gambar: 'picture',
  pdf: 'pdf',
  teks: 'text',
  surel: 'mail',
  docx: 'docx',
};

/** What an edition asks a file to be; null where any file will do that opens. */
export const compileFileKinds = (
  parts: readonly FileKindPart[] | undefined,
): readonly FileKind[] | null => parts?.map((part) => kinds[part]) ?? null;

/** What a sheet signed by hand is kept as. */
export const scanKinds = ['picture', 'pdf'] as const satisfies readonly FileKind[];

const names: Readonly<Record<FileKind, Bilingual>> = {
  picture: say('gambar (PNG, JPEG, WebP, GIF)', 'a picture (PNG, JPEG, WebP, GIF)'),
  pdf: say('PDF', 'a PDF'),
  text: say('teks (TXT, LOG, CSV)', 'a text (TXT, LOG, CSV)'),
  mail: say('surel (EML)', 'a mail (EML)'),
  docx: say('DOCX', 'a DOCX'),
};

const either = (texts: readonly string[], or: string): string =>
  texts.length < 2
    ? texts.join('')
    : `${texts.slice(0, -1).join(', ')} ${or} ${texts.at(-1) ?? ''}`;

/** The kinds in a row, one of which a file is to be: "gambar (…) atau PDF". */
export const fileKindWords = (asked: readonly FileKind[]): Bilingual =>
  say(
    either(
      asked.map((kind) => names[kind].id),
      'atau',
    ),
    either(
      asked.map((kind) => names[kind].en),
      'or',
    ),
  );
