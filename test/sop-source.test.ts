import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sopFileReader } from '../src/adapters/sop-file/index.ts';
import { allLettersOf, documentText, lettersOf, piecesOf, repair, rowsOf, stepText, type Repair } from './support/sop-source.ts';

const root = resolve(import.meta.dirname, '..');
/** What the text recognition made of the page, agency by agency; everything else is taken as it stands. */
const repairs: Readonly<Record<string, readonly Repair[]>> = {
  batam: [
    { garbled: 'Lampiran SOP Penanganan Insiden Siber Sistem Elektronik\n', repaired: '\n', reason: 'Heading of the page with the table: says "Lampiran" and the title of the SOP again.' },
  ],
  denpasar: [
    { garbled: 'In re po in\taporan Analisis Isiden Siber dan Iskomendasi Enanganan Iseden siber mail', repaired: '\tLaporan Analisis Insiden Siber dan Rekomendasi Penanganan Inseden siber Email', reason: 'A column line was read as letters; row 7 has the same words whole.' },
    { garbled: '\t1\t\t1\tı\t\t\t1\t1\t', repaired: '\t', reason: 'Borders at the page break, read as figures.' },
    { garbled: '\t_\\frac{1}{2}\t4\t', repaired: '\t', reason: 'Arrows of the flowchart in row 7, read as figures.' },
    { garbled: '\t\\\t4\t', repaired: '\t', reason: 'Arrows of the flowchart in row 10, read as figures.' },
    { garbled: '\t1\t\t\t\n', repaired: '\n', reason: 'A border above the head of the table, read as a figure.' },
  ],
  'maluku-utara': [],
};

const editions = [
  ['batam', 'sop/batam/2025-08/sop.yaml'],
  ['denpasar', 'sop/denpasar/tanpa-tanggal/sop.yaml'],
  ['maluku-utara', 'sop/maluku-utara/2025-08/sop.yaml'],
] as const;

describe.each(editions)('the SOP of %s', (agency, file) => {
  const { document } = sopFileReader().read(readFileSync(resolve(root, file), 'utf8'));
  if (document === null) throw new Error(`${file} cannot be read`);
  const source = repair(readFileSync(resolve(root, `test/fixtures/sop-sources/${agency}.txt`), 'utf8'), repairs[agency] ?? []);
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
      return piecesOf(row).filter((piece) => !said.includes(lettersOf(piece))).map((piece) => `${no}: ${piece}`);
    });
    expect(stray).toEqual([]);
  });

  test('takes nothing for the source\'s words that the source does not say', () => {
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
