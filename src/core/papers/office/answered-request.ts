import type { CaseFacts } from '#core/cases/case.ts';
import type { PaperId } from '#core/cases/paper-id.ts';
import { isAnswerPaper, isRequestPaper } from '#core/cases/side-papers.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import { formatInstant } from '#core/time/format.ts';

/**
 * That the approval a paper asks for is decided already: signed now, it would bear a later date
 * than its answer. None for other papers, and while nobody decided.
 */
export const answeredRequest = (
  { approvals }: Pick<CaseFacts, 'approvals'>,
  { output, of }: PaperId,
  zone: string,
): readonly Bilingual[] => {
  if (!isRequestPaper(output) || isAnswerPaper(output)) return [];
  const at = approvals.find(({ approval }) => approval === of.number)?.decided?.at;
  if (at === undefined) return [];
  return [
    say(
      `Permintaan ini sudah diputus pada ${formatInstant(at, zone, 'id')}. Ditandatangani sekarang, tanggalnya sesudah keputusan itu: tulis pada pembukanya bahwa keputusannya sudah ada.`,
      `This request was decided on ${formatInstant(at, zone, 'en')}. Signed now, it bears a later date than the decision: say in its opening that it was decided already.`,
    ),
  ];
};
