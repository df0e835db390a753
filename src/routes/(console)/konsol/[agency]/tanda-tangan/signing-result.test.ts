import { describe, expect, test } from 'vitest';
import type { ToSign } from '#app/papers/answers.ts';
import { refuse } from '#core/cases/refuse.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import { parseInstant } from '#core/time/instant.ts';
import { choiceOf } from './signing-form.ts';
import { failureWords, tickedAgain, unsignedByReason } from './signing-result.ts';

const since = parseInstant('2026-11-17T03:00:00Z');
if (since === undefined) throw new Error('no instant');
const papers: readonly ToSign[] = ['a', 'b', 'c'].map((caseId) => ({
  caseId,
  caseNumber: caseId.toUpperCase(),
  system: 'Situs Dinas Contoh',
  output: 'berita-acara',
  of: { kind: 'turn', number: 3 },
  name: `Berita acara ${caseId}`,
  since,
  signer: 'Petugas Contoh',
  left: false,
  standing: 'mine',
  opens: 'page',
  asksNumber: false,
  hindrance: [],
  warnings: [],
  byHand: [],
  fingerprint: 'x',
}));
const [a, b, c] = papers;
if (a === undefined || b === undefined || c === undefined) throw new Error('no papers');
const wrong = signFailure('wrong-passphrase');

describe('what was not signed', () => {
  test('is told by name, papers with one reason together', () => {
    const told = unsignedByReason(papers, {
      unsigned: [
        { paper: a, why: wrong },
        { paper: b, why: { missing: [{ id: 'Isi tempat.', en: 'Give the place.' }] } },
        { paper: c, why: wrong },
      ],
    });
    expect(told.map(({ papers: of }) => of.map(({ name }) => name))).toEqual([
      ['Berita acara a', 'Berita acara c'],
      ['Berita acara b'],
    ]);
    expect(told[1]?.why.map(({ id }) => id)).toEqual(['Naskah belum lengkap:', 'Isi tempat.']);
  });

  test('is ticked again, but for a paper that changed', () => {
    const unsigned = [
      { paper: a, why: wrong },
      { paper: b, why: refuse('paper-changed') },
    ];
    expect(tickedAgain(papers.map(choiceOf), { unsigned })).toEqual([choiceOf(a)]);
    expect(tickedAgain(papers.map(choiceOf), { unsigned: [] })).toEqual([]);
  });
});

describe('why a paper was not signed', () => {
  test.each([
    [
      'a refusal',
      { refused: 'paper-signed', message: { id: 'Sudah ditandatangani.', en: 'Signed.' } } as const,
      ['Sudah ditandatangani.'],
    ],
    [
      'a service that explains itself',
      signFailure('refused-by-service', 'kuota habis'),
      [expect.any(String), 'Kata layanan: kuota habis'],
    ],
    [
      'a paper that lacks something',
      { missing: [{ id: 'Isi tempat.', en: 'Give the place.' }] },
      ['Naskah belum lengkap:', 'Isi tempat.'],
    ],
  ])('%s', (_name, failure, words) => {
    expect(failureWords(failure).map((one) => one.id)).toEqual(words);
  });
});
