import type { CaseEvent } from '#core/cases/event.ts';
import type { CommandData } from '#core/cases/command.ts';
import type { FileRef } from '#core/cases/report.ts';
import { canonical } from '#core/record/canonical.ts';
import type { FileStore } from '#app/ports.ts';

const isFileRef = (value: object): value is FileRef =>
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'size' in value &&
  typeof value.size === 'number' &&
  'mediaType' in value &&
  typeof value.mediaType === 'string';

/** Every file that stands anywhere in a value. */
export const filesIn = (value: unknown): readonly FileRef[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isFileRef(value)) return [value];
  return Object.values(value).flatMap(filesIn);
};

/** Every file that events speak of, wherever in them: reports, answers, outputs, proofs, messages. */
export const filesOfEvents = (events: readonly CaseEvent[]): readonly FileRef[] =>
  events.flatMap((event) => filesIn(event));

/**
 * A file of a command that this agency did not store under just this id, name, size, type and
 * hash. Without this a client could record a file that does not exist, call one what it is not,
 * or take hold of another's by its hash.
 */
export const unknownFile = async (
  files: FileStore,
  agency: string,
  command: CommandData,
): Promise<FileRef | undefined> => {
  for (const file of filesIn(command)) {
    const stored = await files.ref(agency, file.id);
    if (stored === undefined || canonical(stored) !== canonical(file)) return file;
  }
  return undefined;
};

/**
 * Takes their names off uploads of somebody who stays anonymous, before anything is recorded: a
 * request that breaks off in between is sent again under the old names, and is taken as well.
 *
 * @param kept the files under the names they are kept by
 * @returns one that this agency did not store; then none has been renamed
 */
export const takeNamesOff = async (
  files: FileStore,
  agency: string,
  kept: readonly FileRef[],
): Promise<FileRef | undefined> => {
  const nameless = (file: FileRef): string => canonical({ ...file, name: '' });
  for (const file of kept) {
    const stored = await files.ref(agency, file.id);
    if (stored === undefined || nameless(stored) !== nameless(file)) return file;
  }
  for (const { id, name } of kept) await files.rename(agency, id, name);
  return undefined;
};
