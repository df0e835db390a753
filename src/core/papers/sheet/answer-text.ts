import { chosen, filesOf, isSystem } from '#core/cases/form-answers.ts';
import type { Answer } from '#core/cases/event.ts';
import type { AffectedSystem, FileRef } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import { formatInstant } from '#core/time/format.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Block, Pair } from './paper.ts';
import { paragraphsOf, textBlocks } from './text-blocks.ts';

const choiceLabel = (field: Field, id: string): string =>
  field.choices.find((choice) => choice.id === id)?.label.id ?? id;

/** What is known of a system, line by line. */
export const systemPairs = (system: AffectedSystem): readonly Pair[] => {
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Nama sistem', system.name],
    ['Alamat (URL)', system.url],
    ['Unit kerja / Perangkat Daerah', system.unit],
    ['Lokasi server', system.serverLocation],
    ['Pengembang', system.vendor],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value: [value] }],
  );
};

/** A size as people read it: "1,2 MB". */
export const fileSize = (bytes: number): string => {
  if (bytes < 1000) return `${String(bytes)} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toFixed(1).replace('.', ',')} ${unit}`;
};

const systemLines = (system: AffectedSystem): readonly string[] =>
  systemPairs(system).map(({ label, value }) => `${label}: ${value.join(' ')}`);

/** A choice stands alone as a sentence. */
const fullStop = (text: string): string => (/[.!?:;]$/.test(text) ? text : `${text}.`);

/** An answer as paragraphs of text. */
export const answerLines = (field: Field, answer: Answer, zone: string): readonly string[] => {
  switch (field.type) {
    case 'choice':
    case 'choices':
    case 'checklist':
      return chosen(answer).map((id) => choiceLabel(field, id));
    case 'file':
      return filesOf(answer).flatMap((file) => [
        `${file.name} (${fileSize(file.size)})`,
        `SHA-256: ${file.sha256}`,
      ]);
    case 'system':
      return isSystem(answer) ? systemLines(answer) : [];
    case 'date-time': {
      const instant = typeof answer === 'string' ? parseInstant(answer) : undefined;
      return instant === undefined ? [] : [formatInstant(instant, zone, 'id')];
    }
    case 'number':
      return [String(answer).replace('.', ',')];
    case 'text':
    case 'long-text':
    case 'person':
      return typeof answer === 'string' ? paragraphsOf(answer) : [];
  }
};

/** Files with their fingerprints, by which anybody can check them. */
const fileTable = (files: readonly FileRef[]): readonly Block[] =>
  files.length === 0
    ? []
    : [
        {
          type: 'table',
          columns: [
            { title: 'No', share: 1 },
            { title: 'Berkas', share: 5 },
            { title: 'Ukuran', share: 2 },
            { title: 'SHA-256', share: 8 },
          ],
          rows: files.map(({ name, size, sha256 }, index) => [
            String(index + 1),
            name,
            fileSize(size),
            sha256,
          ]),
        },
      ];

/** An answer as parts of a body. */
export const answerBlocks = (field: Field, answer: Answer, zone: string): readonly Block[] => {
  if (field.type === 'system' && isSystem(answer))
    return [{ type: 'pairs', rows: systemPairs(answer) }];
  if (field.type === 'long-text' && typeof answer === 'string') return textBlocks(answer);
  if (field.type === 'file') return fileTable(filesOf(answer));
  const lines = answerLines(field, answer, zone);
  if (field.type === 'choice')
    return lines.map((text) => ({ type: 'paragraph', text: fullStop(text) }));
  if (lines.length > 1) return [{ type: 'list', items: lines }];
  return lines.map((text) => ({ type: 'paragraph', text }));
};
