import { FileTooLarge } from '#app/ports.ts';
import type { ComingFile, FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { fileSize } from '#core/text/file-size.ts';
import { plainText } from '#core/text/plain.ts';
import { fileOf, keptFile, tokenOf } from './file-token.ts';
import { readParts } from './form-parts.ts';
import type { FormSent } from './form-parts.ts';

/** What is wrong at one control of a form; `field` is the control's name. */
export interface FieldProblem {
  readonly field?: string;
  /** What the control is called, where the message alone does not say it. */
  readonly label?: Bilingual;
  readonly message: Bilingual;
}

/** A form as it was sent: its texts, and its files already stored. */
export interface SentForm {
  /** By the control's name; a control can be there several times. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** By the control's name, files of this and of earlier, refused submissions. */
  readonly files: Readonly<Record<string, readonly FileRef[]>>;
  readonly problems: readonly FieldProblem[];
}

export const noForm: SentForm = { texts: {}, files: {}, problems: [] };

/** Ending of the hidden fields that carry files received before. */
export const keptEnding = '.kept';

/** The same of a control that takes one file: what is chosen now takes its place. */
const onlyEnding = '.kept-one';

/** First text of a control, trimmed; empty when there is none. */
export const textOf = (form: SentForm, name: string): string => form.texts[name]?.[0]?.trim() ?? '';

export const textsOf = (form: SentForm, name: string): readonly string[] => form.texts[name] ?? [];

export const sentFiles = (form: SentForm, name: string): readonly FileRef[] =>
  form.files[name] ?? [];

/** The fields with which a form can be sent again: its texts, and the tokens of files already stored. */
export const sentAgain = ({
  texts,
  files,
}: SentForm): Readonly<Record<string, readonly string[]>> => ({
  ...texts,
  ...Object.fromEntries(
    Object.entries(files).map(([name, kept]) => [`${name}${keptEnding}`, kept.map(tokenOf)]),
  ),
});

interface Storing {
  readonly files: FileStore;
  readonly agency: string;
  /** Most bytes of one file. */
  readonly limit: number;
  /** Most files that are stored; what comes beyond is passed over. */
  readonly mostFiles?: number;
  /** Looks at files that are not to be stored. */
  readonly instead?: (name: string, file: ComingFile) => Promise<void>;
}

const tooLarge = (file: ComingFile, limit: number): Bilingual => ({
  id: `Berkas "${file.name}" terlalu besar: paling besar ${fileSize(limit, 'id')}.`,
  en: `The file "${file.name}" is too large: at most ${fileSize(limit, 'en')}.`,
});

const holdsNothing = (file: ComingFile): Bilingual => ({
  id: `Berkas "${file.name}" kosong (0 byte) dan tidak disimpan. Pilih berkas lain, atau kirim tanpa berkas itu.`,
  en: `The file "${file.name}" is empty (0 bytes) and was not kept. Choose another one, or send without it.`,
});

/** A form that lay open for longer than uploads wait. */
const sweptAway = (name: string): Bilingual => ({
  id: `Berkas "${name}" sudah tidak disimpan; pilih lagi.`,
  en: `The file "${name}" is kept no longer; choose it again.`,
});

const stored = async (
  file: ComingFile,
  { files, agency, limit }: Storing,
): Promise<FileRef | Bilingual> => {
  try {
    return await files.put(agency, {
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      limit,
      waits: true,
    });
  } catch (error) {
    if (error instanceof FileTooLarge) return tooLarge(file, limit);
    throw error;
  }
};

/** Lists by their names, whatever these are. */
const listsBy = <T>() => {
  const lists = new Map<string, T[]>();
  return {
    add: (name: string, one: T): void => {
      const list = lists.get(name);
      if (list === undefined) lists.set(name, [one]);
      else list.push(one);
    },
    has: (name: string): boolean => lists.has(name),
    all: (): Readonly<Record<string, readonly T[]>> => Object.fromEntries(lists),
  };
};

/** Of which control a field carries files received before, and whether that takes but one; undefined for any other field. */
const keptBy = (field: string): { readonly name: string; readonly only: boolean } | undefined => {
  const ending = [onlyEnding, keptEnding].find((one) => field.endsWith(one));
  return ending === undefined
    ? undefined
    : { name: field.slice(0, -ending.length), only: ending === onlyEnding };
};

/**
 * Reads a form as it comes: stores its files and gathers its texts. A file over the limit becomes
 * a problem at its control; everything else is kept.
 *
 * @throws the pages of `readParts`
 */
export const readForm = async (sent: FormSent, storing: Storing): Promise<SentForm> => {
  const texts = listsBy<string>();
  const files = listsBy<FileRef>();
  const only = new Map<string, FileRef>();
  const problems: FieldProblem[] = [];
  let came = 0;
  await readParts(sent, {
    text: async (name, text) => {
      const by = keptBy(name);
      if (by === undefined) return texts.add(name, plainText(text));
      const kept = await keptFile(storing.files, storing.agency, text);
      if (kept !== undefined)
        return by.only ? void only.set(by.name, kept) : files.add(by.name, kept);
      const named = fileOf(text);
      if (named !== undefined) problems.push({ field: by.name, message: sweptAway(named.name) });
    },
    file: async (name, file) => {
      // A file control that was left empty sends a file without a name.
      if (file.empty && file.name === '') return;
      if (file.empty) return void problems.push({ field: name, message: holdsNothing(file) });
      if ((came += 1) > (storing.mostFiles ?? Infinity)) return;
      if (storing.instead !== undefined) return storing.instead(name, file);
      const result = await stored(file, storing);
      if ('sha256' in result) files.add(name, result);
      else problems.push({ field: name, message: result });
    },
  });
  for (const [name, kept] of only) if (!files.has(name)) files.add(name, kept);
  return { texts: texts.all(), files: files.all(), problems };
};
