import type { Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { TakenException } from './case.ts';
import { answerWords } from './follows.ts';
import { roleName } from './gates.ts';
import { ownStepWords } from './own-step-words.ts';

/** What was departed from, why, and who approved it: for histories, pages and papers alike. */
export const exceptionWords = (
  sop: Sop,
  { answered, reason, approvedBy }: TakenException,
): Bilingual => {
  const { question, answer } = answerWords(sop, answered, answered.answer);
  const who = roleName(sop, approvedBy.role);
  const by = approvedBy.name === '' ? who : `${who} (${approvedBy.name})`;
  const own =
    approvedBy.atOwnStep === true
      ? say(`; persetujuan ${ownStepWords.id}`, `; approval ${ownStepWords.en}`)
      : say('', '');
  return say(
    `"${question.id}" dijawab "${answer.id}". Alasan pengecualian: ${reason}. Disetujui oleh ${by}${own.id}.`,
    `"${question.en}" was answered "${answer.en}". Reason for the exception: ${reason}. Approved by ${by}${own.en}.`,
  );
};
