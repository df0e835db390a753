import type { Actor } from '#core/people/actor.ts';
import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { occasionInFileName } from '#core/cases/visits.ts';
import { paperOf } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import { sourceName } from '#core/papers/numbers/number-sources.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { letterOf } from '#core/papers/office/letter-lines.ts';
import type { PaperDraft } from '#core/papers/office/paper-draft.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { CommandAnswer, CommandOptions } from '#app/cases/answers.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { normalCode } from '#app/cases/tracking.ts';
import { withCase } from '#app/cases/with-case.ts';
import { draftOf } from './draft.ts';
import { contentHash } from './fingerprint.ts';
import type { Missing } from './issue.ts';
import { leavingHindrance } from './leaving.ts';
import { numberSourceFor } from './number-source.ts';
import { recordWhileSo } from './record-while-so.ts';
import { namedOn } from './who-signs.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The paper without number, date and signature, which SRIKANDI gives. */
const bareDraft = (
  loaded: LoadedCase,
  meant: PaperId,
  at: Instant,
  checkAddress: string,
): PaperDraft =>
  draftOf(loaded, meant, { number: null, datedAt: null, at, signature: null, checkAddress });

const exportNow = async (
  ground: Ground,
  checkBase: string,
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  options: CommandOptions,
): Promise<CommandAnswer | Missing> => {
  const { agency, sop, mapping, state } = loaded;
  const no = leavingHindrance('export-paper', loaded, meant, actor, ground.world.now());
  if (no !== undefined) return no;
  const source = numberSourceFor(loaded, meant);
  if (source !== 'srikandi') return refuse('number-source', sourceName(source ?? 'own'));
  const at = ground.world.now();
  const code = normalCode(ground.world.newTrackingCode());
  const checkAddress = `${checkBase}/periksa/${code}`;
  const of = (now: LoadedCase): PaperDraft => bareDraft(now, meant, at, checkAddress);
  const { data, missing } = of(loaded);
  const paper = papersOf(sop, mapping, state).find(samePaper(meant));
  if (data === null || paper === undefined || missing.length > 0)
    return { missing: missing.map((one) => one.message) };
  const content = contentHash(ground.world, of(loaded));
  const bytes = await ground.docxWriter.docx({ data, code, checkAddress });
  const kept = paperOf(state.papers, meant);
  const file = await ground.files.put(agency.id, {
    name: `${state.number}-${meant.output}-${occasionInFileName({ sop, turns: state.turns }, meant.of)}.docx`,
    mediaType: docxType,
    bytes: new Blob([new Uint8Array(bytes)]).stream(),
    limit: bytes.byteLength,
  });
  return recordWhileSo(
    ground,
    agency.id,
    state.id,
    {
      number: '',
      register: null,
      stillSo: (now) => contentHash(ground.world, of(now)) === content,
    },
    {
      type: 'export-paper',
      ...paperId(meant),
      version: (kept?.versions.at(-1)?.version ?? 0) + 1,
      code,
      title: data.title,
      letter: letterOf(data, kept?.edits ?? {}),
      file,
      edits: kept?.edits ?? {},
      signatories: namedOn(loaded, paper, at),
    },
    actor,
    options,
  );
};

/**
 * Sets a paper with its code as a DOCX for SRIKANDI; its words are fixed from here on. Nothing is
 * sent to SRIKANDI: an officer takes the file there.
 *
 * @returns refused `number-source` where papers of its kind are numbered otherwise
 */
export const exportPaper = (
  ground: Ground,
  checkBase: string,
  agency: string,
  caseId: string,
  meant: PaperId,
  actor: Actor,
  options: CommandOptions = {},
): Promise<CommandAnswer | Missing> =>
  withCase(ground, agency, caseId, actor, options, (loaded) =>
    exportNow(ground, checkBase, loaded, meant, actor, options),
  );
