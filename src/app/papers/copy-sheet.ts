import { asSeenBy } from '#app/cases/without-reporter.ts';
import type { Actor } from '#core/people/actor.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { exportedVersion, paperOf } from '#core/cases/papers.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import { linesOf } from '#core/papers/office/letter-lines.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { Ground } from '#app/ground.ts';
import type { NotFound } from '#app/answers.ts';
import { classificationOf } from './fingerprint.ts';
import { loadCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';
import { mayReadPaper } from './may-read.ts';

/** What is typed into SRIKANDI beside the file: the lines of a letter, ready to be copied. */
export interface CopySheet {
  readonly title: string;
  readonly hal: string;
  readonly ringkasan: string;
  /** The classification code, by which SRIKANDI files a letter. */
  readonly klasifikasi: string;
  readonly sifat: string;
  readonly lampiran: string;
  readonly recipients: readonly string[];
  readonly copies: readonly string[];
  /** null while it was not set for SRIKANDI. */
  readonly code: string | null;
}

/** Most characters of a summary: what a line of a list of letters holds. */
const longestSummary = 400;

/** The first words of a paper, to a whole word. */
const summaryOf = ({ sections }: PaperData): string => {
  const text = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (text.length <= longestSummary) return text;
  return `${text.slice(0, longestSummary).replace(/\s+\S*$/u, '')} …`;
};

/** The copy sheet of a paper, for whoever may read it. */
export const copySheet = async (
  ground: Ground,
  agency: string,
  caseId: string,
  meant: PaperId,
  actor: Actor,
): Promise<CopySheet | NotFound> => {
  const whole = await loadCase(ground, agency, caseId, actor);
  if ('notFound' in whole) return whole;
  const loaded = asSeenBy(whole, actor);
  if (!mayReadPaper(loaded, actor, meant)) return { notFound: 'file' };
  const { data } = draftOf(loaded, meant, null, ground.world.now());
  if (data === null) return { notFound: 'file' };
  const { papers } = loaded.agency;
  return {
    title: data.title,
    ...linesOf(data),
    ringkasan: summaryOf(data),
    klasifikasi: archiveLabel(
      papers.archive,
      papers.numbers,
      data.kind,
      classificationOf(loaded, meant),
    ).code,
    copies: data.copies,
    code: exportedVersion(paperOf(loaded.state.papers, meant))?.code ?? null,
  };
};
