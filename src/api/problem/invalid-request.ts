import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { expectedBy } from '#api/schema/patterns.ts';
import { problem } from './problem.ts';

type Issue = z.ZodError['issues'][number];

const say = (id: string, en: string): Bilingual => ({ id, en });

/** Marks what is wrong with a cursor of a list. */
export const noCursor = { cursor: false } as const;

const unlikeDescribed = say('Bentuknya tidak sesuai.', 'Does not have the form described.');

/** What stands in the place of a text of another form. */
const expectedOf = (
  issue: Extract<Issue, { readonly code: 'invalid_format' }>,
): Bilingual | undefined => {
  switch (issue.format) {
    case 'datetime':
      return say(
        'tanggal dan waktu dengan zonanya, seperti 2026-11-21T07:30:00+07:00',
        'a date and time with its offset, such as 2026-11-21T07:30:00+07:00',
      );
    case 'date':
      return say('tanggal seperti 2026-11-21', 'a date such as 2026-11-21');
    default:
      return expectedBy(issue.pattern);
  }
};

/** Never the name of a check, which says nothing to whoever calls. */
const ofForm = (issue: Extract<Issue, { readonly code: 'invalid_format' }>): Bilingual => {
  const expected = expectedOf(issue);
  return expected === undefined
    ? unlikeDescribed
    : say(`Tulis ${expected.id}.`, `Write ${expected.en}.`);
};

/** What is wrong with one part of a request, in a sentence. */
export const issueWords = (issue: Issue): Bilingual => {
  switch (issue.code) {
    case 'invalid_type':
      return say(
        `Wajib ada dan berjenis ${issue.expected}.`,
        `Must be present and of type ${issue.expected}.`,
      );
    case 'too_big':
      return say(
        `Paling besar atau paling panjang ${String(issue.maximum)}.`,
        `At most ${String(issue.maximum)} in size or length.`,
      );
    case 'too_small':
      return say(
        `Paling kecil atau paling pendek ${String(issue.minimum)}.`,
        `At least ${String(issue.minimum)} in size or length.`,
      );
    case 'invalid_value':
      return say(
        `Pilih salah satu: ${issue.values.map(String).join(', ')}.`,
        `Choose one of: ${issue.values.map(String).join(', ')}.`,
      );
    case 'unrecognized_keys':
      return say(
        `Bagian tidak dikenal: ${issue.keys.join(', ')}.`,
        `Unknown parts: ${issue.keys.join(', ')}.`,
      );
    case 'invalid_format':
      return ofForm(issue);
    case 'custom':
      if (issue.params === noCursor)
        return say(
          'Bukan nilai `next` dari daftar ini. Mulailah dari halaman pertama, tanpa bagian ini.',
          'Not a value `next` of this list. Begin with the first page, without this part.',
        );
      return say(
        'Memuat tanda yang tidak dapat disimpan.',
        'Holds a character that cannot be stored.',
      );
    case 'invalid_union': {
      const [inner] = issue.errors.flat().filter(({ code }) => code === 'invalid_format');
      return inner === undefined ? unlikeDescribed : issueWords(inner);
    }
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return unlikeDescribed;
  }
};

/** Answers that parts of the request do not fit what the API description says, all at once. */
export const invalidRequest = (c: Context<ApiEnvironment>, issues: readonly Issue[]): Response =>
  problem(c, {
    kind: 'invalid-request',
    message: {
      id: 'Ada bagian permintaan yang tidak sesuai dengan uraian API ini.',
      en: 'Parts of the request do not fit the description of this API.',
    },
    fields: issues.map((issue) => ({
      field: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
        .map(String)
        .join('.'),
      message: issueWords(issue),
    })),
  });
