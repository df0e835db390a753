import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mappingFindings } from '#core/papers/content/mapping-findings.ts';
import { textMarks } from '#core/papers/content/fill-marks.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import type { MappingFile, PaperPart } from '#core/papers/mapping/mapping-file.ts';
import { compile } from '#core/sops/compile.ts';
import {
  mappingFileWith,
  officeDocument,
  officeMapping,
  officeSop,
} from '#test/support/office-papers.ts';
import { editionAt, editions } from '#test/support/papers.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

/** What is wrong with the memo when it says more. */
const found = (memo: Partial<PaperPart>) =>
  mappingFindings(officeSop, mappingFileWith({ memo })).map(
    ({ rule, path }) => `${rule} ${path.join('.')}`,
  );

describe('a mapping without mistakes', () => {
  test('has no finding', () => {
    expect(mappingFindings(officeSop, officeMapping)).toEqual([]);
  });

  test.each(editions)('is that of %s', (edition) => {
    const { sop, mappingFile } = editionAt(edition);
    expect(mappingFindings(sop, mappingFile)).toEqual([]);
  });

  test.each([
    ['the small SOP', smallSop],
    ['the wider one', widerSop],
    ['the SOP of papers', officeSop],
    ...editions.map((edition) => [edition, editionAt(edition).sop] as const),
  ] as const)('is the one made for %s, which brings none', (_, sop) => {
    expect(mappingFindings(sop, defaultMapping(sop))).toEqual([]);
  });

  test('may use every mark, in every text', () => {
    const text = textMarks.map((mark) => `{${mark}}`).join(' ');
    expect(
      found({
        judul: text,
        hal: text,
        sifat: text,
        lampiran: text,
        dari: text,
        pembuka: text,
        penutup: text,
        kepada: [text],
        tembusan: [text],
        isi: [{ teks: `${text} {isian:temuan} {isian:jawab.isi} {nomor_naskah:jawaban}` }],
      }),
    ).toEqual([]);
  });
});

describe('a mistake in a mapping is told with its place', () => {
  test.each<[string, Partial<PaperPart>, readonly string[]]>([
    [
      'a deadline from a step without a standard time',
      { penutup: '{waktu:tidak-ada}' },
      ['untimed-step naskah.memo.penutup'],
    ],
    [
      'a list of what is lacking that is no list',
      { isi: [{ belum: 'temuan' }] },
      ['no-list naskah.memo.isi.0.belum'],
    ],
    ['a mark in the title', { judul: '{nomr}' }, ['unknown-mark naskah.memo.judul']],
    ['a mark in the subject', { hal: '{x}' }, ['unknown-mark naskah.memo.hal']],
    ['a mark in the opening', { pembuka: '{x}' }, ['unknown-mark naskah.memo.pembuka']],
    ['a mark in the closing', { penutup: '{x}' }, ['unknown-mark naskah.memo.penutup']],
    ['a mark in the sender', { dari: '{x}' }, ['unknown-mark naskah.memo.dari']],
    ['a mark in the classification', { sifat: '{x}' }, ['unknown-mark naskah.memo.sifat']],
    ['a mark in the attachments', { lampiran: '{x}' }, ['unknown-mark naskah.memo.lampiran']],
    ['a mark in a copy', { tembusan: ['a', '{x}'] }, ['unknown-mark naskah.memo.tembusan.1']],
    ['a mark in an addressee', { kepada: ['{x}'] }, ['unknown-mark naskah.memo.kepada.0']],
    [
      'a mark in an addressee under an outcome',
      { kepada_bila: { lanjut: ['a', '{x}'] } },
      ['unknown-mark naskah.memo.kepada_bila.lanjut.1'],
    ],
    [
      'a mark that names a paper and takes none',
      { hal: '{nomor:memo}' },
      ['unknown-mark naskah.memo.hal'],
    ],
    [
      'an answer that takes no paper',
      { hal: '{isian:temuan:memo}' },
      ['unknown-mark naskah.memo.hal'],
    ],
    ['a cited paper', { hal: '{nomor_naskah:mem}' }, ['unknown-output naskah.memo.hal']],
    ['a cited file', { hal: '{nomor_naskah:tangkapan}' }, ['unknown-output naskah.memo.hal']],
    ['an enclosed paper', { terlampir: ['memo', 'x'] }, ['unknown-output naskah.memo.terlampir.1']],
    ['a field in a text', { hal: '{isian:temun}' }, ['unknown-field naskah.memo.hal']],
    [
      'a step in a text',
      { isi: [{ teks: '{isian:jwab.isi}' }] },
      ['unknown-field naskah.memo.isi.0.teks'],
    ],
    [
      'a field of the body',
      { isi: [{ bidang: 'temun' }] },
      ['unknown-field naskah.memo.isi.0.bidang'],
    ],
    [
      'a field of another step',
      { isi: [{ bidang: 'jawab.temuan' }] },
      ['unknown-field naskah.memo.isi.0.bidang'],
    ],
    [
      'the rows of a table',
      {
        isi: [
          {
            tabel: [
              { baris: 'A', hasil: 'parah', catatan: 'x' },
              { baris: 'B', hasil: 'y' },
            ],
          },
        ],
      },
      [
        'unknown-field naskah.memo.isi.0.tabel.0.catatan',
        'unknown-field naskah.memo.isi.0.tabel.1.hasil',
      ],
    ],
    ['the field of the parties', { peserta: 'x' }, ['unknown-field naskah.memo.peserta']],
    ['the field of the number', { bidang_nomor: 'x' }, ['unknown-field naskah.memo.bidang_nomor']],
    ['the field of the label', { bidang_tlp: 'x' }, ['unknown-field naskah.memo.bidang_tlp']],
    [
      'a label in a step that is not there',
      { bidang_tlp: 'hilang.tlp' },
      ['unknown-field naskah.memo.bidang_tlp'],
    ],
    ['a label that is no label', { bidang_tlp: 'parah' }, ['tlp-choice naskah.memo.bidang_tlp']],
    ['a label that is a text', { bidang_tlp: 'catatan' }, ['tlp-choice naskah.memo.bidang_tlp']],
    ['an outcome', { hasil: { lanjt: 'Sudah.' } }, ['unknown-outcome naskah.memo.hasil.lanjt']],
    [
      'an outcome that a text waits for',
      { isi: [{ teks: 'Dicabut.', bila: { hasil: ['lanjt'], tindakan: 'dicabut' } }] },
      ['unknown-outcome naskah.memo.isi.0.bila.hasil.0'],
    ],
    [
      'an outcome of the addressees',
      { kepada_bila: { lanjt: ['a'] } },
      ['unknown-outcome naskah.memo.kepada_bila.lanjt'],
    ],
    [
      'a signer',
      { penanda_tangan: [{ peran: 'tim' }, { peran: 'tm' }] },
      ['unknown-role naskah.memo.penanda_tangan.1.peran'],
    ],
    ['a reader', { terbatas: ['ketua', 'x'] }, ['unknown-role naskah.memo.terbatas.1']],
    ['no signer', { penanda_tangan: [] }, ['no-signer naskah.memo']],
    [
      'a place for the reporter on a letter',
      { tanda_tangan_pelapor: 'Pelapor' },
      ['reporter-signs-no-form naskah.memo.tanda_tangan_pelapor'],
    ],
    ['no recipient', { kepada: [] }, ['no-recipient naskah.memo.kepada']],
    [
      'no recipient of a letter',
      { jenis: 'surat-dinas', kepada: [] },
      ['no-recipient naskah.memo.kepada'],
    ],
    [
      'no recipient under one outcome',
      { kepada_bila: { ulang: [] } },
      ['no-recipient naskah.memo.kepada_bila.ulang'],
    ],
  ])('%s', (_, memo, findings) => {
    expect(found(memo)).toEqual(findings);
  });

  test('nothing is wrong with a label of TLP, nor with a recipient under each outcome', () => {
    expect(found({ bidang_tlp: 'tlp' })).toEqual([]);
    expect(found({ kepada: [], kepada_bila: { lanjut: ['a'], ulang: ['b'] } })).toEqual([]);
  });

  test('a letter that says nothing at all of its recipient is told as a whole', () => {
    const memo: PaperPart = {
      jenis: 'nota-dinas',
      judul: 'Memo',
      isi: [],
      penanda_tangan: [{ peran: 'tim' }],
    };
    const file: MappingFile = { ...officeMapping, naskah: { ...officeMapping.naskah, memo } };
    expect(mappingFindings(officeSop, file).map(({ rule, path }) => [rule, path])).toEqual([
      ['no-recipient', ['naskah', 'memo']],
    ]);
  });

  test('a form needs no signer: nobody signs it', () => {
    expect(mappingFindings(officeSop, mappingFileWith({ isian: { penanda_tangan: [] } }))).toEqual(
      [],
    );
  });

  test('a paper of an output that is not there, and an output without a paper', () => {
    const { memo, ...others } = officeMapping.naskah;
    if (memo === undefined) throw new Error('no memo');
    const file: MappingFile = { ...officeMapping, naskah: { ...others, meno: memo } };
    const findings = mappingFindings(officeSop, file);
    expect(findings.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual([
      'unknown-output naskah.meno',
      'unmapped-output naskah',
    ]);
    expect(findings[0]?.message.id).toBe('Keluaran "meno" tidak ada. Maksudnya "memo"?');
    expect(findings[1]?.message.en).toBe('The output "memo" (Memo Pemeriksaan) has no paper yet.');
  });

  test('tools that no field holds', () => {
    const document = officeDocument();
    const without = compile({
      ...document,
      langkah: document.langkah.map((step) => ({
        ...step,
        formulir: (step.formulir ?? []).filter(({ memuat }) => memuat === undefined),
      })),
    });
    const file = mappingFileWith({ memo: { isi: [{ fakta: 'tools' }] } });
    expect(mappingFindings(officeSop, file)).toEqual([]);
    expect(mappingFindings(without, file).map(({ rule, path }) => [rule, path])).toEqual([
      ['no-tools-field', ['naskah', 'memo', 'isi', 0, 'fakta']],
    ]);
  });
});

test('every finding of a typing mistake says what exists instead, in both languages', () => {
  const words = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(words, (word) => {
      const known = officeSop.steps.get('periksa')?.form.some(({ id }) => id === word);
      const findings = mappingFindings(
        officeSop,
        mappingFileWith({ memo: { isi: [{ bidang: word }] } }),
      );
      expect(findings.length).toBe(known === true ? 0 : 1);
      for (const { message } of findings) {
        expect(message.id).toContain(`"${word}" tidak ada`);
        expect(message.en).toContain(`"${word}"`);
      }
    }),
  );
});
