import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from './problem.ts';

type Issue = z.ZodError['issues'][number];

const say = (id: string, en: string): Bilingual => ({ id, en });

/** Marks what is wrong with a cursor of a list. */
export const noCursor = { cursor: false } as const;

/** What is wrong with one part of a request, in a sentence. */
const sentence = (issue: Issue): Bilingual => {
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
      return say(`Bentuknya harus ${issue.format}.`, `Must have the form ${issue.format}.`);
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
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return say('Bentuknya tidak sesuai.', 'Does not have the form described.');
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
      message: sentence(issue),
    })),
  });
