import type { Answer } from '#core/cases/event.ts';
import type { AffectedSystem, FileRef } from '#core/cases/report.ts';
import { isBlank } from '#core/text/plain.ts';

export const isSystem = (answer: Answer): answer is AffectedSystem =>
  typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer;

export const isList = (answer: Answer): answer is readonly string[] | readonly FileRef[] =>
  Array.isArray(answer);

/** The chosen ids of a choices or checklist answer. */
export const chosen = (answer: Answer | undefined): readonly string[] => {
  if (answer === undefined) return [];
  if (typeof answer === 'string') return [answer];
  return isList(answer) ? answer.filter((one) => typeof one === 'string') : [];
};

/** The files of a file answer. */
export const filesOf = (answer: Answer | undefined): readonly FileRef[] =>
  answer !== undefined && isList(answer) ? answer.filter((one) => typeof one === 'object') : [];

export const isUnanswered = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return isBlank(answer);
  if (typeof answer === 'number') return false;
  if (isList(answer)) return answer.length === 0;
  return isBlank(answer.name);
};
