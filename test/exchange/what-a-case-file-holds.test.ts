import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, EventData } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';
import { isCompressed } from '#core/exchange/case-file/compressed.ts';
import { eventLog } from '#core/exchange/case-file/event-log.ts';
import { manifestName, manifestText } from '#core/exchange/case-file/manifest.ts';
import { readMe, type CaseFileFacts } from '#core/exchange/case-file/read-me.ts';
import { evidenceList, storedFiles, type HeldFile } from '#core/exchange/case-file/stored-files.ts';
import { firstBroken, firstHash, sealedText, type Link } from '#core/record/chain.ts';
import { hour, teamMember } from '#test/support/office-papers.ts';
import { file } from '#test/support/scenario.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const event = (data: EventData): CaseEvent => ({
  ...data,
  v: 1,
  command: 'c1',
  by: teamMember,
  happenedAt: hour(1),
  recordedAt: hour(2),
});

describe('the list of hashes', () => {
  const path = fc.stringMatching(/^[a-z]{1,6}(?:\/[a-zA-Z0-9 _.-]{1,8})?$/);
  const entries = fc.uniqueArray(fc.record({ path, sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }), {
    selector: (one) => one.path,
    maxLength: 8,
  });

  test('read as sha256sum reads it gives each file its hash', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const lines = manifestText(all).split('\n').slice(0, -1);
        expect(new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))).toEqual(
          new Map(all.map((one) => [one.path, one.sha256])),
        );
        expect(lines.every((line) => line.slice(64, 66) === '  ')).toBe(true);
      }),
    );
  });

  test('is the same however the files were gathered, for its own hash is recorded', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(manifestText(all.toReversed())).toBe(manifestText(all));
      }),
    );
  });

  test('of nothing is empty, and it has a name of its own', () => {
    expect(manifestText([])).toBe('');
    expect(manifestName).toBe('MANIFES.sha256');
  });
});

/** A chain over some texts, as the record keeps it. */
const chained = (texts: readonly string[]): readonly Link[] =>
  texts.reduce<readonly Link[]>((links, text, index) => {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    const version = index + 1;
    const hash = sha256(sealedText('contoh', 'case/kasus-1', version, text, previousHash));
    return [...links, { version, text, hash, previousHash }];
  }, []);

interface Entry {
  readonly versi: number;
  readonly sebelum: string;
  readonly sidik: string;
  readonly isi: string;
}
interface Log {
  readonly awalan: string;
  readonly akhiran: string;
  readonly pertama: string;
  readonly peristiwa: readonly Entry[];
}

const logOf = (texts: readonly string[]): Log =>
  JSON.parse(
    eventLog(
      { agency: 'contoh', id: 'kasus-1', number: 'CTH-2026-0001', edition: '2026' },
      chained(texts),
    ),
  );

describe('the record in a case file', () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => JSON.stringify({ text })),
    { minLength: 1, maxLength: 6 },
  );

  test('is checked with what it says itself and SHA-256, nothing else', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const log = logOf(all);
        let before = log.pertama;
        for (const { versi, sebelum, sidik, isi } of log.peristiwa) {
          expect(sebelum).toBe(before);
          expect(sidik).toBe(
            sha256(`${sebelum}${log.awalan}${isi}${log.akhiran}${String(versi)}}`),
          );
          before = sidik;
        }
        expect(log.peristiwa.map(({ isi }) => isi)).toEqual(all);
      }),
    );
  });

  test('is the chain that Tanggap itself verifies', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(firstBroken('contoh', 'case/kasus-1', chained(all), sha256)).toBeNull();
      }),
    );
  });

  test('names the case, and tells a reader how to check it', () => {
    expect(logOf(['{}'])).toMatchObject({
      bentuk: 'tanggap-peristiwa-1',
      instansi: 'contoh',
      kasus: 'kasus-1',
      nomor: 'CTH-2026-0001',
      edisi: '2026',
      keterangan: expect.stringContaining('SHA-256'),
    });
  });
});

describe('the files of a record', () => {
  const attached = (...files: readonly FileRef[]) =>
    event({ type: 'evidence-attached', files, note: '' });
  const record = (...events: readonly CaseEvent[]) =>
    events.map((one, index) => ({ version: index + 1, event: one }));
  const filesIn = (one: CaseEvent): readonly FileRef[] =>
    one.type === 'evidence-attached' ? one.files : one.type === 'measure-executed' ? one.proof : [];
  const [a, b] = [file('a.log'), file('b.log')];

  test('are told once each, in the order they were first spoken of, with every mention', () => {
    const proof = event({ type: 'measure-executed', measure: 1, note: '', proof: [a] });
    const found = storedFiles(
      record(event({ type: 'noted', text: '' }), attached(b), attached(a, b), proof),
      filesIn,
    );
    expect(
      found.map(({ ref, first, mentions }) => [
        ref.name,
        first.version,
        mentions.map(({ version }) => version),
      ]),
    ).toEqual([
      ['b.log', 2, [2, 3]],
      ['a.log', 3, [3, 4]],
    ]);
  });

  test('named twice in one event are mentioned once by it', () => {
    const [one] = storedFiles(record(attached(a, a)), filesIn);
    expect(one?.mentions.length).toBe(1);
  });

  test('tell who spoke of them, when it happened and when it was recorded', () => {
    const [one] = storedFiles(record(attached(a)), filesIn);
    expect(one?.first).toEqual({
      version: 1,
      type: 'evidence-attached',
      turn: null,
      happenedAt: hour(1),
      recordedAt: hour(2),
      by: 'Petugas Contoh',
    });
  });

  test('know the visit of the step they belong to', () => {
    const completed = event({
      type: 'step-completed',
      turn: 4,
      step: 'periksa',
      outcome: 'lanjut',
      form: {},
      outputs: [],
    });
    expect(storedFiles(record(completed), () => [a])[0]?.first.turn).toBe(4);
  });

  const held = (more: Partial<HeldFile>): HeldFile => {
    const [one] = storedFiles(record(attached(a)), filesIn);
    if (one === undefined) throw new Error('no file');
    return { ...one, held: { state: 'whole' }, path: 'bukti/a.log', ...more };
  };
  const listed = (...files: readonly HeldFile[]) =>
    JSON.parse(evidenceList({ id: 'kasus-1', number: 'CTH-2026-0001' }, files)).berkas;

  test('are listed with their recorded fingerprint, whatever the store has now', () => {
    expect(
      listed(
        held({}),
        held({ held: { state: 'missing' }, path: null }),
        held({ held: { state: 'altered', sha256: 'cd'.repeat(32), size: 9 } }),
      ),
    ).toMatchObject([
      { nama: 'a.log', sha256: 'ab'.repeat(32), ukuran: 3, keadaan: 'utuh', tempat: 'bukti/a.log' },
      { sha256: 'ab'.repeat(32), keadaan: 'hilang', tempat: null },
      {
        sha256: 'ab'.repeat(32),
        ukuran: 3,
        keadaan: 'berubah',
        sha256_sekarang: 'cd'.repeat(32),
        ukuran_sekarang: 9,
      },
    ]);
  });

  test('have other bytes told only where they are other', () => {
    const [whole] = listed(held({}));
    expect(Object.keys(whole)).not.toContain('sha256_sekarang');
    expect(whole.disebut).toEqual([
      {
        versi: 1,
        peristiwa: 'evidence-attached',
        putaran: null,
        terjadi: hour(1),
        dicatat: hour(2),
        oleh: 'Petugas Contoh',
      },
    ]);
  });
});

describe('what the case file says of itself', () => {
  const facts: CaseFileFacts = {
    agencyName: 'Pemerintah Kota Contoh',
    number: 'CTH-2026-0001',
    caseId: 'kasus-1',
    system: 'Portal',
    madeBy: 'Petugas Contoh',
    madeAt: hour(0),
    zone: 'Asia/Jakarta',
    events: 12,
    lastHash: 'ab'.repeat(32),
    papers: { signed: 2, drafts: 1, forms: 3, frozen: 4 },
    evidence: 4,
    anchors: 1,
    checkAddress: 'https://contoh.example/periksa',
    troubles: [],
  };
  const said = (more: Partial<CaseFileFacts> = {}) => readMe({ ...facts, ...more });

  test('names the case, who made it when, and the last fingerprint', () => {
    for (const words of [
      'BERKAS KASUS CTH-2026-0001',
      'Pemerintah Kota Contoh',
      'Selasa, 17 November 2026 pukul 10.00 WIB',
      '12 peristiwa',
      'ab'.repeat(32),
    ])
      expect(said()).toContain(words);
  });

  test.each<[string, Partial<CaseFileFacts>, string]>([
    ['papers', { papers: { signed: 0, drafts: 0, forms: 3, frozen: 0 } }, '  naskah/ '],
    ['forms', { papers: { signed: 1, drafts: 0, forms: 0, frozen: 0 } }, '  formulir/ '],
    ['frozen checks', { papers: { signed: 1, drafts: 0, forms: 0, frozen: 0 } }, '  pemeriksaan/ '],
    ['evidence', { evidence: 0 }, '  bukti/ '],
    ['trust anchors', { anchors: 0 }, '  kepercayaan/ '],
  ])('lists %s only where there are some', (_, more, line) => {
    expect(said()).toContain(line);
    expect(said(more)).not.toContain(line);
  });

  test('tells how to trust a certificate only where one lies in it', () => {
    expect(said()).toContain('certutil -A');
    expect(said({ anchors: 0 })).not.toContain('certutil -A');
    expect(said({ anchors: 0 })).toContain('pdfsig "$f"');
  });

  test('says first what is not as it should be', () => {
    const text = said({ troubles: ['a.log hilang', 'b.log berubah'] });
    expect(text).toContain('PERHATIAN\n\n  - a.log hilang\n  - b.log berubah\n');
    expect(text.indexOf('PERHATIAN')).toBeLessThan(text.indexOf('ISI'));
    expect(said()).not.toContain('PERHATIAN');
  });

  test('warns of what it holds, and says where a paper’s code is asked for', () => {
    expect(said()).toContain('Serahkan hanya kepada yang\nberhak');
    expect(said()).toContain('malware');
    expect(said()).toContain('https://contoh.example/periksa');
  });
});

describe('a file that is compressed already', () => {
  test.each([
    'image/png',
    'image/jpeg',
    'video/mp4',
    'audio/mpeg',
    'application/pdf',
    'application/zip',
    'application/gzip',
    'application/x-7z-compressed',
    'application/x-bzip2',
    'APPLICATION/PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
  ])('is stored as it is: %s', (type) => {
    expect(isCompressed(type)).toBe(true);
  });

  test.each([
    'text/plain',
    'image/svg+xml',
    'image/bmp',
    'image/tiff',
    'application/json',
    'application/pdfx',
    'application/vnd.ms-outlook',
    '',
  ])('is none of these: %s', (type) => {
    expect(isCompressed(type)).toBe(false);
  });
});
