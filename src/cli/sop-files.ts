import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Io } from './io.ts';

/** An edition's files as they were named: `sop.yaml`, and its `naskah/naskah.yaml` where there is one. */
export interface EditionFiles {
  readonly sop: string;
  readonly mapping: string | null;
}

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    )
      return null;
    throw error;
  }
};

/** The mapping that lies beside an SOP file. */
export const mappingBeside = async (sop: string): Promise<string | null> => {
  const mapping = join(dirname(sop), 'naskah', 'naskah.yaml');
  return (await kindOf(mapping)) === 'file' ? mapping : null;
};

/** The files of an edition that is named by its `sop.yaml` or by its folder. Names stay as they were typed. */
export const editionFiles = async (io: Pick<Io, 'cwd'>, given: string): Promise<EditionFiles> => {
  const sop = (await kindOf(resolve(io.cwd, given))) === 'folder' ? join(given, 'sop.yaml') : given;
  const beside = await mappingBeside(resolve(io.cwd, sop));
  return {
    sop,
    mapping: beside === null ? null : join(dirname(sop), 'naskah', 'naskah.yaml'),
  };
};
