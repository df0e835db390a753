import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import {
  allLettersOf,
  documentText,
  lettersOf,
  piecesOf,
  rowsOf,
  sourceOf,
  stepText,
} from '#test/support/sop-source.ts';

const root = resolve(import.meta.dirname, '..', '..');
const editions = [
  ['batam', 'sop/batam/2025-08/sop.yaml'],
  ['denpasar', 'sop/denpasar/tanpa-tanggal/sop.yaml'],
  ['maluku-utara', 'sop/maluku-utara/2025-08/sop.yaml'],
] as const;

describe.each(editions)('the SOP of %s', (agency, file) => {
  const { document } = sopFileReader().read(readFileSync(resolve(root, file), 'utf8'));
  if (document === null) throw new Error(`${file} cannot be read`);
  const source = sourceOf(agency);
  const text = allLettersOf(documentText(document));

  test('holds every piece of its source', () => {
    expect(piecesOf(source).filter((piece) => !text.includes(lettersOf(piece)))).toEqual([]);
  });

  test('has every cell of a numbered row in the step of that number', () => {
    const rows = rowsOf(source);
    expect(rows.size).toBe(10);
    const stray = [...rows].flatMap(([no, row]) => {
      const step = document.langkah.find((candidate) => candidate.no === no);
      const said = step === undefined ? '' : allLettersOf(stepText(step));
      return piecesOf(row)
        .filter((piece) => !said.includes(lettersOf(piece)))
        .map((piece) => `${no}: ${piece}`);
    });
    expect(stray).toEqual([]);
  });

  test("takes nothing for the source's words that the source does not say", () => {
    const all = allLettersOf(piecesOf(source));
    expect(documentText(document).filter((said) => !all.includes(lettersOf(said)))).toEqual([]);
  });
});

describe('this comparison', () => {
  const row = '7\tMenangani kerentanan\t\t\t\t\t1 Minggu\t- laporan hasil penanga nan\t';

  test('does not mind where the scan broke a word', () => {
    expect(lettersOf('laporan hasil penanga nan')).toBe(lettersOf('- Laporan hasil penanganan'));
  });

  test('minds a changed word, a changed number and a lost item', () => {
    expect(lettersOf('1 Minggu')).not.toBe(lettersOf('2 Minggu'));
    expect(lettersOf('Peringatan 3 (tiga) kali')).not.toBe(lettersOf('Peringatan (tiga) kali'));
    expect(piecesOf('- Komputer - Surat\tx')).toEqual(['Komputer', 'Surat', 'x']);
  });

  test('finds the rows of the table', () => {
    expect([...rowsOf(`1.\tbukan baris\n${row}\n2023\tbukan juga`).keys()]).toEqual(['7']);
  });
});
