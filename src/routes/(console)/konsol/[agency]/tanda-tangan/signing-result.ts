import { samePaper } from '#core/cases/paper-id.ts';
import type { SigningAnswer, ToSign, WhyNotSigned } from '#app/papers/answers.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { signingTexts } from '#ui/texts/signing.ts';
import { choiceOf } from './signing-form.ts';

/** Why a paper was not signed, in sentences. */
export const failureWords = (failure: WhyNotSigned): readonly Bilingual[] => {
  if ('missing' in failure) return [signingTexts.missing, ...failure.missing];
  const service = 'service' in failure ? failure.service : null;
  return [failure.message, ...(service === null ? [] : [signingTexts.serviceSays(service)])];
};

/** Papers that were not signed for the same reason. */
export interface UnsignedTogether {
  readonly why: readonly Bilingual[];
  readonly papers: readonly Pick<
    ToSign,
    'caseId' | 'caseNumber' | 'output' | 'of' | 'name' | 'opens'
  >[];
}

/** What was not signed, each paper by its name, those with one reason together. */
export const unsignedByReason = (
  papers: readonly ToSign[],
  { unsigned }: Pick<SigningAnswer, 'unsigned'>,
): readonly UnsignedTogether[] => {
  const told = unsigned.flatMap(({ paper, why }) => {
    const found = papers.find((one) => one.caseId === paper.caseId && samePaper(paper)(one));
    return found === undefined ? [] : [{ found, why: failureWords(why) }];
  });
  return [...Map.groupBy(told, ({ why }) => JSON.stringify(why)).values()].map((group) => ({
    why: group[0]?.why ?? [],
    papers: group.map(({ found: { caseId, caseNumber, output, of, name, opens } }) => ({
      caseId,
      caseNumber,
      output,
      of,
      name,
      opens,
    })),
  }));
};

/** What is ticked again after a signing: what was ticked and not signed, but a paper that changed is read again first. */
export const tickedAgain = (
  chosen: readonly string[],
  { unsigned }: Pick<SigningAnswer, 'unsigned'>,
): readonly string[] => {
  const again = unsigned
    .filter(({ why }) => !('refused' in why && why.refused === 'paper-changed'))
    .map(({ paper }) => choiceOf(paper));
  return chosen.filter((choice) => again.includes(choice));
};
