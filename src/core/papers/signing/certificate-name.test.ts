import { expect, test } from 'vitest';
import { certificateFits } from './certificate-name.ts';

test.each([
  ['NAMA CONTOH', 'Nama  Contoh'],
  ['NAMA CONTOH', 'Dr. Ir. H. Nama Contoh, S.Kom., M.T.'],
  ['Nama Contoh, S.H.', 'Drs. Nama Contoh'],
  ['Prof. Dr. Nama Contoh', 'NAMA CONTOH, Ph.D.'],
  ['H. A. Nama', 'A Nama'],
])('a certificate of "%s" signs for "%s"', (certificate, printed) => {
  expect(certificateFits(certificate, printed)).toBe(true);
});

test.each([
  ['Nama Lain', 'Nama Contoh'],
  ['Nama', 'Nama Contoh'],
  ['', 'Nama Contoh'],
  ['Dr.', 'Prof.'],
  ['S.Kom., Nama Contoh', 'Nama Contoh'],
])('a certificate of "%s" does not sign for "%s"', (certificate, printed) => {
  expect(certificateFits(certificate, printed)).toBe(false);
});
