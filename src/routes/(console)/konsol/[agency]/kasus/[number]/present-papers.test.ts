import { describe, expect, test } from 'vitest';
import type { PaperView } from '../../../../../../app/product.ts';
import type { PaperVersion } from '../../../../../../core/case/case.ts';
import { parseInstant } from '../../../../../../core/time/instant.ts';
import { presentPaper, stageOf } from './present-papers.ts';

const at = parseInstant('2026-11-17T03:00:00Z');
if (at === undefined) throw new Error('no instant');

const signed = { role: 'ketua', name: 'Petugas Contoh', position: 'Ketua', via: 'certificate', at, place: null } as const;
const version = (more: Partial<PaperVersion> = {}): PaperVersion => ({
  version: 1, code: 'K7QF', number: '000.6 / 1', title: 'Berita acara', signatures: [signed], printed: null, revoked: null, sent: [], received: [],
  file: { id: 'a', name: 'a.pdf', size: 1, sha256: 'a'.repeat(64), mediaType: 'application/pdf' }, ...more,
});
const by = { kind: 'officer', id: 'p', name: 'Petugas Contoh', roles: [] } as const;
const waiting = [{ role: 'ketua', name: 'Ketua' }];
const initials = [{ name: 'Petugas Contoh', at }];

describe('how far a paper has come', () => {
  test.each([
    ['a draft nobody touched', { versions: [], waitsFor: waiting, initials: [] }, 'draft', 'Draf'],
    ['initialled', { versions: [], waitsFor: waiting, initials }, 'initialled', 'Diparaf oleh Petugas Contoh'],
    ['signed by some', { versions: [version()], waitsFor: waiting, initials: [] }, 'partly-signed', 'Nomor 000.6 / 1, belum semua menandatangani'],
    ['signed by all', { versions: [version()], waitsFor: [], initials }, 'signed', 'Ditandatangani, nomor 000.6 / 1'],
    ['printed for ink', { versions: [version({ signatures: [], printed: { at, by, file: version().file } })], waitsFor: waiting, initials: [] }, 'printed', 'Nomor 000.6 / 1, dicetak, menunggu pindaian'],
    ['sent', { versions: [version({ sent: [{ to: ['Dinas'], way: 'email', note: '', at }] })], waitsFor: [], initials: [] }, 'sent', 'Nomor 000.6 / 1, dikirim'],
    ['received', { versions: [version({ received: [{ by: 'Dinas', note: '', at }] })], waitsFor: [], initials: [] }, 'received', 'Nomor 000.6 / 1, sudah diterima'],
    ['revoked', { versions: [version({ revoked: { at, by, reason: 'Salah' } })], waitsFor: waiting, initials: [] }, 'revoked', 'Nomor 000.6 / 1 dibatalkan; draf baru'],
  ])('%s', (_name, paper, stage, words) => {
    expect(stageOf(paper)).toMatchObject({ stage, words: { id: words } });
  });
});

describe('a paper in the list', () => {
  const paper: PaperView = {
    output: 'berita-acara', turn: 3, name: 'Berita acara', kind: 'berita-acara', missing: [{ id: 'Isi kop', en: 'Fill in' }], parts: [], edits: {}, initials: [], versions: [],
    waitsFor: [...waiting, { role: 'tim', name: 'Tim' }], parties: [], maySign: true, mayEdit: true,
  };

  test('says who signs, in order', () => {
    expect(presentPaper(paper)).toMatchObject({ signing: { id: 'Berikutnya menandatangani: Ketua, lalu Tim' }, missing: [{}], maySign: true, mayEdit: true });
  });

  test('once printed it is signed by hand only, and lacks nothing', () => {
    const printed = { ...paper, versions: [version({ signatures: [], printed: { at, by, file: version().file } })] };
    expect(presentPaper(printed)).toMatchObject({ signing: { id: 'Akan ditandatangani basah oleh: Ketua, Tim' }, missing: [], maySign: false, mayEdit: false });
  });
});
