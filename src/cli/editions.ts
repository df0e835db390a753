import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { EditionRecord } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import { root } from './configure.ts';
import type { Io } from './io.ts';
import { mappingBeside } from './sop-files.ts';
import { Stopped, tell, tellFindings } from './tell.ts';

/** Files of the editions that come with the product, oldest edition of an agency first. */
const ownFiles = async (): Promise<readonly string[]> => {
  const files: string[] = [];
  for await (const file of glob(join(root, 'sop', '*', '*', 'sop.yaml'))) files.push(file);
  return files.sort();
};

/**
 * Adopts the editions that come with the product where they are missing. What was adopted before
 * stays as it is; an edition never changes under running cases. One that was adopted before
 * mappings were kept is given its own, once; cases that do not follow a mapping given afterwards,
 * because a process ended before they did, do then.
 *
 * @throws Stopped when a file is flawed, after every finding of every file was told.
 */
export const loadEditions = async (product: Product, io: Io): Promise<void> => {
  const faults: Stopped[] = [];
  for (const file of await ownFiles()) {
    const fault = await loadEdition(product, io, file);
    if (fault !== undefined) faults.push(fault);
  }
  await product.sops.followMappings();
  const [first] = faults;
  if (first !== undefined) throw first;
};

const loadEdition = async (
  product: Product,
  io: Io,
  file: string,
): Promise<Stopped | undefined> => {
  const name = relative(root, file);
  const source = await readFile(file, 'utf8');
  const beside = await mappingBeside(file);
  const mapping =
    beside === null ? null : { name: relative(root, beside), text: await readFile(beside, 'utf8') };
  const known = await adoptedBefore(product, source);
  if (known !== undefined)
    return mapping === null ? undefined : giveMapping(product, io, known, mapping);
  const answer = await product.sops.adopt(source, undefined, mapping?.text);
  if ('adopted' in answer) {
    if (answer.changed)
      io.out(`SOP: ${answer.adopted.document.instansi.nama}, edisi ${answer.adopted.edition}`);
    return undefined;
  }
  if ('findings' in answer) return flawed(io, name, answer.findings);
  if ('mappingFindings' in answer) return flawed(io, mapping?.name ?? name, answer.mappingFindings);
  // An update of the product brought another text under a code in use: what was adopted stays in force.
  tell(
    io.err,
    ('differentMapping' in answer ? mappingDiffers(mapping?.name ?? name) : differs(name))
      .bilingual,
  );
  return undefined;
};

const flawed = (io: Io, name: string, findings: Parameters<typeof tellFindings>[2]): Stopped => {
  tellFindings(io, name, findings);
  return new Stopped({
    id: `${name} mengandung kesalahan; perbaiki dahulu.`,
    en: `${name} has mistakes; mend them first.`,
  });
};

/** An edition adopted before mappings were kept gets its own; one that has a mapping keeps it. */
const giveMapping = async (
  product: Product,
  io: Io,
  known: EditionRecord,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Stopped | undefined> => {
  if (known.mapping?.source === text) return undefined;
  const answer = await product.sops.giveMapping(known.agency, known.edition, text);
  if ('mappingFindings' in answer) return flawed(io, name, answer.mappingFindings);
  if ('differentMapping' in answer) tell(io.err, mappingDiffers(name).bilingual);
  return undefined;
};

/** An agency may have moved on to a newer edition of its own: the file's edition is not put back in force. */
const adoptedBefore = async (
  product: Product,
  source: string,
): Promise<EditionRecord | undefined> => {
  for (const { id } of await product.sops.known()) {
    const found = (await product.sops.editions(id)).find((edition) => edition.source === source);
    if (found !== undefined) return found;
  }
  return undefined;
};

export const mappingDiffers = (name: string): Stopped =>
  new Stopped({
    id: `${name}: edisi ini sudah ditetapkan dengan pemetaan naskah lain. Yang sudah ditetapkan tidak boleh berubah; beri kode edisi baru (edisi.kode) bila naskahnya harus lain.`,
    en: `${name}: this edition was adopted with another mapping of papers. What was adopted must not change; give it a new code (edisi.kode) if its papers must differ.`,
  });

export const differs = (name: string): Stopped =>
  new Stopped({
    id: `${name}: edisi dengan kode ini sudah dipakai dengan isi lain. Edisi yang sudah dipakai tidak boleh berubah; beri kode edisi baru (edisi.kode).`,
    en: `${name}: an edition of this code was adopted with other content. An adopted edition must not change; give it a new code (edisi.kode).`,
  });
