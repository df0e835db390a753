import { paperId, paperPath, samePaper } from '#core/cases/paper-id.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { occasionAside, type Way } from '#core/cases/visits.ts';
import type { PaperView } from '#app/papers/answers.ts';
import { inRow, type Bilingual } from '#core/text/bilingual.ts';
import { paperKindNames } from '#core/papers/record/paper-kinds.ts';
import { paperTexts, receivedTexts } from '#ui/texts/papers.ts';
import { moment } from '#routes/(console)/case-rows.ts';

/** How far a paper has come. */
export type PaperStage =
  | 'filled'
  | 'arrived'
  | 'at-meeting'
  | 'draft'
  | 'initialled'
  | 'left-unsigned'
  | 'printed'
  | 'exported'
  | 'partly-signed'
  | 'signed'
  | 'sent'
  | 'received'
  | 'revoked';

interface Stage {
  readonly stage: PaperStage;
  readonly words: Bilingual;
}

type Standing = Pick<
  PaperView,
  'versions' | 'initials' | 'signed' | 'source' | 'files' | 'leftUnsigned'
>;

/** A form is what it is once it was filled in, whatever was printed of it or signed since. */
const filled: Stage = { stage: 'filled', words: paperTexts.filled };

/** How far a paper has come, in words. */
export const stageOf = ({
  versions,
  initials,
  signed,
  source,
  files,
  leftUnsigned,
}: Standing): Stage => {
  const last = versions.at(-1);
  if (source === 'form' && (last === undefined || last.revoked !== null)) return filled;
  if (last === undefined && files.length > 0)
    return { stage: 'arrived', words: paperTexts.arrived };
  if (last !== undefined && last.revoked === null) {
    if (last.signatures.length === 0)
      return last.exported === null
        ? {
            stage: 'printed',
            words: source === 'form' ? paperTexts.formPrinted : paperTexts.printed(last.number),
          }
        : { stage: 'exported', words: paperTexts.exported };
    // It leaves once all roles have signed; parties who are no executors may still be missing.
    if (last.received.length > 0)
      return { stage: 'received', words: paperTexts.received(last.number) };
    if (last.sent.length > 0) return { stage: 'sent', words: paperTexts.sent(last.number) };
    if (signed.done < signed.all)
      return {
        stage: 'partly-signed',
        words: paperTexts.partlySigned(last.number, signed.done, signed.all),
      };
    return { stage: 'signed', words: paperTexts.signed(last.number) };
  }
  if (leftUnsigned !== null) return { stage: 'left-unsigned', words: paperTexts.leftUnsigned };
  if (initials.length > 0)
    return {
      stage: 'initialled',
      words: paperTexts.initialled(initials.map((one) => one.name).join(', ')),
    };
  return last === undefined
    ? { stage: 'draft', words: paperTexts.draft }
    : { stage: 'revoked', words: paperTexts.revoked(last.number) };
};

/** Stages in which a paper still follows the case and its settings. */
const drafts: ReadonlySet<PaperStage> = new Set([
  'at-meeting',
  'draft',
  'initialled',
  'left-unsigned',
  'revoked',
]);

/** Who signs next and who after; on a print everybody signs the same sheet. Nobody is waited for at a form. */
const turnsOf = (stage: PaperStage, names: readonly string[]): Bilingual | null => {
  const [next, ...after] = names;
  if (next === undefined || stage === 'filled') return null;
  if (stage === 'printed') return paperTexts.inkOf(names.join(', '));
  if (stage === 'exported') return paperTexts.inSrikandi(names.join(', '));
  const first = paperTexts.waitsFor(next);
  if (after.length === 0) return first;
  const then = paperTexts.afterwards(after.join(', '));
  return { id: `${first.id}, ${then.id}`, en: `${first.en}, ${then.en}` };
};

/** Initials that signing waits for, in words; null where it waits for none, or nobody is to sign. */
const initialsFirst = (
  stage: PaperStage,
  { signingWaits, initialsAwaited, waitsFor }: PaperView,
): Bilingual | null =>
  signingWaits && drafts.has(stage) && waitsFor.length > 0
    ? paperTexts.initialsFirst(inRow(initialsAwaited))
    : null;

/** The attendance list, which those present sign with ink: it is printed as it is and stays so. */
const atMeeting: Stage = { stage: 'at-meeting', words: paperTexts.atMeeting };

/** A paper as a line of a list. */
export const presentPaper = (paper: PaperView) => {
  const { stage, words } = paper.output === 'rapat.daftar-hadir' ? atMeeting : stageOf(paper);
  const initials = initialsFirst(stage, paper);
  const mayLeave =
    paper.mayEdit &&
    drafts.has(stage) &&
    initials === null &&
    paper.waitsFor.length > 0 &&
    paper.missing.length === 0;
  return {
    ...paperId(paper),
    name: paper.name,
    kind: paperKindNames[paper.kind],
    source: paper.source,
    stage,
    words,
    /** What it lacks as long as it can still be filled in; frozen papers lack nothing. */
    missing: drafts.has(stage) ? paper.missing : [],
    warnings: paper.warnings,
    /** Who signs next; before that, whose initials it waits for. */
    signing:
      initials ??
      turnsOf(
        stage,
        paper.waitsFor.map((one) => one.name),
      ),
    numbering: paper.numbering,
    /** A form is printed with its code, whether or not somebody signs it; a draft once it may be signed. */
    mayPrint: stage === 'filled' || mayLeave,
    /** Whether its DOCX can be set for SRIKANDI. */
    mayExport: mayLeave,
    maySign: paper.maySign && stage !== 'printed' && stage !== 'exported',
    mayEdit: paper.mayEdit && drafts.has(stage),
  };
};

/** The papers that were sent to the body of whoever looks, as its people see them. */
export const presentReceived = (papers: readonly PaperView[], zone: string) =>
  papers.flatMap((paper) => {
    const { sentToYou, versions, name } = paper;
    const last = versions.at(-1);
    if (sentToYou === null || last === undefined) return [];
    return [
      {
        key: paperPath(paper),
        name,
        number: last.number,
        sent: receivedTexts.sent(moment(sentToYou.at, zone), sendingWays[sentToYou.way]),
        revoked:
          last.revoked === null ? null : receivedTexts.revoked(moment(last.revoked.at, zone)),
        /** null once it is revoked: what no longer counts is not handed out. */
        file:
          last.revoked === null ? `${paperPath(paper)}/pdf?versi=${String(last.version)}` : null,
      },
    ];
  });

export type ReceivedPapers = ReturnType<typeof presentReceived>;

export type ShownPaper = ReturnType<typeof presentPaper>;

/** The papers of a case as a list; those of a step entered again, and of one meeting of several, are told apart. */
export const presentPapers = (papers: readonly PaperView[], way: Way) =>
  papers.map((paper) => ({
    ...presentPaper(paper),
    aside: papers.some((other) => other.output === paper.output && !samePaper(other)(paper))
      ? (occasionAside(way, paper.of) ?? null)
      : null,
  }));

export type ListedPaper = ReturnType<typeof presentPapers>[number];
