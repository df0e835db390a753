import { suggestion } from '#core/sops/closest.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'message-field';

const known = ['{nomor}', '{tiket}'];

const strangeMarks = (
  key: 'pesan' | 'pesan_en',
  text: string,
  at: DocumentPath,
): readonly Finding[] =>
  [...new Set(text.match(/\{[^{}]*\}/g) ?? [])]
    .filter((mark) => !known.includes(mark))
    .map((mark) =>
      error(
        name,
        [...at, key],
        `Tanda "${mark}" tidak dikenal. Yang tersedia: ${known.join(', ')}.`,
        `The mark "${mark}" is not known. There are: ${known.join(', ')}.`,
      ),
    );

/** A message to the reporter uses only the numbers there are, and adds only a text field of its own step. */
export const messageField: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, step }) => {
      if (typeof effect === 'string' || !('notify-reporter' in effect)) return [];
      const { pesan, pesan_en, bidang } = effect['notify-reporter'];
      const at = [...path, 'notify-reporter'];
      const texts = (step.formulir ?? [])
        .filter((field) => field.jenis === 'text' || field.jenis === 'long-text')
        .map((field) => field.kode);
      const hint = suggestion(bidang ?? '', texts);
      return [
        ...strangeMarks('pesan', pesan, at),
        ...strangeMarks('pesan_en', pesan_en, at),
        ...(bidang === undefined || texts.includes(bidang)
          ? []
          : [
              error(
                name,
                [...at, 'bidang'],
                `Formulir langkah "${step.kode}" tidak punya bidang teks "${bidang}". ${hint.id}`,
                `The form of step "${step.kode}" has no text field "${bidang}". ${hint.en}`,
              ),
            ]),
      ];
    }),
};
