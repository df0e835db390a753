import type { CaseEvent } from '#core/cases/event.ts';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evidenceList, storedFiles } from '#core/exchange/case-file/stored-files.ts';
import { eventLog } from '#core/exchange/case-file/event-log.ts';
import { manifestText } from '#core/exchange/case-file/manifest.ts';
import { paperOrder, paperPaths } from '#core/exchange/case-file/paper-names.ts';
import { readMe, type CaseFileFacts } from '#core/exchange/case-file/read-me.ts';
import { isCompressed } from '#core/exchange/case-file/compressed.ts';
import { canonical } from '#core/record/canonical.ts';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { firstBroken, firstHash, sealedText, type Link } from '#core/record/chain.ts';
import { caseReport } from '#core/papers/content/case-report.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { filesOfEvents } from '#app/cases/files-in-case.ts';
import { sampleSettings } from '#test/support/papers.ts';
import { file, officer, Scenario, tuesday } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const paper = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const made = new Scenario(smallSop)
  .reported()
  .completed(meja, 'lanjut')
  .completed(tim, 'rendah', { form: { alasan: 'ya', parah: 'rendah' } });

const signature = (version: number, role: string) =>
  ({
    ...paper,
    type: 'sign-paper',
    ...keptCheck,
    version,
    code: 'KODE',
    number: '000.6 / 1 / BA',
    title: 'Berita Acara',
    via: 'certificate',
    edits: {},
    over: role === 'tim' ? file('').sha256 : null,
    file: { ...file(`v${String(version)}-${role}.pdf`), mediaType: 'application/pdf' },
    signer: { role, name: 'Petugas Contoh', position: 'Ketua Tim' },
  }) as const;

const printed = {
  ...paper,
  type: 'print-paper',
  version: 2,
  code: 'KODE2',
  number: '000.6 / 2 / BA',
  title: 'Berita Acara',
  edits: {},
  file: { ...file('cetak.pdf'), mediaType: 'application/pdf' },
} as const;
const scanned = {
  ...paper,
  type: 'sign-on-paper',
  version: 2,
  file: { ...file('PINDAI.JPG'), mediaType: 'image/jpeg' },
  place: 'Kota Contoh',
  note: '',
  happenedAt: tuesday,
  signers: [
    { role: 'ketua', name: 'Satu', position: 'Ketua' },
    { role: 'tim', name: 'Dua', position: 'Tim' },
  ],
} as const;

const signed = made
  .when(ketua, signature(1, 'ketua'))
  .thenHappened('paper-signed')
  .when(tim, signature(1, 'tim'))
  .thenHappened('paper-signed');
const whole = signed
  .when(ketua, { ...paper, type: 'revoke-paper', reason: 'Salah' })
  .thenHappened('paper-revoked')
  .when(tim, printed)
  .thenHappened('paper-printed')
  .when(tim, scanned)
  .thenHappened('paper-signed', 'paper-signed')
  .when(tim, { type: 'attach-evidence', files: [file('akses.log')], note: 'Log peladen' });

const stateOf = (scenario: Scenario) => {
  if (scenario.state.status === 'none') throw new Error('no case');
  return scenario.state;
};

type EventLink = Link & { readonly event: CaseEvent };

const chained = (scenario: Scenario): readonly EventLink[] => {
  const { agency, id } = stateOf(scenario);
  const links: EventLink[] = [];
  for (const [index, event] of scenario.events.entries()) {
    const previousHash = links.at(-1)?.hash ?? firstHash;
    links.push({
      version: index + 1,
      event,
      text: canonical(event),
      previousHash,
      hash: sha256(sealedText(agency, caseStream(id), index + 1, canonical(event), previousHash)),
    });
  }
  return links;
};

describe('what stands in a case file', () => {
  test('names papers by place, name, visit, version, number and what became of them', () => {
    const paths = paperPaths(smallSop, stateOf(whole), whole.events, paperOrder([paper]));
    expect([...paths]).toEqual([
      [
        'file-v1-ketua.pdf',
        'naskah/01-Berita-Acara_langkah-2_versi-1_000-6-1-BA_tanda-tangan-ke-1_DIBATALKAN.pdf',
      ],
      [
        'file-sertifikat.pem',
        'pemeriksaan/01-Berita-Acara_langkah-2_versi-1_000-6-1-BA_DIBATALKAN_Petugas-Contoh_sertifikat.pem',
      ],
      [
        'file-pemeriksaan.txt',
        'pemeriksaan/01-Berita-Acara_langkah-2_versi-1_000-6-1-BA_DIBATALKAN_Petugas-Contoh_laporan.txt',
      ],
      ['file-v1-tim.pdf', 'naskah/01-Berita-Acara_langkah-2_versi-1_000-6-1-BA_DIBATALKAN.pdf'],
      ['file-cetak.pdf', 'naskah/01-Berita-Acara_langkah-2_versi-2_000-6-2-BA_lembar-cetak.pdf'],
      [
        'file-PINDAI.JPG',
        'naskah/01-Berita-Acara_langkah-2_versi-2_000-6-2-BA_pindaian-bertanda-tangan.jpg',
      ],
    ]);
  });

  test('lists each file once with every event that speaks of it, and what the store has of it', () => {
    const links = chained(whole);
    const files = storedFiles(links, (event) => filesOfEvents([event]));
    expect(files.map(({ ref, mentions }) => [ref.name, mentions.map(({ type }) => type)])).toEqual([
      ['v1-ketua.pdf', ['paper-signed']],
      ['sertifikat.pem', ['paper-signed', 'paper-signed']],
      ['pemeriksaan.txt', ['paper-signed', 'paper-signed']],
      ['v1-tim.pdf', ['paper-signed']],
      ['cetak.pdf', ['paper-printed']],
      ['PINDAI.JPG', ['paper-signed', 'paper-signed']],
      ['akses.log', ['evidence-attached']],
    ]);
    const list: { readonly berkas: readonly unknown[] } = JSON.parse(
      evidenceList(
        { id: 'k', number: 'N-1' },
        files.map((one) => ({ ...one, held: { state: 'missing' as const }, path: null })),
      ),
    );
    expect(list.berkas.at(-1)).toEqual({
      id: 'file-akses.log',
      nama: 'akses.log',
      jenis: 'text/plain',
      ukuran: 3,
      sha256: 'ab'.repeat(32),
      keadaan: 'hilang',
      tempat: null,
      disebut: [
        {
          versi: links.length,
          peristiwa: 'evidence-attached',
          putaran: null,
          terjadi: tuesday,
          dicatat: tuesday,
          oleh: 'Petugas Contoh tim',
        },
      ],
    });
  });

  test('holds the events so that the chain is recomputed from their text alone', () => {
    const links = chained(whole);
    const log: {
      readonly awalan: string;
      readonly akhiran: string;
      readonly peristiwa: readonly {
        readonly versi: number;
        readonly sebelum: string;
        readonly sidik: string;
        readonly isi: string;
      }[];
    } = JSON.parse(eventLog(stateOf(whole), links));
    for (const { versi, sebelum, sidik, isi } of log.peristiwa)
      expect(sha256(`${sebelum}${log.awalan}${isi}${log.akhiran}${String(versi)}}`)).toBe(sidik);
    expect(
      firstBroken(stateOf(whole).agency, caseStream(stateOf(whole).id), links, sha256),
    ).toBeNull();
    expect(log.peristiwa).toHaveLength(links.length);
  });

  test('lists hashes in the form of sha256sum', () => {
    expect(
      manifestText([
        { path: 'b.txt', sha256: '2'.repeat(64) },
        { path: 'a b.txt', sha256: '1'.repeat(64) },
      ]),
    ).toBe(`${'1'.repeat(64)}  a b.txt\n${'2'.repeat(64)}  b.txt\n`);
  });

  test('heads a report that was corrected as corrected, not as received', () => {
    const reported = new Scenario(smallSop).reported();
    const headOf = (scenario: Scenario) =>
      caseReport({
        sop: smallSop,
        state: stateOf(scenario),
        settings: sampleSettings(smallSop),
        record: chained(scenario),
        madeAt: tuesday,
        madeBy: 'Petugas Contoh',
        files: [],
      }).sections[0]?.title;
    const corrected = reported.when(officer('tim'), {
      type: 'correct-report',
      changes: { systemName: 'Portal lain' },
      reason: 'Salah catat',
    });
    expect(headOf(reported)).toBe('Laporan sebagaimana diterima');
    expect(headOf(corrected)).toBe('Laporan, sudah dibetulkan');
  });

  test('tells the record in sentences, with every event and its hash', () => {
    const links = chained(whole);
    const report = caseReport({
      sop: smallSop,
      state: stateOf(whole),
      settings: sampleSettings(smallSop),
      record: links,
      madeAt: tuesday,
      madeBy: 'Petugas Contoh',
      files: [
        { name: 'akses.log', size: 3, sha256: 'ab'.repeat(32), version: 9, trouble: 'HILANG' },
      ],
    });
    expect(report.sections.map(({ title }) => title)).toEqual([
      'Laporan sebagaimana diterima',
      'Keadaan kasus',
      'Langkah yang ditempuh',
      'Tindakan sementara',
      'Persetujuan',
      'Pengiriman yang diperintahkan',
      'Masa menunggu pihak luar',
      'Kewajiban lapor',
      'Isian setiap langkah',
      'Berkas bukti dan naskah',
      'Riwayat lengkap',
    ]);
    const rows = (title: string): readonly (readonly string[])[] =>
      report.sections
        .find((section) => section.title === title)
        ?.blocks.flatMap((block: Block) => (block.type === 'table' ? block.rows : [])) ?? [];
    expect(rows('Riwayat lengkap')).toHaveLength(links.length);
    expect(rows('Riwayat lengkap').at(-1)).toEqual([
      String(links.length),
      '17 Nov 2026 10.00 WIB',
      'Petugas Contoh tim',
      '1 berkas bukti dilampirkan: Log peladen',
      links.at(-1)?.hash.slice(0, 12),
    ]);
    expect(rows('Berkas bukti dan naskah')).toEqual([
      ['1', 'akses.log – HILANG', '3 B', '9', 'ab'.repeat(32)],
    ]);
    expect(report).toMatchObject({
      kind: 'laporan',
      draft: false,
      signatures: [],
      checkAddress: null,
      footer: [],
    });
  });

  test('says what is in it and how to check it, and what is amiss first', () => {
    const facts: CaseFileFacts = {
      agencyName: 'Pemerintah Contoh',
      number: 'CTH-2026-0001',
      caseId: 'id',
      system: 'Situs',
      madeBy: 'Petugas Contoh',
      madeAt: tuesday,
      zone: 'Asia/Jakarta',
      events: 9,
      lastHash: 'f'.repeat(64),
      papers: { signed: 2, drafts: 0, forms: 0, frozen: 0 },
      evidence: 1,
      anchors: 0,
      checkAddress: 'https://contoh.invalid/periksa',
      troubles: ['Berkas "x" hilang.'],
    };
    const text = readMe(facts);
    expect(text).toContain('Selasa, 17 November 2026 pukul 10.00 WIB');
    expect(text.indexOf('Berkas "x" hilang.')).toBeLessThan(text.indexOf('ISI'));
    for (const command of [
      'sha256sum -c MANIFES.sha256',
      'pdfsig',
      'python3 periksa-catatan.py',
      'Get-FileHash',
      'certutil -hashfile',
    ])
      expect(text).toContain(command);
    expect(text).not.toContain('kepercayaan/');
    expect(text).not.toContain('formulir/');
    expect(readMe({ ...facts, anchors: 1, troubles: [] })).toContain('kepercayaan/');
    expect(readMe({ ...facts, troubles: [] })).not.toContain('PERHATIAN');
  });

  test('knows what is compressed already', () => {
    const kinds = [
      'application/pdf',
      'image/png',
      'video/mp4',
      'application/zip',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/plain',
      'image/svg+xml',
      'application/json',
      'application/octet-stream',
    ];
    expect(kinds.map(isCompressed)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
