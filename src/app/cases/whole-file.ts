import type { FileRef } from '#core/cases/report.ts';
import type { Ground } from '#app/ground.ts';
import { AlteredFile } from '#app/ports.ts';

/** What the store has under a file's hash, found out by reading it through. */
export type Kept =
  | { readonly state: 'whole' }
  | { readonly state: 'missing' }
  | { readonly state: 'altered'; readonly sha256: string; readonly size: number };

/** Whether the content recorded under a hash is still what it was. */
export const keptUnder = async (ground: Ground, agency: string, sha256: string): Promise<Kept> => {
  const bytes = await ground.files.get(agency, sha256);
  if (bytes === undefined) return { state: 'missing' };
  const found = await ground.world.hashStream(bytes);
  return found.sha256 === sha256 ? { state: 'whole' } : { state: 'altered', ...found };
};

/**
 * The bytes of a recorded file, read through and held against their hash before the first of them
 * is handed out; undefined when they are no longer stored. Administrators are alarmed of what is
 * lost or altered, until it is found whole again.
 *
 * @throws AlteredFile when they are not those recorded, which the log is told as well
 */
export const wholeFile = async (
  ground: Ground,
  agency: string,
  { sha256, name }: Pick<FileRef, 'sha256' | 'name'>,
): Promise<ReadableStream<Uint8Array> | undefined> => {
  const kept = await keptUnder(ground, agency, sha256);
  if (kept.state === 'whole') {
    await ground.alteredFiles.lower(agency, sha256);
    return ground.files.get(agency, sha256);
  }
  const { state } = kept;
  const error = state === 'altered' ? new AlteredFile(agency, sha256) : undefined;
  // The log first: it is told also where the alarm cannot be written down.
  if (error !== undefined)
    ground.log.failed({ work: 'hand-out-file', about: { agency, sha256 }, error });
  await ground.alteredFiles.raise(agency, { sha256, name, state, since: ground.world.now() });
  if (error !== undefined) throw error;
  return undefined;
};
