import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { checkScript } from '#core/exchange/case-file/check-script.ts';
import { eventLog } from '#core/exchange/case-file/event-log.ts';
import { manifestName, manifestText } from '#core/exchange/case-file/manifest.ts';
import { evidenceList, type HeldFile } from '#core/exchange/case-file/stored-files.ts';
import { firstHash, sealedText, type Link } from '#core/record/chain.ts';
import { hour } from '#test/support/office-papers.ts';
import { ensureTool } from '#test/support/tools.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A case file as it lies in a folder: path → content. */
type Files = Readonly<Record<string, string>>;

const proof = 'bukti: "kutip" é 😀\n';
const proofRef = {
  id: 'f-1',
  name: 'log akses é.txt',
  size: Buffer.byteLength(proof),
  sha256: sha256(proof),
  mediaType: 'text/plain',
};
const texts = [
  JSON.stringify({ type: 'report-received', description: 'Halaman "depan" berubah \\ é 😀' }),
  JSON.stringify({ files: [proofRef], type: 'evidence-attached' }),
  JSON.stringify({ type: 'noted', text: 'Selesai\n' }),
];

const chained = (all: readonly string[], agency = 'contoh'): readonly Link[] =>
  all.reduce<readonly Link[]>((links, text, index) => {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    const version = index + 1;
    const hash = sha256(sealedText(agency, 'case/kasus-1', version, text, previousHash));
    return [...links, { version, text, hash, previousHash }];
  }, []);

const logOf = (links: readonly Link[], agency = 'contoh'): string =>
  eventLog({ agency, id: 'kasus-1', number: 'CTH-2026-0001', edition: '2026' }, links);

const mention = {
  version: 2,
  type: 'evidence-attached',
  turn: null,
  happenedAt: hour(1),
  recordedAt: hour(1),
  by: 'Petugas Contoh',
} as const;
const held: HeldFile = {
  ref: proofRef,
  first: mention,
  mentions: [mention],
  held: { state: 'whole' },
  path: 'bukti/log akses é.txt',
};
const evidence = (more: Partial<HeldFile> = {}): string =>
  evidenceList({ id: 'kasus-1', number: 'CTH-2026-0001' }, [{ ...held, ...more }]);

const bare: Files = {
  'periksa-catatan.py': checkScript,
  'catatan/peristiwa.json': logOf(chained(texts)),
  'bukti.json': evidence(),
  'bukti/log akses é.txt': proof,
};

const listed = (files: Files): Files => ({
  ...files,
  [manifestName]: manifestText(
    Object.entries(files).map(([path, content]) => ({ path, sha256: sha256(content) })),
  ),
});

const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

/** Whoever received the folder runs the checker in it. */
const checked = (files: Files): { readonly code: number | null; readonly text: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-periksa-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { status, stdout, stderr } = spawnSync('python3', ['periksa-catatan.py'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { code: status, text: `${stdout}${stderr}` };
};

beforeAll(() => ensureTool('python3'));

describe('a case file that is whole', () => {
  test('is told so, with what was gone over and the hash to compare', () => {
    const files = listed(bare);
    const { code, text } = checked(files);
    expect(text).toContain('HASIL: semua sesuai.');
    expect(text).toContain('4 berkas tercantum');
    expect(text).toContain(`3 peristiwa; sidik terakhir ${chained(texts).at(-1)?.hash ?? ''}`);
    expect(text).toContain('1 berkas disebut');
    expect(text).toContain(`SHA-256 ${manifestName}: ${sha256(files[manifestName] ?? '')}`);
    expect(code).toBe(0);
  });

  test('stays so with what operating systems leave in folders', () => {
    const { code } = checked({
      ...listed(bare),
      '.DS_Store': 'x',
      'bukti/Thumbs.db': 'x',
      'naskah/desktop.ini': 'x',
    });
    expect(code).toBe(0);
  });

  test('stays so with a list whose lines a Windows program ended its way', () => {
    const files = listed(bare);
    const windows = (files[manifestName] ?? '').replaceAll('\n', '\r\n');
    expect(checked({ ...files, [manifestName]: windows }).code).toBe(0);
  });
});

/** What is wrong with the folder, and what the checker says of it. */
const damages: readonly (readonly [what: string, files: Files, says: string])[] = [
  ['a file of the list is gone', without(listed(bare), 'bukti.json'), 'bukti.json tidak ada'],
  [
    'evidence was changed',
    { ...listed(bare), 'bukti/log akses é.txt': `${proof}.` },
    'bukti/log akses é.txt berubah',
  ],
  [
    'a file was laid beside',
    { ...listed(bare), 'naskah/palsu.pdf': 'x' },
    'naskah/palsu.pdf tidak tercantum dalam MANIFES.sha256',
  ],
  ['the list is gone', bare, 'tidak dapat dibaca'],
  [
    'evidence was changed and the list made anew',
    listed({ ...bare, 'bukti/log akses é.txt': `${proof}.` }),
    'isinya bukan yang dicatat',
  ],
  [
    'evidence was taken out and the list made anew',
    listed(without(bare, 'bukti/log akses é.txt')),
    'tidak ada dalam berkas kasus',
  ],
  [
    'evidence was lost by the store',
    listed({
      ...without(bare, 'bukti/log akses é.txt'),
      'bukti.json': evidence({ held: { state: 'missing' }, path: null }),
    }),
    'keadaannya saat dibuat: hilang',
  ],
  [
    'the list of evidence tells another hash',
    listed({ ...bare, 'bukti.json': evidence({ ref: { ...proofRef, sha256: sha256('x') } }) }),
    'bukti.json tidak sama dengan catatan',
  ],
  [
    'the list of evidence tells another size',
    listed({ ...bare, 'bukti.json': evidence({ ref: { ...proofRef, size: 1 } }) }),
    'bukti.json tidak sama dengan catatan',
  ],
  [
    'the list of evidence knows nothing of it',
    listed({ ...bare, 'bukti.json': evidence({ ref: { ...proofRef, id: 'f-2' } }) }),
    'bukti.json tidak sama dengan catatan',
  ],
  [
    'the record cannot be read',
    listed({ ...bare, 'catatan/peristiwa.json': '{' }),
    'tidak dapat dibaca',
  ],
  [
    'the record is another kind of file',
    listed({ ...bare, 'catatan/peristiwa.json': '{"peristiwa":7}' }),
    'tidak dapat dibaca',
  ],
];

/** What was done to the chain, under a list made anew, and at which event it is noticed. */
const broken: readonly (readonly [what: string, links: readonly Link[], at: number])[] = [
  ...texts.map((_, changed): readonly [string, readonly Link[], number] => [
    `the words of event ${String(changed + 1)} were changed`,
    chained(texts).map((link, index) =>
      index === changed ? { ...link, text: link.text.replace('type', 'tipe') } : link,
    ),
    changed + 1,
  ]),
  ['the first event was taken out', chained(texts).slice(1), 1],
  ['an event in the middle was taken out', chained(texts).toSpliced(1, 1), 2],
  ['two events changed places', chained(texts).toSorted((a, b) => b.version - a.version), 1],
  ['an event stands twice', chained(texts).flatMap((link) => [link, link]), 2],
  [
    'an event was changed and its own hash made anew',
    chained(texts).map((link) => {
      if (link.version !== 2) return link;
      const text = link.text.replace('log', 'lag');
      return {
        ...link,
        text,
        hash: sha256(sealedText('contoh', 'case/kasus-1', 2, text, link.previousHash)),
      };
    }),
    3,
  ],
];

describe('a case file is told not to be whole', () => {
  test.each(damages)('when %s', (_what, files, says) => {
    const { code, text } = checked(files);
    expect(text).toContain('TIDAK SESUAI: ');
    expect(text).toContain(says);
    expect(text).not.toContain('Traceback');
    expect(text).not.toContain('semua sesuai');
    expect(code).toBe(1);
  });

  test.each(broken)('when %s', (_what, links, at) => {
    const { code, text } = checked(listed({ ...bare, 'catatan/peristiwa.json': logOf(links) }));
    expect(text).toContain(`peristiwa ke-${String(at)}: rantai putus di sini`);
    expect(code).toBe(1);
  });

  test('when the whole chain was made anew for another agency than the log says', () => {
    const log = logOf(chained(texts, 'lain'), 'lain').replace(
      '"instansi": "lain"',
      '"instansi": "contoh"',
    );
    const { code, text } = checked(listed({ ...bare, 'catatan/peristiwa.json': log }));
    expect(text).toContain('awalan atau akhiran tidak sesuai dengan instansi dan kasus');
    expect(code).toBe(1);
  });

  test('with every fault counted, not the first alone', () => {
    const { text } = checked({
      ...without(listed(bare), 'bukti/log akses é.txt'),
      'a.txt': 'x',
      'b.txt': 'x',
    });
    expect(text).toMatch(/HASIL: 4 hal TIDAK SESUAI\./);
  });
});
