import { isAsked, textLimits } from '#core/sops/asked.ts';
import type { Field, OutcomeId } from '#core/sops/model.ts';
import { type Bilingual, inRow, named } from '#core/text/bilingual.ts';
import { mostLines, tooManyLines } from '#core/text/lines.ts';
import { isBlank } from '#core/text/plain.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Answer, Answers } from './event.ts';
import { refuse } from './refuse.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { AffectedSystem, FileRef } from './report.ts';

export const isSystem = (answer: Answer): answer is AffectedSystem =>
  typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer;

const isList = (answer: Answer): answer is readonly string[] | readonly FileRef[] =>
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

const isUnanswered = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return true;
  if (typeof answer === 'string') return isBlank(answer);
  if (typeof answer === 'number') return false;
  if (isList(answer)) return answer.length === 0;
  return isBlank(answer.name);
};

type Problem = { readonly code: RefusalCode; readonly message: Bilingual };

const tooLong = (max: number): Problem => ({
  code: 'too-long',
  message: {
    id: `Paling banyak ${String(max)} karakter.`,
    en: `At most ${String(max)} characters.`,
  },
});

const invalid = (id: string, en: string): Problem => ({
  code: 'invalid-answer',
  message: { id, en },
});

const checkText = (answer: Answer, max: number): Problem | undefined => {
  if (typeof answer !== 'string') return invalid('Tuliskan teks.', 'Write text.');
  if (answer.length > max) return tooLong(max);
  return tooManyLines(answer)
    ? {
        code: 'too-long',
        message: {
          id: `Paling banyak ${String(mostLines)} baris.`,
          en: `At most ${String(mostLines)} lines.`,
        },
      }
    : undefined;
};

const checkChoices = (field: Field, answer: Answer): Problem | undefined => {
  if (!isList(answer)) return invalid('Pilih dari daftar.', 'Choose from the list.');
  const ids = chosen(answer);
  const known = ids.every((id) => field.choices.some((choice) => choice.id === id));
  if (!known || ids.length !== answer.length || new Set(ids).size !== ids.length) {
    return invalid('Ada pilihan yang tidak tersedia.', 'A choice is not among those offered.');
  }
  // A checklist is complete only when everything on it is ticked.
  if (field.type === 'checklist' && field.required && ids.length < field.choices.length) {
    return invalid('Semua butir harus dicentang.', 'Every item must be ticked.');
  }
  return undefined;
};

const checkSystem = (answer: Answer): Problem | undefined => {
  if (!isSystem(answer)) return invalid('Tuliskan nama sistem.', 'Give the name of the system.');
  const parts = [
    answer.name,
    answer.url ?? '',
    answer.unit ?? '',
    answer.serverLocation ?? '',
    answer.vendor ?? '',
  ];
  return parts.some((part) => part.length > 500) ? tooLong(500) : undefined;
};

const checkNumber = (field: Field, answer: Answer): Problem | undefined => {
  if (typeof answer !== 'number' || !Number.isFinite(answer) || answer < 0)
    return invalid('Tuliskan angka.', 'Write a number.');
  return field.max !== null && answer > field.max
    ? invalid(`Paling besar ${String(field.max)}.`, `At most ${String(field.max)}.`)
    : undefined;
};

const checkFiles = (field: Field, answer: Answer): Problem | undefined => {
  if (!isList(answer) || filesOf(answer).length !== answer.length)
    return invalid('Lampirkan berkas.', 'Attach files.');
  return field.max !== null && answer.length > field.max
    ? invalid(`Paling banyak ${String(field.max)} berkas.`, `At most ${String(field.max)} files.`)
    : undefined;
};

const checkAnswer = (field: Field, answer: Answer): Problem | undefined => {
  switch (field.type) {
    case 'text':
    case 'long-text':
    case 'person':
      return checkText(answer, field.max ?? textLimits[field.type]);
    case 'choice':
      return typeof answer === 'string' && field.choices.some((choice) => choice.id === answer)
        ? undefined
        : invalid('Pilih salah satu.', 'Choose one.');
    case 'choices':
    case 'checklist':
      return checkChoices(field, answer);
    case 'date-time':
      return typeof answer === 'string' && parseInstant(answer) !== undefined
        ? undefined
        : invalid('Tuliskan tanggal dan waktu.', 'Give a date and time.');
    case 'number':
      return checkNumber(field, answer);
    case 'file':
      return checkFiles(field, answer);
    case 'system':
      return checkSystem(answer);
  }
};

const problemOf = (field: Field, answers: Answers): Problem | undefined => {
  const answer = answers[field.id];
  if (answer === undefined || isUnanswered(answer)) {
    return field.required
      ? {
          code: 'missing-answer',
          message: { id: 'Bagian ini wajib diisi.', en: 'This is required.' },
        }
      : undefined;
  }
  return checkAnswer(field, answer);
};

/**
 * Checks the answers of a form for one outcome, everything at once.
 *
 * @returns the refusal naming every field concerned, or the answers that count: blank ones and
 *   those asked only under other outcomes are left out.
 */
export const checkAnswers = (
  form: readonly Field[],
  outcome: OutcomeId,
  answers: Answers,
): Refusal | { readonly answers: Answers } => {
  const unknown = Object.keys(answers).find((id) => !form.some((field) => field.id === id));
  if (unknown !== undefined) return refuse('unknown-field', named(unknown));
  const asked = form.filter((field) => isAsked(field, outcome));
  const problems = asked.flatMap((field) => {
    const problem = problemOf(field, answers);
    return problem === undefined ? [] : [{ field, ...problem }];
  });
  const [first] = problems;
  if (first !== undefined) {
    const about = inRow(
      problems.filter((one) => one.code === first.code).map((one) => one.field.label),
    );
    return refuse(
      first.code,
      about,
      problems.map((one) => ({ field: one.field.id, message: one.message })),
    );
  }
  const kept = asked.filter((field) => !isUnanswered(answers[field.id]));
  return {
    answers: Object.fromEntries(
      kept.flatMap((field) => {
        const answer = answers[field.id];
        return answer === undefined ? [] : [[field.id, answer] as const];
      }),
    ),
  };
};
