import { describe, expect, test } from 'vitest';
import type { ToSign } from '#app/papers/answers.ts';
import { parseInstant } from '#core/time/instant.ts';
import { choiceOf, papersNamed, seenField, signingForm } from './signing-form.ts';

const since = parseInstant('2026-11-17T03:00:00Z');
if (since === undefined) throw new Error('no instant');
const waiting: readonly ToSign[] = ['a', 'b'].map((caseId) => ({
  caseId,
  caseNumber: caseId.toUpperCase(),
  system: 'Situs Dinas Contoh',
  output: 'berita-acara',
  of: { kind: 'turn', number: 3 },
  name: 'Berita acara',
  since,
  signer: 'Petugas Contoh',
  left: false,
  standing: 'mine',
  opens: 'page',
  asksNumber: false,
  hindrance: [],
  warnings: [],
  byHand: [],
  fingerprint: `sekarang-${caseId}`,
}));
const nik = '0000000000000017';

const form = (
  papers: readonly string[],
  texts: Readonly<Record<string, string>>,
): URLSearchParams => {
  const data = new URLSearchParams();
  for (const paper of papers) data.append('naskah', paper);
  for (const [name, text] of Object.entries(texts)) data.append(name, text);
  return data;
};

describe('the signing form', () => {
  test('asks for the ticked papers, with NIK and passphrase', () => {
    const read = signingForm(
      form(['a/berita-acara/turn-3'], { nik: '0000 0000 0000 0017', passphrase: ' rahasia ' }),
      waiting,
      null,
    );
    expect(read).toMatchObject({
      problems: [],
      papers: [{ caseId: 'a' }],
      secret: { nik, passphrase: ' rahasia ' },
    });
  });

  test('takes a code from the phone in place of the passphrase, and never both', () => {
    const read = (texts: Readonly<Record<string, string>>) =>
      signingForm(form(['a/berita-acara/turn-3'], { nik, ...texts }), waiting, null);
    expect(read({ passphrase: '', totp: ' 493 817 ' })).toMatchObject({
      problems: [],
      secret: { nik, totp: '493817' },
    });
    expect(read({ passphrase: '', totp: '49381' }).problems).toMatchObject([{ field: 'totp' }]);
    expect(read({ passphrase: 'rahasia', totp: '493817' }).problems).toMatchObject([
      { field: 'totp', message: { id: expect.stringContaining('jangan keduanya') } },
    ]);
  });

  test('takes the NIK its officer keeps where he types none, and the one he types before it', () => {
    const read = (typed: string) =>
      signingForm(
        form(['a/berita-acara/turn-3'], { nik: typed, passphrase: 'rahasia' }),
        waiting,
        '0000000000000025',
      );
    expect(read(' ')).toMatchObject({ problems: [], secret: { nik: '0000000000000025' } });
    expect(read(nik)).toMatchObject({ problems: [], secret: { nik } });
    expect(read('123').problems).toMatchObject([{ field: 'nik' }]);
  });

  test('says everything that is missing at once', () => {
    expect(
      signingForm(form([], { nik: '123', passphrase: '' }), waiting, null).problems.map(
        (one) => one.field,
      ),
    ).toEqual(['naskah', 'nik', 'passphrase']);
  });

  test('states what its reader was shown, not what the papers are now; without it nothing is stated', () => {
    const data = form(waiting.map(choiceOf), {
      nik,
      passphrase: 'r',
      [seenField('a/berita-acara/turn-3')]: 'dibaca-a',
    });
    expect(
      signingForm(data, waiting, null).papers.map(({ caseId, fingerprint }) => [
        caseId,
        fingerprint,
      ]),
    ).toEqual([
      ['a', 'dibaca-a'],
      ['b', ''],
    ]);
  });

  test('leaves out papers that do not wait for this officer', () => {
    expect(
      signingForm(
        form(['x/berita-acara/turn-3', ...waiting.map(choiceOf)], { nik, passphrase: 'r' }),
        waiting,
        null,
      ).papers.map(choiceOf),
    ).toEqual(waiting.map(choiceOf));
    expect(
      signingForm(form(['x/berita-acara/turn-3'], { nik, passphrase: 'r' }), waiting, null)
        .problems,
    ).toHaveLength(1);
  });
});

describe('papers named by a form', () => {
  test('are those in the form’s own words; anything else is passed over', () => {
    expect(
      papersNamed(
        form(
          [
            'a/berita-acara/turn-3',
            'a/x/turn-0',
            'tanpa-garis',
            'a/x/y/turn-3',
            'a/%/turn-3',
            `${'a'.repeat(200)}/x/turn-1`,
          ],
          {},
        ),
      ),
    ).toEqual([{ caseId: 'a', output: 'berita-acara', of: { kind: 'turn', number: 3 } }]);
  });

  test('are not signed where they wait for somebody else', () => {
    const others = waiting.map((paper): ToSign => ({ ...paper, standing: 'others' }));
    expect(
      signingForm(form(waiting.map(choiceOf), { nik, passphrase: 'r' }), others, null).papers,
    ).toEqual([]);
  });
});
