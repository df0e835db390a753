import { besideFlow } from '#test/support/side-papers.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { describe, expect, test } from 'vitest';
import type { PaperView } from '#app/papers/answers.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import type { FileRef } from '#core/cases/report.ts';
import { parseInstant } from '#core/time/instant.ts';
import { lifeOf, presentParties, presentVersion, recipientsOf } from './present-paper-page.ts';
import { file as stored } from '#test/support/scenario.ts';
import { keptCheck } from '#test/support/kept-check.ts';
import { smallSop } from '#test/support/small-sop.ts';

const at = parseInstant('2026-11-17T03:00:00Z');
if (at === undefined) throw new Error('no instant');
const by = { kind: 'officer', id: 'o', name: 'Petugas Contoh', roles: [] } as const;
const file: FileRef = { ...stored('pindaian.png'), mediaType: 'image/png' };
const ink = {
  role: 'ketua',
  name: 'Pejabat Contoh',
  position: 'Ketua',
  via: 'ink',
  at,
  place: 'Kota Contoh',
} as const;
const version = (more: Partial<PaperVersion> = {}): PaperVersion => ({
  version: 1,
  code: 'K',
  number: '7',
  title: 'x',
  file,
  signatures: [ink],
  exported: null,
  printed: { at, by, file: stored('cetak.pdf') },
  revoked: null,
  sent: [],
  received: [],
  fetched: [],
  ...more,
});

describe('the life of a version', () => {
  test('tells print, signatures with way and place, sending, receipt and revoking, in order', () => {
    const all = version({
      sent: [
        {
          to: ['Dinas A', 'Dinas B'],
          reaches: [],
          bodies: [],
          by: { kind: 'system' },
          way: 'post',
          note: 'Resi 1',
          proof: [],
          at,
        },
      ],
      received: [{ by: 'Dinas A', note: '', proof: [], at }],
      revoked: { at, by, reason: 'Keliru' },
    });
    expect(lifeOf(all, 'Asia/Jakarta', []).map((line) => line.words.id)).toEqual([
      'Dicetak oleh Petugas Contoh untuk tanda tangan basah',
      'Ditandatangani Pejabat Contoh, Ketua',
      'Dikirim kepada Dinas A; Dinas B melalui pos',
      'Diterima Dinas A',
      'Dibatalkan: Keliru',
    ]);
    expect(lifeOf(all, 'Asia/Jakarta', [])[1]?.more.id).toMatch(/^basah · di Kota Contoh · /);
    expect(
      lifeOf(
        version({ signatures: [], revoked: { at, by, reason: 'Kertas rusak' } }),
        'Asia/Jakarta',
        [],
      ).at(-1)?.words.id,
    ).toBe('Cetakan ditarik: Kertas rusak');
  });

  test('tells what checking an electronic signature found, its frozen files, and times that differ', () => {
    const stampedAt = parseInstant('2026-11-17T03:05:47Z') ?? null;
    const found = { ...keptCheck.found, claimedAt: at, stampedAt };
    const signed = { ...ink, ...keptCheck, via: 'bsre', place: null } as const;
    const lineOf = (signature: PaperVersion['signatures'][number]) =>
      lifeOf(version({ printed: null, signatures: [signature] }), 'Asia/Jakarta', [])[0];
    expect(lineOf({ ...signed, found })).toMatchObject({
      frozen: keptCheck.frozen,
      warning: { id: expect.stringContaining('5 menit 47 detik') },
      more: {
        id: expect.stringMatching(/utuh · sertifikat tepercaya · waktu menurut .* · menurut cap/u),
      },
    });
    const agreeing = lineOf({ ...signed, found: { ...found, stampedAt: at } });
    expect(agreeing?.warning).toBeUndefined();
    expect(agreeing?.more.id).not.toContain('cap waktu');
    expect(lineOf(ink)?.frozen).toBeUndefined();
  });

  test('a scan that is a picture is shown as one', () => {
    expect(presentVersion(version(), 'Asia/Jakarta', [])).toMatchObject({
      picture: file.id,
      scanned: true,
      byHand: true,
    });
    expect(
      presentVersion(
        version({ file: { ...file, mediaType: 'application/pdf' }, signatures: [] }),
        'Asia/Jakarta',
        [],
      ),
    ).toMatchObject({ picture: null, scanned: false });
  });

  test('a DOCX that waits in SRIKANDI is no scan', () => {
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(
      presentVersion(
        version({ file: { ...file, mediaType }, printed: null, signatures: [] }),
        'Asia/Jakarta',
        [],
      ),
    ).toMatchObject({ picture: null, scanned: false });
  });
});

test('parties are shown with what they sign as, and whether they have', () => {
  const parties = [
    { name: 'Pejabat Contoh', position: 'Ketua', signed: true },
    { name: 'Tamu Contoh', position: '', signed: false },
  ];
  expect(presentParties({ parties })).toEqual([
    { words: 'Pejabat Contoh, Ketua', signed: true },
    { words: 'Tamu Contoh', signed: false },
  ]);
});

describe('to whom a paper goes', () => {
  const label = { id: 'x', en: 'x' };
  const letter = (output: string, parts: PaperView['parts'] = []): PaperView => ({
    ...besideFlow(output),
    name: 'Surat',
    kind: 'surat-dinas',
    numbering: 'own',
    missing: [],
    parts,
    edits: {},
    initials: [],
    initialsAwaited: [],
    leftUnsigned: null,
    signingWaits: false,
    mayInitial: true,
    mayKeep: true,
    sentToYou: null,
    to: [],
    warnings: [],
    versions: [],
    waitsFor: [],
    parties: [],
    source: 'agency',
    files: [],
    signed: { done: 0, all: 0 },
    maySign: false,
    mayEdit: true,
    mayCopyForFile: false,
    fingerprint: 'sidik',
  });
  const mapping = compileMapping(
    {
      tanggap_naskah: 1,
      naskah: {
        surat: {
          jenis: 'surat-dinas',
          judul: 'Surat',
          isi: [],
          penanda_tangan: [],
          tembusan: ['Arsip', '{instansi}'],
        },
      },
    },
    smallSop,
  );

  test('its addressees and copies, as far as they need no filling in', () => {
    expect(
      recipientsOf(
        letter('surat', [{ key: 'kepada', label, text: 'Kepala Dinas A\n{unit}\n', long: true }]),
        mapping,
      ),
    ).toEqual(['Kepala Dinas A', 'Arsip']);
  });

  test('the offices a paper beside the flow addresses', () => {
    expect(
      recipientsOf({ ...letter('rapat.undangan'), to: ['Kepala Dinas A', 'Camat B'] }, mapping),
    ).toEqual(['Kepala Dinas A', 'Camat B']);
  });
});
