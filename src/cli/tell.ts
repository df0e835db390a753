import type { PlacedFinding } from '#app/ports.ts';
import { isRefusal } from '#core/cases/refusal.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Io } from './io.ts';

/** Ends a command with a sentence instead of a stack: what went wrong and what to do. */
export class Stopped extends Error {
  readonly bilingual: Bilingual;
  constructor(message: Bilingual) {
    super(message.en);
    this.name = 'Stopped';
    this.bilingual = message;
  }
}

/** Stopped by another program that holds what is needed, and may let go of it in a moment. */
export class Occupied extends Stopped {}

/** Both languages, Indonesian first. */
export const tell = (say: (line: string) => void, { id, en }: Bilingual): void => {
  say(`${id}\n  ${en}`);
};

/** Every finding as `file:line:column`, in the form editors can follow. */
export const tellFindings = (io: Io, file: string, findings: readonly PlacedFinding[]): void => {
  for (const { line, column, level, rule, message } of findings) {
    io.err(
      `${file}:${String(line)}:${String(column)} ${level} ${rule}\n    ${message.id}\n    ${message.en}`,
    );
  }
};

/** Turns an answer that is no success into a sentence; undefined for a success. */
export const complaintAbout = (answer: object): Bilingual | undefined => {
  if (isRefusal(answer)) return answer.message;
  if ('notFound' in answer)
    return { id: 'Instansi itu tidak ada.', en: 'There is no such agency.' };
  if ('keyReused' in answer)
    return {
      id: 'Permintaan ini sudah dipakai untuk hal lain.',
      en: 'This request was used for something else.',
    };
  return undefined;
};

/** Runs a command's work; a `Stopped` becomes its sentence and exit code 1. */
export const orStopped = async (io: Io, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    tell(io.err, error.bilingual);
    return 1;
  }
};
