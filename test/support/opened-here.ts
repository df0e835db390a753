import { readFile } from 'node:fs/promises';
import { openFile } from '#adapters/files/opening/open-file.ts';
import type { OpenPath } from '#adapters/files/opening/openings.ts';

/** Opens files in the process of the test, whose files are its own. */
export const openedHere: OpenPath = async ({ path, name }) => openFile(await readFile(path), name);
