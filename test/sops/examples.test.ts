import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { readExample, type SopExample } from '#test/support/sop-example.ts';
import { runExample } from '#test/support/sop-example-runner.ts';

const root = resolve(import.meta.dirname, '..', '..');
const files = globSync('sop/*/*/sop.yaml', { cwd: root })
  .map((file) => resolve(root, file))
  .toSorted();

const sopOf = (file: string): Sop => {
  const { document, findings } = sopFileReader().read(readFileSync(file, 'utf8'));
  if (document === null)
    throw new Error(
      findings.map((finding) => `${String(finding.line)}: ${finding.message.en}`).join('\n'),
    );
  return compile(document);
};

test('the three agencies have their SOP', () => {
  expect(files.map((file) => basename(dirname(dirname(file))))).toEqual([
    'batam',
    'denpasar',
    'maluku-utara',
  ]);
});

describe.each(files)('%s', (file) => {
  const folder = dirname(file);
  const examples = globSync('examples/*.yaml', { cwd: folder }).toSorted();

  test('has an example of a report that is not valid and one that goes to the end', () => {
    const ends = examples.map(
      (example) => readExample(readFileSync(resolve(folder, example), 'utf8')).akhir.alasan,
    );
    expect(ends).toContain('invalid');
    expect(ends).toContain('completed');
  });

  test.each(examples)('%s runs as it says', (example) => {
    const read = readExample(readFileSync(resolve(folder, example), 'utf8'));
    expect(runExample(sopOf(file), read)).toMatchObject(read.akhir);
  });
});

describe('an example', () => {
  const example = (...entries: readonly string[]): SopExample =>
    readExample(`
nama: Contoh
tentang: Contoh
jalan:
${entries.map((entry) => `  - ${entry}`).join('\n')}
akhir: {}
`);

  test.each([
    'nama: x\ntentang: x\njalan: []\nakhir: { statuss: open }',
    'nama: x\ntentang: x\njalan: [{ selesai: a, oleh: b, hasill: c }]\nakhir: {}',
    'nama: x\ntentang: x\njalan: [{ perintah: { type: reponen }, oleh: b }]\nakhir: {}',
    'nama: x\ntentang: x\nlaporan: { kategori: gempa }\njalan: []\nakhir: {}',
  ])('with a slip of the pen is refused: %j', (text) => {
    expect(() => readExample(text)).toThrow(ZodError);
  });

  test('fails when a step is taken that should be refused', () => {
    expect(() =>
      runExample(
        smallSop,
        example('{ selesai: terima, oleh: meja, hasil: lanjut, ditolak: wrong-role }'),
      ),
    ).toThrow('entry 1 of jalan (terima → lanjut): expected wrong-role, got accepted');
  });

  test('fails when a step is refused that should be taken, and says why', () => {
    expect(() =>
      runExample(smallSop, example('{ selesai: terima, oleh: tim, hasil: lanjut }')),
    ).toThrow('expected acceptance, got wrong-role');
  });

  test('fails when the case stands elsewhere', () => {
    expect(() =>
      runExample(smallSop, example('{ selesai: rapat, oleh: tim, hasil: sudah }')),
    ).toThrow('the case stands at "terima", not at "rapat"');
  });

  test('tells where it ends', () => {
    expect(
      runExample(
        smallSop,
        example(
          '{ selesai: terima, oleh: meja, hasil: lanjut }',
          '{ selesai: nilai, oleh: tim, hasil: tinggi }',
        ),
      ),
    ).toEqual({
      status: 'open',
      alasan: null,
      langkah: 'tangani',
      tindakan_berlaku: 1,
      pengiriman_terutang: 0,
      putaran: 3,
    });
  });
});
