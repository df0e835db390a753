import { isCompressed } from '#core/exchange/case-file/compressed.ts';
import type { HeldFile, StoredFile } from '#core/exchange/case-file/stored-files.ts';
import { keptUnder } from '#app/cases/whole-file.ts';
import type { Ground } from '#app/ground.ts';
import type { ArchiveEntry } from '#app/ports.ts';

/** A file of the record with the place it is to have. */
export type PlacedFile = StoredFile & { readonly path: string };

/** Bytes that are not those recorded say so in their name. */
const altered = (path: string): string => path.replace(/(\.[^./]*)?$/u, '_ISI-BERUBAH$1');

/** Files of the record as the store holds them now; what is lost or altered is told and stops nothing. */
export const heldFiles = async (
  ground: Ground,
  agency: string,
  files: readonly PlacedFile[],
): Promise<readonly HeldFile[]> => {
  const held: HeldFile[] = [];
  for (const file of files) {
    const state = await keptUnder(ground, agency, file.ref.sha256);
    const path = { whole: file.path, altered: altered(file.path), missing: null }[state.state];
    held.push({ ...file, held: state, path });
  }
  return held;
};

/** A held file as part of the archive, read from the store when its turn has come. */
export const heldPart = (
  ground: Ground,
  agency: string,
  { ref, first, held, path }: HeldFile,
): readonly ArchiveEntry[] => {
  if (path === null || held.state === 'missing') return [];
  const { sha256, size } = held.state === 'altered' ? held : ref;
  return [
    {
      path,
      sha256,
      size,
      modifiedAt: first.recordedAt,
      compress: !isCompressed(ref.mediaType),
      open: async () => {
        const bytes = await ground.files.get(agency, ref.sha256);
        if (bytes === undefined) throw new Error(`${ref.sha256} is no longer stored`);
        return bytes;
      },
    },
  ];
};

/** What is wrong with a file, in a sentence for the reader; null when nothing is. */
export const troubleOf = ({ ref, held, path }: HeldFile): string | null => {
  switch (held.state) {
    case 'whole':
      return null;
    case 'missing':
      return `Berkas "${ref.name}" (${ref.id}) tidak lagi ada dalam simpanan dan tidak termasuk di sini.`;
    case 'altered':
      return `Isi berkas "${ref.name}" (${ref.id}) tidak lagi sesuai dengan sidik jari yang dicatat; yang ada sekarang disertakan sebagai ${path ?? '-'}.`;
  }
};
