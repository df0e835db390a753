import { fileTypeFromFile } from 'file-type';
import type { ShownType } from '#adapters/files/shown-type.ts';

/** Looks at files in the process of the test, whose files are its own. */
export const shownHere: ShownType = async (path) => (await fileTypeFromFile(path))?.mime;
