import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { compile } from '#core/sops/compile.ts';
import { caseThroughAll, sampleIssue, sampleSettings, visitOf } from '#test/support/papers.ts';

const folder = 'test/fixtures/sop/third-agency';

const replaced = (
  text: string,
  ...changes: readonly (readonly [before: string, after: string])[]
): string =>
  changes.reduce((now, [before, after]) => {
    if (!now.includes(before)) throw new Error(`"${before}" is not in the file`);
    return now.replace(before, after);
  }, text);

/** A fourth agency: it calls its vendor, its SOP's number, its tools and its remarks as nobody else does. */
const sopText = replaced(
  readFileSync(`${folder}/sop.yaml`, 'utf8'),
  ['label: Nomor SOP, isi: null', 'label: Kode Arsip, isi: 17/ARS/2026'],
  [
    'nama: Kepala Bidang }',
    'nama: Kepala Bidang }\n  - { kode: mitra, nama: MITRA SEJAHTERA, luar: pengembang }',
  ],
  ['kode: petugas, dugaan: null', 'kode: mitra, dugaan: null'],
  [
    '      - kode: teguran\n        label',
    `      - { kode: perkakas, label: Perkakas, label_en: Gear, jenis: text, memuat: alat }
${['log', 'server']
  .map(
    (code) => `      - kode: ${code}
        label: Keadaan ${code}
        label_en: State of the ${code}
        jenis: choice
        pilihan: [{ kode: ada, label: Ada, label_en: There }]
      - { kode: ulasan-${code}, label: Ulasan, label_en: Comment, jenis: text, catatan_dari: ${code} }
`,
  )
  .join('')}      - kode: teguran\n        label`,
  ],
);
const mappingText = replaced(
  readFileSync(`${folder}/naskah/naskah.yaml`, 'utf8'),
  [
    'penanda_tangan: [{ peran: kepala, sebagai: Mengetahui }]',
    'penanda_tangan: [{ peran: mitra }]',
  ],
  [
    '      - { bidang: temuan }\n',
    '      - { fakta: basis }\n      - { fakta: tools }\n      - { formulir: semua }\n',
  ],
);

const fourth = () => {
  const reader = sopFileReader();
  const { document, findings } = reader.read(sopText);
  if (document === null) throw new Error(JSON.stringify(findings));
  const sop = compile(document);
  const { mapping, findings: wrong } = reader.readMapping(mappingText, sop);
  if (mapping === null) throw new Error(JSON.stringify(wrong));
  return { sop, mapping: compileMapping(mapping, sop) };
};

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

test('a fourth agency’s papers are right though its SOP calls everything by other names', () => {
  const { sop, mapping } = fourth();
  const state = caseThroughAll(
    sop,
    undefined,
    { periksa: { perkakas: 'Nmap', log: 'ada', server: 'ada', 'ulasan-log': 'Lengkap.' } },
    { system: { name: 'Situs Contoh', vendor: 'PT Contoh Karya', unit: 'Dinas Contoh' } },
  );
  const step = sop.steps.get('periksa');
  if (step === undefined) throw new Error('no step');
  const { data } = paperData({
    sop,
    mapping,
    state,
    output: 'memo-pemeriksaan',
    turn: visitOf(state, step),
    settings: sampleSettings(sop),
    issue: sampleIssue(),
  });
  expect(data?.letterhead).toEqual({
    lines: ['PT Contoh Karya'],
    address: [],
    contact: null,
    logo: null,
  });
  const blocks = data?.sections.flatMap((section) => section.blocks) ?? [];
  expect(textsOf(blocks)).toContain('Nmap');
  const lists = blocks.flatMap((block) => (block.type === 'list' ? [block.items.at(-1)] : []));
  expect(lists).toEqual(['SOP Penanganan Insiden Contoh Nomor 17/ARS/2026.']);
  expect(blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))).toEqual([
    ['1', 'Keadaan log', 'Ada', 'Lengkap.'],
    ['2', 'Keadaan server', 'Ada', expect.any(String)],
  ]);
});

test('a fourth agency that does not say which outside party an executor is, is asked', () => {
  const { document, findings } = sopFileReader().read(
    sopText.replace('luar: pengembang', 'luar: true'),
  );
  expect(document).toBeNull();
  expect(
    findings
      .filter(({ level }) => level === 'error')
      .map(({ path, message }) => [path.join('.'), message.id]),
  ).toEqual([['pelaksana.2.luar', '"luar" harus salah satu dari: pemilik, pengembang, lainnya.']]);
});
