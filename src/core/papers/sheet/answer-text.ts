import { readingOf } from '#core/cases/answer-kinds.ts';
import type { Reading } from '#core/cases/answers/kind.ts';
import type { Answer } from '#core/cases/event.ts';
import type { AffectedSystem, FileRef } from '#core/cases/report.ts';
import type { Field } from '#core/sops/model.ts';
import { fileSize } from '#core/text/file-size.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Block, Pair } from './paper.ts';
import { paragraphsOf, textBlocks } from './text-blocks.ts';

const vital = { yes: 'ya', no: 'bukan', unknown: undefined } as const;

/** What is known of a system, line by line. */
export const systemPairs = (system: AffectedSystem): readonly Pair[] => {
  const rows: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Nama sistem', system.name],
    ['Alamat (URL)', system.url],
    ['Unit kerja / Perangkat Daerah', system.unit],
    ['Lokasi server', system.serverLocation],
    ['Pengembang', system.vendor],
    ['Infrastruktur Informasi Vital', vital[system.vital ?? 'unknown']],
  ];
  return rows.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value: [value] }],
  );
};

const systemLines = (system: AffectedSystem): readonly string[] =>
  systemPairs(system).map(({ label, value }) => `${label}: ${value.join(' ')}`);

/** A choice stands alone as a sentence. */
const fullStop = (text: string): string => (/[.!?:;]$/.test(text) ? text : `${text}.`);

const linesOf = (reading: Reading, zone: string): readonly string[] => {
  switch (reading.as) {
    case 'text':
    case 'passage':
      return paragraphsOf(reading.text);
    case 'sentence':
      return [reading.words.id];
    case 'list':
      return reading.items.map((item) => item.id);
    case 'moment':
      return [formatInstant(reading.at, zone, 'id')];
    case 'number':
      return [String(reading.value).replace('.', ',')];
    case 'files':
      return reading.files.flatMap((file) => [
        `${file.name} (${fileSize(file.size, 'id')})`,
        `SHA-256: ${file.sha256}`,
      ]);
    case 'system':
      return systemLines(reading.system);
  }
};

/** An answer as paragraphs of text. */
export const answerLines = (field: Field, answer: Answer, zone: string): readonly string[] =>
  linesOf(readingOf(field, answer), zone);

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
            fileSize(size, 'id'),
            sha256,
          ]),
        },
      ];

const paragraph = (text: string): Block => ({ type: 'paragraph', text });

/** An answer as parts of a body. */
export const answerBlocks = (field: Field, answer: Answer, zone: string): readonly Block[] => {
  const reading = readingOf(field, answer);
  switch (reading.as) {
    case 'system':
      return [{ type: 'pairs', rows: systemPairs(reading.system) }];
    case 'passage':
      return textBlocks(reading.text);
    case 'files':
      return fileTable(reading.files);
    case 'sentence':
      return [paragraph(fullStop(reading.words.id))];
    case 'text':
    case 'list':
    case 'moment':
    case 'number': {
      const lines = linesOf(reading, zone);
      return lines.length > 1 ? [{ type: 'list', items: lines }] : lines.map(paragraph);
    }
  }
};
