import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/cases/event.ts';
import { answerBlocks, answerLines, systemPairs } from '#core/papers/sheet/answer-text.ts';
import type { Field } from '#core/sops/model.ts';
import { file } from '#test/support/scenario.ts';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'bidang',
  label: { id: 'Bidang', en: 'Field' },
  type,
  required: false,
  requiredWhen: null,
  help: null,
  choices: [
    { id: 'a', label: { id: 'Sudah ditutup', en: 'Closed' } },
    { id: 'b', label: { id: 'Belum?', en: 'Not yet?' } },
  ],
  max: null,
  kinds: null,
  when: null,
  sets: null,
  holds: null,
  remarkOn: null,
  ...more,
});

const lines = (type: Field['type'], answer: Answer, zone = 'Asia/Jakarta') =>
  answerLines(field(type), answer, zone);
const blocks = (type: Field['type'], answer: Answer) =>
  answerBlocks(field(type), answer, 'Asia/Jakarta');

const log = { ...file('akses.log'), size: 1_234_567 };

describe('an answer in a line', () => {
  test.each<[Field['type'], Answer, readonly string[]]>([
    ['text', 'Satu baris', ['Satu baris']],
    ['person', 'Petugas Contoh', ['Petugas Contoh']],
    ['long-text', 'Satu.\n\nDua.', ['Satu.', 'Dua.']],
    ['choice', 'a', ['Sudah ditutup']],
    ['choices', ['b', 'a'], ['Belum?', 'Sudah ditutup']],
    ['checklist', ['a'], ['Sudah ditutup']],
    ['choice', 'lama', ['lama']],
    ['number', 1.5, ['1,5']],
    ['number', 12, ['12']],
    ['date-time', '2026-11-21T03:00:00Z', ['Sabtu, 21 November 2026 pukul 10.00 WIB']],
    ['file', [log], ['akses.log (1,2 MB)', `SHA-256: ${'ab'.repeat(32)}`]],
    [
      'system',
      { name: 'Portal', unit: 'Dinas Contoh' },
      ['Nama sistem: Portal', 'Unit kerja / Perangkat Daerah: Dinas Contoh'],
    ],
  ])('of a field "%s" given as %j reads %j', (type, answer, text) => {
    expect(lines(type, answer)).toEqual(text);
  });

  test('tells a time in the zone of the office', () => {
    expect(lines('date-time', '2026-11-20T23:30:00Z', 'Asia/Jayapura')).toEqual([
      'Sabtu, 21 November 2026 pukul 08.30 WIT',
    ]);
  });

  test.each<[Field['type'], Answer]>([
    ['date-time', 'kemarin'],
    ['date-time', 7],
    ['system', 'Portal'],
    ['text', 7],
    ['person', ['a']],
    ['long-text', []],
  ])('of a field "%s" that holds %j, which it cannot mean, says nothing', (type, answer) => {
    expect(lines(type, answer)).toEqual([]);
  });
});

describe('an answer as parts of a body', () => {
  test('that was chosen stands alone as a sentence, with one full stop', () => {
    expect(blocks('choice', 'a')).toEqual([{ type: 'paragraph', text: 'Sudah ditutup.' }]);
    expect(blocks('choice', 'b')).toEqual([{ type: 'paragraph', text: 'Belum?' }]);
  });

  test('of several choices is a list, of one a paragraph', () => {
    expect(blocks('choices', ['a', 'b'])).toEqual([
      { type: 'list', items: ['Sudah ditutup', 'Belum?'] },
    ]);
    expect(blocks('checklist', ['a'])).toEqual([{ type: 'paragraph', text: 'Sudah ditutup' }]);
    expect(blocks('choices', [])).toEqual([]);
  });

  test('of files is a table with their fingerprints; of none it is nothing', () => {
    expect(blocks('file', [log, file('b')])).toMatchObject([
      {
        type: 'table',
        rows: [
          ['1', 'akses.log', '1,2 MB', 'ab'.repeat(32)],
          ['2', 'b', '3 B', 'ab'.repeat(32)],
        ],
      },
    ]);
    expect(blocks('file', [])).toEqual([]);
  });

  test('of a system has a row for what is known; of something else it has none', () => {
    expect(blocks('system', { name: 'Portal', vendor: 'PT Contoh', url: ' ' })).toEqual([
      {
        type: 'pairs',
        rows: [
          { label: 'Nama sistem', value: ['Portal'] },
          { label: 'Pengembang', value: ['PT Contoh'] },
        ],
      },
    ]);
    expect(blocks('system', 'Portal')).toEqual([]);
  });

  test('that was typed in paragraphs keeps them', () => {
    expect(blocks('long-text', 'Temuan:\nSatu\nDua')).toEqual([
      { type: 'paragraph', text: 'Temuan:' },
      { type: 'list', items: ['Satu', 'Dua'] },
    ]);
    expect(blocks('text', 'Satu baris')).toEqual([{ type: 'paragraph', text: 'Satu baris' }]);
  });
});

test('everything known of a system stands in a fixed order', () => {
  expect(
    systemPairs({
      vendor: 'PT Contoh',
      serverLocation: 'Pusat Data',
      unit: 'Dinas Contoh',
      url: 'https://contoh.example',
      name: 'Portal',
    }).map(({ label, value }) => [label, ...value]),
  ).toEqual([
    ['Nama sistem', 'Portal'],
    ['Alamat (URL)', 'https://contoh.example'],
    ['Unit kerja / Perangkat Daerah', 'Dinas Contoh'],
    ['Lokasi server', 'Pusat Data'],
    ['Pengembang', 'PT Contoh'],
  ]);
});
