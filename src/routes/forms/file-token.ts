import type { FileStore } from '#app/ports.ts';
import type { FileRef } from '#core/cases/report.ts';

/** A received file as a hidden field carries it through a refused form, so that nobody uploads twice. */
export const tokenOf = (file: FileRef): string =>
  JSON.stringify([file.id, file.name, file.size, file.sha256, file.mediaType]);

/** Reads the token back; undefined when it is not one of ours. */
export const fileOf = (token: string): FileRef | undefined => {
  const parts: unknown = parsed(token);
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [id, name, size, sha256, mediaType]: readonly unknown[] = parts;
  const texts = typeof id === 'string' && typeof name === 'string' && typeof mediaType === 'string';
  if (!texts || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return typeof size === 'number' && Number.isSafeInteger(size) && size >= 0
    ? { id, name, size, sha256, mediaType }
    : undefined;
};

const parsed = (token: string): unknown => {
  try {
    return JSON.parse(token);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The file a token names, as the agency stored it; the sender could have written anything. */
export const keptFile = async (
  files: FileStore,
  agency: string,
  token: string,
): Promise<FileRef | undefined> => {
  const file = fileOf(token);
  if (file === undefined) return undefined;
  return files.ref(agency, file.id);
};
