import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Product } from '../app/product.ts';
import { root } from './configure.ts';
import type { Io } from './io.ts';
import { Stopped, tell, tellFindings } from './tell.ts';

/** Files of the editions that come with the product, oldest edition of an agency first. */
const ownFiles = async (): Promise<readonly string[]> => {
  const files: string[] = [];
  for await (const file of glob(join(root, 'sop', '*', '*', 'sop.yaml'))) files.push(file);
  return files.sort();
};

/**
 * Adopts the editions that come with the product where they are missing. What was adopted before
 * stays as it is; an edition never changes under running cases.
 *
 * @throws Stopped when a file is flawed, after every finding of every file was told.
 */
export const loadEditions = async (product: Product, io: Io): Promise<void> => {
  const faults: Stopped[] = [];
  for (const file of await ownFiles()) {
    const fault = await loadEdition(product, io, file);
    if (fault !== undefined) faults.push(fault);
  }
  const [first] = faults;
  if (first !== undefined) throw first;
};

const loadEdition = async (product: Product, io: Io, file: string): Promise<Stopped | undefined> => {
  const name = relative(root, file);
  const source = await readFile(file, 'utf8');
  const known = await adoptedBefore(product, source);
  if (known) return undefined;
  const answer = await product.adoptSop(source);
  if ('adopted' in answer) {
    if (answer.changed) io.out(`SOP: ${answer.adopted.document.instansi.nama}, edisi ${answer.adopted.edition}`);
    return undefined;
  }
  if ('findings' in answer) {
    tellFindings(io, name, answer.findings);
    return new Stopped({ id: `${name} mengandung kesalahan; perbaiki dahulu.`, en: `${name} has mistakes; mend them first.` });
  }
  // An update of the product brought another text under a code in use: what was adopted stays in force.
  tell(io.err, differs(name).bilingual);
  return undefined;
};

/** An agency may have moved on to a newer edition of its own: the file's edition is not put back in force. */
const adoptedBefore = async (product: Product, source: string): Promise<boolean> => {
  for (const { agency } of await product.agencies()) {
    const editions = await product.editions(agency.id);
    if (editions.some((edition) => edition.source === source)) return true;
  }
  return false;
};

export const differs = (name: string): Stopped => new Stopped({
  id: `${name}: edisi dengan kode ini sudah dipakai dengan isi lain. Edisi yang sudah dipakai tidak boleh berubah; beri kode edisi baru (edisi.kode).`,
  en: `${name}: an edition of this code was adopted with other content. An adopted edition must not change; give it a new code (edisi.kode).`,
});
