import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MappingSource } from '../../app/ports.ts';
import { readDocumentMapping } from './document-mapping.ts';

/**
 * Mappings that come with the product, `<folder>/<agency>/<edition>/documents/documents.yaml`.
 *
 * @throws when such a file is flawed, naming the first finding
 */
export const mappingFiles = (folder: string): MappingSource => ({
  of: async (sop) => {
    const file = join(folder, sop.agency, sop.edition, 'documents', 'documents.yaml');
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
      throw error;
    });
    if (text === null) return null;
    const { mapping, findings } = readDocumentMapping(text, sop);
    const [first] = findings;
    if (mapping === null) throw new Error(`${file}:${String(first?.line ?? 1)}:${String(first?.column ?? 1)} ${first?.message.en ?? 'cannot be read'}`);
    return mapping;
  },
});
