import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#core/cases/event.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import type { FileRef } from '#core/cases/report.ts';
import { isObject } from '#core/record/shape.ts';
import { firstHash, sealedText, type Link } from '#core/record/chain.ts';
import { parseInstant, type Instant } from '#core/time/instant.ts';
import { isCompressed } from './compressed.ts';
import { eventLog } from './event-log.ts';
import { manifestName, manifestText } from './manifest.ts';
import { evidenceList, storedFiles, type Held } from './stored-files.ts';

const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
};
const read = (text: string): Readonly<Record<string, unknown>> => {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : {};
};
const listIn = (value: Readonly<Record<string, unknown>>, key: string) =>
  Array.isArray(value[key]) ? value[key].filter(isObject) : [];

describe('the list of hashes', () => {
  test('is what sha256sum -c reads, sorted by path', () => {
    expect(
      manifestText([
        { path: 'naskah/02.pdf', sha256: 'bb' },
        { path: 'BACA-SAYA.txt', sha256: 'aa' },
        { path: 'naskah/01.pdf', sha256: 'cc' },
      ]),
    ).toBe('aa  BACA-SAYA.txt\ncc  naskah/01.pdf\nbb  naskah/02.pdf\n');
    expect(manifestText([])).toBe('');
    expect(manifestName).toMatch(/\.sha256$/);
  });

  test('is the same in whatever order the files come', () => {
    const entries = fc.uniqueArray(
      fc.record({
        path: fc.stringMatching(/^[a-z]{1,8}$/),
        sha256: fc.stringMatching(/^[0-9a-f]{8}$/),
      }),
      { selector: ({ path }) => path },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const text = manifestText(all);
        expect(manifestText(all.toReversed())).toBe(text);
        expect(text.split('\n').length - 1).toBe(all.length);
      }),
    );
  });
});

describe('the record as it is handed out', () => {
  const of = { agency: 'contoh', id: 'case-1', number: 'CTH-2026-0001', edition: '2026' };
  const texts = fc.array(fc.json(), { maxLength: 5 });

  test('holds every event to the letter, and all that its hash is made of', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const links = all.map((text, index): Link => ({
          version: index + 1,
          text,
          hash: `hash-${String(index + 1)}`,
          previousHash: index === 0 ? firstHash : `hash-${String(index)}`,
        }));
        const log = read(eventLog(of, links));
        const events = listIn(log, 'peristiwa');
        expect(events.map(({ isi }) => isi)).toEqual(all);
        // As the file itself says it: sebelum + awalan + isi + akhiran + versi + }.
        for (const [index, { sebelum, isi, versi, sidik }] of events.entries()) {
          const spelled = `${String(sebelum)}${String(log['awalan'])}${String(isi)}${String(log['akhiran'])}${String(versi)}}`;
          expect(spelled).toBe(
            sealedText(of.agency, caseStream(of.id), index + 1, String(isi), String(sebelum)),
          );
          expect(sidik).toBe(links[index]?.hash);
        }
      }),
    );
  });

  test('says of which case it is, and begins with 64 zeros', () => {
    expect(read(eventLog(of, []))).toMatchObject({
      instansi: 'contoh',
      kasus: 'case-1',
      nomor: 'CTH-2026-0001',
      edisi: '2026',
      pertama: '0'.repeat(64),
      peristiwa: [],
    });
    expect(eventLog(of, []).endsWith('}\n')).toBe(true);
  });
});

const ref = (id: string): FileRef => ({
  id,
  name: `${id}.png`,
  size: 3,
  sha256: 'ab'.repeat(32),
  mediaType: 'image/png',
});
const noted = (minute: number, reporter = false): CaseEvent => ({
  type: 'noted',
  text: 'Cek log',
  v: 1,
  command: `command-${String(minute)}`,
  by: reporter
    ? { kind: 'reporter' }
    : { kind: 'officer', id: 'o1', name: 'Petugas Contoh', roles: ['tim'] },
  happenedAt: instant(`2026-11-17T03:${String(minute).padStart(2, '0')}:00Z`),
  recordedAt: instant('2026-11-17T04:00:00Z'),
});

describe('the files of a record', () => {
  const record = [1, 2, 3].map((version) => ({ version, event: noted(version, version === 1) }));
  const mentioned: Readonly<Record<string, readonly FileRef[]>> = {
    'command-1': [ref('b'), ref('a'), ref('b')],
    'command-3': [ref('a'), ref('c')],
  };
  const files = storedFiles(record, ({ command }) => mentioned[command] ?? []);

  test('stand in the order in which events first speak of them, each once', () => {
    expect(files.map((one) => one.ref.id)).toEqual(['b', 'a', 'c']);
  });

  test('name every event that speaks of them, an event once', () => {
    expect(files.map(({ mentions }) => mentions.map(({ version }) => version))).toEqual([
      [1],
      [1, 3],
      [3],
    ]);
    expect(files.map(({ first }) => first.version)).toEqual([1, 1, 3]);
    expect(files[2]?.first.by).toContain('Petugas Contoh');
  });

  test('of a record that speaks of none are none', () => {
    expect(storedFiles(record, () => [])).toEqual([]);
  });

  test.each<[held: Held, says: object]>([
    [{ state: 'whole' }, { keadaan: 'utuh' }],
    [{ state: 'missing' }, { keadaan: 'hilang' }],
    [
      { state: 'altered', sha256: 'cd'.repeat(32), size: 9 },
      { keadaan: 'berubah', sha256_sekarang: 'cd'.repeat(32), ukuran_sekarang: 9 },
    ],
  ])('are listed with what the store has of them: %j', (held, says) => {
    const [first] = files;
    if (first === undefined) throw new Error('no file');
    const path = held.state === 'missing' ? null : 'bukti/b.png';
    const list = read(evidenceList({ id: 'case-1', number: '1' }, [{ ...first, held, path }]));
    const [line] = listIn(list, 'berkas');
    expect(line).toMatchObject({
      id: 'b',
      sha256: 'ab'.repeat(32),
      ukuran: 3,
      tempat: path,
      ...says,
    });
    // What lies in its place now is told of an altered file alone.
    expect(Object.keys(line ?? {}).includes('sha256_sekarang')).toBe(held.state === 'altered');
  });
});

describe('what is packed already', () => {
  test.each([
    'image/png',
    'image/jpeg',
    'IMAGE/JPEG',
    'video/mp4',
    'audio/mpeg',
    'application/pdf',
    'application/zip',
    'application/gzip',
    'application/x-7z-compressed',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ])('is not packed again: %s', (type) => {
    expect(isCompressed(type)).toBe(true);
  });

  test.each([
    'image/svg+xml',
    'image/bmp',
    'image/tiff',
    'image/x-icon',
    'text/plain',
    'text/csv',
    'application/json',
    'application/octet-stream',
    'application/vnd.tcpdump.pcap',
    '',
  ])('and all else is: "%s"', (type) => {
    expect(isCompressed(type)).toBe(false);
  });
});
