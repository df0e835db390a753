import { describe, expect, test } from 'vitest';
import type { PaperView } from '#app/papers/answers.ts';
import type { PaperVersion } from '#core/cases/case.ts';
import { parseInstant } from '#core/time/instant.ts';
import { presentPaper, stageOf } from './present-papers.ts';

const at = parseInstant('2026-11-17T03:00:00Z');
if (at === undefined) throw new Error('no instant');

const signed = {
  role: 'ketua',
  name: 'Petugas Contoh',
  position: 'Ketua',
  via: 'certificate',
  at,
  place: null,
} as const;
const version = (more: Partial<PaperVersion> = {}): PaperVersion => ({
  version: 1,
  code: 'K7QF',
  number: '000.6 / 1',
  title: 'Berita acara',
  signatures: [signed],
  printed: null,
  exported: null,
  revoked: null,
  sent: [],
  received: [],
  fetched: [],
  file: { id: 'a', name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), mediaType: 'application/pdf' },
  ...more,
});
const by = { kind: 'officer', id: 'p', name: 'Petugas Contoh', roles: [] } as const;
const waiting = [{ role: 'ketua', name: 'Ketua' }];
const initials = [{ name: 'Petugas Contoh', as: null, at }];

const none = { done: 0, all: 1 };
const whole = { done: 1, all: 1 };
const printed = { at, by, file: version().file };

describe('how far a paper has come', () => {
  test.each([
    ['a draft nobody touched', { versions: [], initials: [], signed: none }, 'draft', 'Draf'],
    [
      'initialled',
      { versions: [], initials, signed: none },
      'initialled',
      'Diparaf oleh Petugas Contoh',
    ],
    [
      'gone without a signature made here',
      { versions: [], initials, signed: none, leftUnsigned: at },
      'left-unsigned',
      'Keluar tanpa tanda tangan di Tanggap',
    ],
    [
      'gone so, and signed since',
      { versions: [version()], initials, signed: whole, leftUnsigned: null },
      'signed',
      'Ditandatangani, nomor 000.6 / 1',
    ],
    [
      'signed by one of four',
      { versions: [version()], initials: [], signed: { done: 1, all: 4 } },
      'partly-signed',
      'Nomor 000.6 / 1, ditandatangani 1 dari 4',
    ],
    [
      'signed by all',
      { versions: [version()], initials, signed: whole },
      'signed',
      'Ditandatangani, nomor 000.6 / 1',
    ],
    [
      'printed for ink',
      { versions: [version({ signatures: [], printed })], initials: [], signed: none },
      'printed',
      'Nomor 000.6 / 1, dicetak, menunggu pindaian',
    ],
    [
      'sent',
      {
        versions: [
          version({
            sent: [
              {
                to: ['Dinas'],
                reaches: [],
                bodies: [],
                by: { kind: 'system' },
                way: 'email',
                note: '',
                proof: [],
                at,
              },
            ],
          }),
        ],
        initials: [],
        signed: whole,
      },
      'sent',
      'Nomor 000.6 / 1, dikirim',
    ],
    [
      'received',
      {
        versions: [version({ received: [{ by: 'Dinas', note: '', proof: [], at }] })],
        initials: [],
        signed: whole,
      },
      'received',
      'Nomor 000.6 / 1, sudah diterima',
    ],
    [
      'sent before a party who is no executor signed',
      {
        versions: [
          version({
            sent: [
              {
                to: ['Dinas'],
                reaches: [],
                bodies: [],
                by: { kind: 'system' },
                way: 'email',
                note: '',
                proof: [],
                at,
              },
            ],
          }),
        ],
        initials: [],
        signed: { done: 1, all: 2 },
      },
      'sent',
      'Nomor 000.6 / 1, dikirim',
    ],
    [
      'revoked',
      { versions: [version({ revoked: { at, by, reason: 'Salah' } })], initials: [], signed: none },
      'revoked',
      'Nomor 000.6 / 1 dibatalkan; draf baru',
    ],
  ] as const)('%s', (_name, paper, stage, words) => {
    expect(stageOf({ leftUnsigned: null, ...paper, source: 'agency', files: [] })).toEqual({
      stage,
      words: { id: words, en: expect.any(String) },
    });
  });

  test.each([
    [
      'signed in part',
      { versions: [version({ number: '' })], signed: { done: 1, all: 2 } },
      'partly-signed',
      'Ditandatangani 1 dari 2',
    ],
    ['signed', { versions: [version({ number: '' })], signed: whole }, 'signed', 'Ditandatangani'],
    [
      'printed',
      { versions: [version({ number: '', signatures: [], printed })], signed: none },
      'printed',
      'Dicetak, menunggu pindaian',
    ],
    [
      'revoked',
      { versions: [version({ number: '', revoked: { at, by, reason: 'Salah' } })], signed: none },
      'revoked',
      'Dibatalkan; draf baru',
    ],
  ] as const)('without a number, as a party may leave it: %s', (_name, paper, stage, words) => {
    expect(
      stageOf({ ...paper, leftUnsigned: null, initials: [], source: 'party', files: [] }),
    ).toEqual({
      stage,
      words: { id: words, en: expect.any(String) },
    });
  });

  test('a form is filled in, and a party’s own file has come', () => {
    expect(
      stageOf({
        leftUnsigned: null,
        versions: [],
        initials: [],
        signed: { done: 0, all: 0 },
        source: 'form',
        files: [],
      }),
    ).toEqual({ stage: 'filled', words: { id: 'Selesai diisi', en: 'Filled in' } });
    expect(
      stageOf({
        leftUnsigned: null,
        versions: [],
        initials: [],
        signed: { done: 0, all: 0 },
        source: 'party',
        files: [version().file],
      }),
    ).toMatchObject({ stage: 'arrived' });
  });
});

describe('a paper in the list', () => {
  const paper: PaperView = {
    output: 'berita-acara',
    of: { kind: 'turn', number: 3 },
    name: 'Berita acara',
    kind: 'berita-acara',
    numbering: 'own',
    missing: [{ id: 'Isi kop', en: 'Fill in' }],
    parts: [],
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
    waitsFor: [...waiting, { role: 'tim', name: 'Tim' }].map((one) => ({ ...one, person: null })),
    parties: [],
    source: 'agency',
    files: [],
    signed: { done: 0, all: 2 },
    maySign: true,
    mayEdit: true,
    mayCopyForFile: false,
    fingerprint: 'sidik',
  };

  test('says who signs, in order', () => {
    expect(presentPaper(paper)).toMatchObject({
      signing: { id: 'Berikutnya menandatangani: Ketua, lalu Tim' },
      missing: [{}],
      maySign: true,
      mayEdit: true,
    });
  });

  test('says whose initials it waits for while signing waits for them, and leaves by no way', () => {
    const waits = {
      ...paper,
      missing: [],
      initialsAwaited: [{ id: 'Konseptor (Siti)', en: 'Drafter (Siti)' }],
      signingWaits: true,
      maySign: false,
    };
    expect(presentPaper(waits)).toMatchObject({
      signing: { id: 'Belum dapat ditandatangani: menunggu paraf Konseptor (Siti)' },
      mayPrint: false,
      mayExport: false,
    });
    const given = { ...waits, initialsAwaited: [], signingWaits: false };
    expect(presentPaper(given)).toMatchObject({
      signing: { id: 'Berikutnya menandatangani: Ketua, lalu Tim' },
      mayPrint: true,
      mayExport: true,
    });
  });

  test('once printed it is signed by hand only, and lacks nothing', () => {
    const onPaper = { ...paper, versions: [version({ signatures: [], printed })] };
    expect(presentPaper(onPaper)).toMatchObject({
      signing: { id: 'Akan ditandatangani basah oleh: Ketua, Tim' },
      missing: [],
      maySign: false,
      mayEdit: false,
    });
  });
});
