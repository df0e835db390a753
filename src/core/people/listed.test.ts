import { describe, expect, test } from 'vitest';
import { listedTwice } from './listed.ts';

const nip = 'NIP 000000000000000001';
const otherNip = 'NIP 000000000000000002';

describe('a list names somebody twice', () => {
  test.each([
    ['under the same name', ['Ayu Contoh', 'Budi Contoh', 'ayu  contoh'], 'ayu  contoh'],
    ['with another position', ['Ayu Contoh, Ketua', 'Ayu Contoh, Analis'], 'Ayu Contoh'],
    ['once without the degrees', ['Ayu Contoh, S.Kom., Ketua', 'Ayu Contoh'], 'Ayu Contoh, S.Kom.'],
    ['once without the NIP', [`Ayu Contoh, Ketua, ${nip}`, '2. Ayu Contoh'], 'Ayu Contoh'],
    ['by the same NIP', [`Ayu Contoh, ${nip}`, `A. Contoh, ${nip}`], 'Ayu Contoh'],
  ])('%s', (_how, lines, name) => {
    expect(listedTwice(lines)).toBe(name);
  });

  test.each([
    ['nobody is twice', ['Ayu Contoh', 'Budi Contoh, S.Kom.', '', 'Budi Lain']],
    ['namesakes have a NIP each', [`Ayu Contoh, ${nip}`, `Ayu Contoh, ${otherNip}`]],
    ['namesakes have other degrees', ['Ayu Contoh, S.Kom.', 'Ayu Contoh, S.E.']],
    ['the list is empty', ['']],
  ])('not where %s', (_how, lines) => {
    expect(listedTwice(lines)).toBeUndefined();
  });
});
