import { describe, expect, test } from 'vitest';
import { commonWords } from './common-words.ts';
import { passwordProblem } from './password.ts';

const about = ['Sulastri Contoh', 'sulastri.contoh@denpasar.contoh.example'];

describe('a password is refused', () => {
  test.each([
    ['that is short', 'sebelas kar', 'password-too-short'],
    ['that is longer than anybody types', 'x7'.repeat(65), 'password-too-long'],
    ['that everybody tries', 'password1234', 'password-common'],
    ['of a row of keys', 'qwertyuiop123', 'password-common'],
    ['of one character', 'aaaaaaaaaaaaaa', 'password-common'],
    ['of a piece said again', 'xk9xk9xk9xk9', 'password-common'],
    ['of an Indonesian word and a year', 'Bismillah2026!', 'password-common'],
    ['of the office and a year', 'diskominfo-2026', 'password-common'],
    ['of two words and digits', 'Rahasia Kantor 123', 'password-common'],
    ['with digits for letters', 'r4h4s1a-k4nt0r', 'password-common'],
    ['with signs for letters', 'P@$$word1234', 'password-common'],
    ['of its owner’s name', 'sulastri2026!!', 'password-common'],
    ['of its owner’s address', 'Sulastri.Contoh@2026', 'password-common'],
    ['of signs alone', '!!!!!!!!!!!!!!', 'password-common'],
  ])('%s', (_what, password, problem) => {
    expect(passwordProblem(password, about)).toBe(problem);
  });

  test('made of three words of the list, whichever', () => {
    const words = [...commonWords].filter((word) => word.length > 4);
    for (const [index, word] of words.entries()) {
      const other = words[(index * 7 + 3) % words.length] ?? '';
      expect(passwordProblem(`${word} ${other} ${word}`, []), `${word} ${other}`).toBe(
        'password-common',
      );
    }
  });
});

test.each([
  'kuda berlari di tepi pantai',
  'kata sandi percobaan',
  'v7kq-m2xd-h9rt-p4nc',
  'Tidak-1-pun-T4hu:jawabannya',
  '正しい馬電池ホッチキスです今日',
])('a long phrase is taken: %s', (password) => {
  expect(passwordProblem(password, about)).toBeUndefined();
});
