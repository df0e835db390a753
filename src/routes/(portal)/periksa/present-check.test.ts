import { describe, expect, test } from 'vitest';
import type { PaperCheck } from '#app/papers/answers.ts';
import type { PaperRow } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignatureFinding } from '#core/papers/signing/signature-finding.ts';
import { parseInstant } from '#core/time/instant.ts';
import { editionAt } from '#test/support/papers.ts';
import { presentCheck } from './present-check.ts';

const at = parseInstant('2026-11-17T03:00:00Z');
if (at === undefined) throw new Error('no instant');

const paper: PaperRow = {
  agency: 'batam',
  code: 'K7QF',
  caseId: 'rahasia',
  caseNumber: 'BTM-2026-0001',
  output: 'berita-acara',
  of: { kind: 'turn', number: 3 },
  version: 1,
  title: 'Berita acara situs Dinas Rahasia',
  number: '000.6 / 1',
  signedAt: at,
  signers: [{ name: 'Petugas Contoh', position: 'Ketua' }],
  sha256: 'a'.repeat(64),
  printSha256: null,
  revokedAt: null,
  attempt: null,
  sent: [],
  received: [],
  letter: null,
};
const signature: SignatureFinding = {
  fieldName: 'a',
  signerName: 'Petugas Contoh',
  issuer: 'CA Contoh',
  signedAt: at,
  claimedAt: at,
  stampedAt: null,
  certificates: [],
  reason: '',
  location: '',
  integrity: 'intact',
  kind: 'signature',
  signedBytes: 900,
  coversWholeDocument: true,
  laterChanges: 'none',
  trusted: true,
  trustedBy: 'anchor',
};
const none: PaperCheck = {
  paper: null,
  damaged: false,
  byHand: false,
  away: false,
  dayOnly: false,
  signedAt: null,
  agencyName: null,
  trustedThen: new Map(),
  file: null,
};
const ours: PaperCheck = {
  paper,
  damaged: false,
  byHand: false,
  away: false,
  dayOnly: false,
  signedAt: at,
  agencyName: 'Pemerintah Kota Batam',
  trustedThen: new Map(),
  file: {
    ours: true,
    extended: false,
    added: 0,
    print: false,
    verification: { signatures: [signature] },
  },
};
const scan: PaperCheck = {
  ...ours,
  byHand: true,
  file: { ours: true, extended: false, added: 0, print: false, verification: { signatures: [] } },
};
const print: PaperCheck = { ...scan, signedAt: null, paper: { ...paper, signers: [] } };
const foreign = (...signatures: readonly SignatureFinding[]): PaperCheck => ({
  ...none,
  file: { ours: false, extended: false, added: 0, print: false, verification: { signatures } },
});
/** A signed file with data for checking behind its signature. */
const extended = {
  ours: false,
  extended: false,
  added: 0,
  print: false,
  verification: {
    signatures: [
      { ...signature, coversWholeDocument: false, laterChanges: 'validation-data' as const },
    ],
  },
};
const shown = (check: PaperCheck) => presentCheck(check, { view: null, language: 'id' });

describe('the check page', () => {
  test.each([
    ['an unknown code', none, 'bad', 'Kode ini tidak dikenal'],
    ['a known code', { ...ours, file: null }, 'good', 'Naskah ini asli'],
    [
      'a revoked paper',
      { ...ours, paper: { ...paper, revokedAt: at }, file: null },
      'bad',
      'Naskah ini sudah dibatalkan',
    ],
    ['our file', ours, 'good', 'Berkas ini asli, sama persis'],
    [
      'our file of a revoked paper',
      { ...ours, paper: { ...paper, revokedAt: at } },
      'bad',
      'Naskah ini sudah dibatalkan',
    ],
    [
      'a file changed after signing',
      foreign({ ...signature, integrity: 'altered' }),
      'bad',
      'Berkas ini sudah diubah',
    ],
    [
      'a file with a signature of an unknown kind',
      foreign({ ...signature, integrity: 'unchecked' }),
      'warn',
      'Berkas ini tidak dapat diperiksa sepenuhnya',
    ],
    [
      'our file under data for checking it',
      { ...ours, file: { ...extended, extended: true } },
      'good',
      'Naskah ini asli, dengan tambahan data pemeriksaan',
    ],
    [
      'our revoked file under data for checking it',
      {
        ...ours,
        paper: { ...paper, revokedAt: at },
        file: { ...extended, extended: true },
      },
      'bad',
      'Naskah ini sudah dibatalkan',
    ],
    [
      'somebody else’s file under data for checking it',
      { ...none, file: extended },
      'warn',
      'Berkas ini bukan naskah yang tercatat di sini',
    ],
    [
      'a file whose check was stopped',
      { ...foreign(), file: { ...extended, verification: signFailure('not-checked') } },
      'warn',
      'Berkas ini tidak dapat diperiksa',
    ],
    [
      'a file for which too many others were checked',
      { ...foreign(), file: { ...extended, verification: signFailure('check-busy') } },
      'warn',
      'Berkas ini belum diperiksa',
    ],
    [
      'somebody else’s signed file',
      foreign(signature),
      'warn',
      'Berkas ini bukan naskah yang tercatat di sini',
    ],
    ['an unsigned file', foreign(), 'bad', 'Berkas ini bukan naskah yang tercatat di sini'],
    [
      'a print that waits for its scan',
      { ...print, file: null },
      'warn',
      'Naskah ini terdaftar, tetapi belum ditandatangani',
    ],
    ['the file of such a print', print, 'warn', 'Berkas ini cetakan kami, belum ditandatangani'],
    [
      'a withdrawn print',
      { ...print, paper: { ...paper, signers: [], revokedAt: at }, file: null },
      'bad',
      'Naskah ini sudah dibatalkan',
    ],
    [
      'a paper signed by hand',
      { ...scan, file: null },
      'good',
      'Naskah ini tercatat, ditandatangani basah',
    ],
    [
      'our file with something behind it that cannot be read',
      {
        ...ours,
        file: { ...extended, added: 12, verification: signFailure('pdf-broken') },
      },
      'bad',
      'Naskah kami, tetapi diubah sesudah ditandatangani',
    ],
    [
      'our file that somebody else signed as well',
      {
        ...ours,
        file: {
          ...extended,
          added: 900,
          verification: {
            signatures: [
              {
                ...signature,
                coversWholeDocument: false,
                laterChanges: 'signatures-only' as const,
              },
              signature,
            ],
          },
        },
      },
      'warn',
      'Naskah kami, dengan tanda tangan tambahan',
    ],
    ['our scan', scan, 'good', 'Berkas ini sama persis dengan pindaian kami'],
    [
      'our scan of a revoked paper',
      { ...scan, paper: { ...paper, revokedAt: at } },
      'bad',
      'Naskah ini sudah dibatalkan',
    ],
    [
      'the sheet our scan was made from',
      {
        ...scan,
        file: {
          ours: true,
          extended: false,
          added: 0,
          print: true,
          verification: { signatures: [] },
        },
      },
      'warn',
      'Berkas ini lembar cetak kami, sebelum ditandatangani',
    ],
    [
      'no PDF at all',
      {
        ...none,
        file: {
          ours: false,
          extended: false,
          added: 0,
          print: false,
          verification: signFailure('not-a-pdf'),
        },
      },
      'warn',
      'Berkas ini tidak dapat diperiksa',
    ],
  ] as const)('tells %s', (_name, check, tone, title) => {
    expect(shown(check).verdict).toMatchObject({ tone, title });
  });

  test('says of a file that cannot be read that it is no paper on record either', () => {
    const damaged = shown({
      ...none,
      file: {
        ours: false,
        extended: false,
        added: 0,
        print: false,
        verification: signFailure('not-a-pdf'),
      },
    });
    expect(damaged.verdict.body).toBe(
      `${signFailure('not-a-pdf').message.id} Berkas ini bukan naskah yang tercatat pada kami. Bandingkan dengan kode pada naskah, atau tanyakan kepada instansi penerbitnya.`,
    );
  });

  test('tells the date of a paper and, signed by hand, when that was', () => {
    expect(shown(scan).paper).toMatchObject({
      date: expect.any(String),
      signedAt: expect.any(String),
    });
    expect(shown(ours).paper).toMatchObject({ signedAt: null });
  });

  describe('of a form as it was filled in', () => {
    const { mapping } = editionAt('batam/2025-08');
    const view = { agency: { calendar: { zone: 'Asia/Jakarta' } }, mapping };
    const of = (check: PaperCheck) => presentCheck(check, { view, language: 'id' }).verdict;
    const form = { ...paper, output: 'respon-laporan', number: '', signers: [] };

    test.each([
      [
        'by its code',
        { ...print, paper: form, file: null },
        'warn',
        'Formulir ini tercatat, tanpa tanda tangan',
      ],
      [
        'by its file',
        { ...print, paper: form },
        'good',
        'Berkas ini formulir kami, sama persis, tanpa tanda tangan',
      ],
      [
        'signed by hand',
        { ...scan, paper: { ...form, signers: paper.signers }, file: null },
        'good',
        'Naskah ini tercatat, ditandatangani basah',
      ],
    ] as const)('tells %s', (_name, check, tone, title) => {
      expect(of(check)).toMatchObject({ tone, title });
    });

    test('tells that its print was withdrawn', () => {
      const { title, body } = of({ ...print, paper: { ...form, revokedAt: at }, file: null });
      expect(title).toBe('Naskah ini sudah dibatalkan');
      expect(body).toMatch(/^Cetakan formulir ini ditarik .* dan tidak berlaku lagi\.$/);
    });
  });

  test('never calls a print genuine that nobody has signed', () => {
    for (const check of [print, { ...print, file: null }]) {
      const { verdict, paper: told } = shown(check);
      expect(`${verdict.title} ${verdict.body}`).not.toMatch(/\basli\b/);
      expect(verdict.body).toContain('pindaiannya belum kami terima');
      expect(told).toMatchObject({ unsigned: true, signers: [] });
    }
  });

  test('says nothing of the content or the case to strangers', () => {
    expect(JSON.stringify(shown(ours))).not.toMatch(/rahasia|BTM-2026/i);
    expect(shown(ours).paper).toMatchObject({
      number: '000.6 / 1',
      agency: 'Pemerintah Kota Batam',
      signers: [{ name: 'Petugas Contoh', position: 'Ketua' }],
    });
  });

  test('tells trust apart from being unaltered', () => {
    const [one] = shown(foreign({ ...signature, trusted: false })).signatures;
    expect(one).toMatchObject({
      tone: 'good',
      words: [
        'utuh: isi yang ditandatangani tidak berubah',
        'penerbit sertifikatnya tidak ada dalam daftar yang dipercaya di sini',
      ],
    });
  });

  test('tells what the record found where a certificate can no longer be traced', () => {
    const untraced = { ...signature, trusted: false };
    const trustedThen = new Map([[signature.fieldName, at]]);
    const words = (check: PaperCheck) => shown(check).signatures[0]?.words.join(' | ');
    const file = { ...extended, ours: true, verification: { signatures: [untraced] } };
    expect(words({ ...ours, trustedThen, file })).toMatch(
      /tepercaya ketika tanda tangan ini dicatat \(.*17 November 2026.*\)/u,
    );
    expect(words({ ...ours, file })).not.toContain('tepercaya ketika');
    // What is traced now needs no record; what does not hold gets none.
    expect(words({ ...ours, trustedThen })).not.toContain('tepercaya ketika');
    const broken = { signatures: [{ ...untraced, integrity: 'unchecked' as const }] };
    expect(words({ ...ours, trustedThen, file: { ...file, verification: broken } })).not.toContain(
      'tepercaya',
    );
  });

  test('says where the signature and its time stamp tell different times', () => {
    const stampedAt = parseInstant('2026-11-17T03:05:47Z') ?? null;
    const [one] = shown(foreign({ ...signature, stampedAt })).signatures;
    expect(one?.words.at(-1)).toContain('berselisih 5 menit 47 detik');
  });

  test('calls what it does not know unchecked, and a time stamp no signature', () => {
    const [unknown, stamp] = shown(
      foreign(
        { ...signature, integrity: 'unchecked', trusted: false },
        { ...signature, kind: 'timestamp', signerName: 'Cap Contoh' },
      ),
    ).signatures;
    expect(unknown).toMatchObject({
      tone: 'warn',
      words: [
        'tidak dapat diperiksa: jenis, algoritma, atau susunan tanda tangan ini tidak dikenal di sini',
      ],
    });
    expect(stamp).toMatchObject({ tone: 'good', signer: 'Cap waktu dokumen dari Cap Contoh' });
  });

  test('never says "diubah" of what could not be checked', () => {
    for (const verification of [
      { signatures: [{ ...signature, integrity: 'unchecked' as const }] },
      { signatures: [{ ...signature, laterChanges: 'unclear' as const }] },
      signFailure('not-checked'),
      signFailure('not-a-pdf'),
    ]) {
      const { verdict, signatures } = shown({ ...none, file: { ...extended, verification } });
      expect(verdict.tone).toBe('warn');
      expect(JSON.stringify([verdict.title, signatures])).not.toMatch(/diubah|berubah sesudah/u);
      expect(verdict.body).toContain('instansi penerbit');
    }
  });

  test('says nothing of trust where the content was altered', () => {
    const [one] = shown(foreign({ ...signature, integrity: 'altered', trusted: false })).signatures;
    expect(one).toMatchObject({
      tone: 'bad',
      words: ['tidak utuh: isi berubah sesudah ditandatangani'],
    });
  });
});
