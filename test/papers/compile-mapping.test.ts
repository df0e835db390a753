import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import type { PaperPart } from '#core/papers/mapping/mapping-file.ts';
import type { OutputPaper } from '#core/papers/mapping/mapping.ts';
import { smallSop } from '#test/support/small-sop.ts';

const paper = (more: Partial<PaperPart> = {}): OutputPaper => {
  const { outputs } = compileMapping(
    {
      tanggap_naskah: 1,
      naskah: {
        'berita-acara': {
          jenis: 'surat-dinas',
          judul: 'Hasil Penilaian',
          isi: [],
          penanda_tangan: [{ peran: 'tim' }],
          ...more,
        },
      },
    },
    smallSop,
  );
  const own = outputs.get('berita-acara');
  if (own === undefined) throw new Error('no paper');
  return own;
};

describe('a compiled mapping', () => {
  test('has everything a file may leave out', () => {
    expect(paper()).toEqual({
      kind: 'surat-dinas',
      source: 'agency',
      party: null,
      title: 'Hasil Penilaian',
      subject: 'Hasil Penilaian',
      classification: null,
      attachments: null,
      to: [],
      toUnder: new Map(),
      from: null,
      outcomeWords: new Map(),
      enclosures: [],
      opening: null,
      parts: [],
      closing: null,
      signers: [{ role: 'tim', as: null, head: false }],
      parties: null,
      copies: [],
      tlp: null,
      tlpField: null,
      letterhead: null,
      numberedBy: null,
      reporterSigns: null,
      numberField: null,
      readers: null,
      prints: [],
    });
  });

  test('knows the outside party whose paper it is: who signs it first', () => {
    const signed = (...roles: readonly string[]) =>
      paper({ penanda_tangan: roles.map((peran) => ({ peran })) });
    expect(signed('pemilik', 'tim')).toMatchObject({ source: 'party', party: { id: 'pemilik' } });
    expect(signed('tim', 'pemilik')).toMatchObject({ source: 'agency', party: null });
  });

  test('knows who reads a restricted paper: those named, its signers, the coordinating roles', () => {
    expect(paper({ terbatas: ['meja'] }).readers).toEqual(new Set(['meja', 'tim', 'ketua']));
  });

  test('lists every field it prints, of its own step and of others, in whatever text', () => {
    const { prints, parts } = paper({
      hal: 'Atas {isian:alasan}',
      kepada_bila: { tinggi: ['Kepala {isian:terima.unit}'] },
      isi: [
        { judul: 'Satu', bidang: 'temuan' },
        { teks: 'Oleh {isian:penilai}.' },
        { subjudul: 'Dua', tabel: [{ baris: 'Log', hasil: 'log', catatan: 'ulasan' }] },
        { formulir: 'semua' },
      ],
      bidang_tlp: 'tlp',
    });
    expect(prints.map(({ step, field }) => (step === null ? field : `${step}.${field}`))).toEqual([
      'alasan',
      'terima.unit',
      'tlp',
      'temuan',
      'penilai',
      'log',
      'ulasan',
    ]);
    expect(parts.map(({ type, chapter, heading }) => [type, chapter, heading])).toEqual([
      ['field', 'Satu', null],
      ['text', null, null],
      ['table', null, 'Dua'],
      ['form', null, null],
    ]);
  });

  test('has no paper for a word that every object knows', () => {
    expect(
      compileMapping({ tanggap_naskah: 1, naskah: {} }, smallSop).outputs.get('constructor'),
    ).toBeUndefined();
  });
});

test('the file’s own keys are known to its reader, its findings, its compiler and who keeps it, to nobody else', () => {
  const knowing = globSync('src/**/*.{ts,svelte}').filter((path) =>
    /from '[^']*mapping-file\.ts'/.test(readFileSync(path, 'utf8')),
  );
  expect(knowing.toSorted()).toEqual([
    'src/adapters/sop-file/paper-mapping.ts',
    'src/app/sops/sop-store.ts',
    'src/cli/sop-adopt.ts',
    'src/core/papers/content/mapping-findings.ts',
    'src/core/papers/content/paper-findings.ts',
    'src/core/papers/mapping/compile-mapping.ts',
    'src/core/papers/mapping/default-mapping.ts',
  ]);
});
