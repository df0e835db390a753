import { FileTooLarge } from '#app/ports.ts';
import type { FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { fileSize } from '#core/text/file-size.ts';
import { keptFile, tokenOf } from './file-token.ts';

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
}

const tooLarge = (file: File, limit: number): Bilingual => ({
  id: `Berkas "${file.name}" terlalu besar: paling besar ${fileSize(limit, 'id')}.`,
  en: `The file "${file.name}" is too large: at most ${fileSize(limit, 'en')}.`,
});

const stored = async (
  file: File,
  { files, agency, limit }: Storing,
): Promise<FileRef | Bilingual> => {
  try {
    return await files.put(agency, {
      name: file.name,
      mediaType: file.type,
      bytes: file.stream(),
      limit,
    });
  } catch (error) {
    if (error instanceof FileTooLarge) return tooLarge(file, limit);
    throw error;
  }
};

/**
 * Stores the files of a form and gathers its texts. A file over the limit becomes a problem at
 * its control; everything else is kept.
 */
export const readForm = async (data: FormData, storing: Storing): Promise<SentForm> => {
  const texts: Record<string, string[]> = {};
  const files: Record<string, FileRef[]> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      if (name.endsWith(keptEnding)) {
        const kept = await keptFile(storing.files, storing.agency, value);
        if (kept !== undefined) (files[name.slice(0, -keptEnding.length)] ??= []).push(kept);
      } else (texts[name] ??= []).push(value.replaceAll('\r\n', '\n'));
    } else if (value.size > 0) {
      const result = await stored(value, storing);
      if ('sha256' in result) (files[name] ??= []).push(result);
      else problems.push({ field: name, message: result });
    }
  }
  return { texts, files, problems };
};
