import { asSeenBy } from '#app/cases/without-reporter.ts';
import { keptForReporter } from './kept-for-reporter.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { paperOf, signedVersion } from '#core/cases/papers.ts';
import { sourceOf } from '#core/papers/mapping/paper-source.ts';
import { fileCopyMark, fileSheet, type FileSheetMaterial } from '#core/papers/office/file-sheet.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import type { Actor } from '#core/people/actor.ts';
import type { NotFound } from '#app/answers.ts';
import { recordRestricted } from './restricted-read.ts';
import { loadCase, type LoadedCase } from '#app/cases/load-case.ts';
import { wholeFile } from '#app/cases/whole-file.ts';
import type { Ground } from '#app/ground.ts';
import { TypesettingFailed } from './typesetter.ts';
import { draftOf } from './draft.ts';
import { mayReadPaper } from './may-read.ts';
import { paperFileName } from './issue.ts';

/**
 * Whether somebody may have a file copy of a paper: a signed one of the agency's own, for those who
 * see all of the case. Who only signs it is shown neither initials nor how it is filed.
 */
export const mayCopyForFile = (loaded: LoadedCase, actor: Actor, meant: PaperId): boolean =>
  paperRights.may(actor, 'read-papers', { sop: loaded.sop }) &&
  mayReadPaper(loaded, actor, meant) &&
  sourceOf(loaded.mapping, meant.output) === 'agency' &&
  signedVersion(paperOf(loaded.state.papers, meant)) !== undefined;

const materialOf = async (
  ground: Ground,
  loaded: LoadedCase,
  meant: PaperId,
): Promise<Omit<FileSheetMaterial, 'pagesFollow'> | undefined> => {
  const { agency, sop, state } = loaded;
  const kept = paperOf(state.papers, meant);
  const version = signedVersion(kept);
  const madeAt = ground.world.now();
  const { data } = draftOf(loaded, meant, null, madeAt);
  if (kept === undefined || version === undefined || data === null) return undefined;
  const row = await ground.papers.byCode(version.code);
  return {
    sop,
    zone: agency.calendar.zone,
    caseNumber: state.number,
    data,
    kept,
    version,
    label: archiveLabel(
      agency.papers.archive,
      agency.papers.numbers,
      data.kind,
      version.letter?.classification,
    ),
    expedition: { sent: row?.sent ?? [], received: row?.received ?? [] },
    madeAt,
  };
};

/**
 * The file copy (salinan arsip) of the version in force: a sheet with initials, filing and
 * expedition, and behind it the pages as they were frozen, each marked. Nothing of it is kept, and
 * no check knows it.
 *
 * @throws TypesettingFailed, `busy` as well while too much waits
 */
export const fileCopy = async (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  actor: Actor,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | NotFound> => {
  const loaded = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in loaded) return loaded;
  if (!mayCopyForFile(loaded, actor, meant)) return { notFound: 'file' };
  const shown = asSeenBy(loaded, actor);
  const kept = keptForReporter(loaded, shown, meant, actor, ground.world.now());
  if (kept !== undefined) return { notFound: 'file' };
  await recordRestricted(ground, loaded, meant, actor);
  const material = await materialOf(ground, loaded, meant);
  if (material === undefined) return { notFound: 'file' };
  const { number, file } = material.version;
  const stream = await wholeFile(ground, agency, file);
  if (stream === undefined) return { notFound: 'file' };
  const set = (pagesFollow: boolean): Promise<Uint8Array> =>
    ground.typesetter.pdf(fileSheet({ ...material, pagesFollow }));
  const copied = await ground.fileCopier.copy({
    sheet: await set(true),
    original: { bytes: await new Response(stream).bytes(), mediaType: file.mediaType },
    mark: fileCopyMark,
  });
  if (copied === 'busy') throw new TypesettingFailed('busy', 'too many file copies are waiting');
  return {
    name: `salinan-arsip-${paperFileName({ number, output: meant.output })}`,
    bytes: copied === 'unreadable' ? await set(false) : copied,
  };
};
