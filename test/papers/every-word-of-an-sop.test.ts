import { describe, expect, test } from 'vitest';
import { heightOf, sopPages, tableWidths } from '#core/papers/sop/sop-pages.ts';
import { sopDocumentData, type SopIssue } from '#core/papers/sop/sop-document-data.ts';
import type { SopPaper } from '#core/papers/sop/sop-paper.ts';
import { compile } from '#core/sops/compile.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';
import { officeDocument, officeSop } from '#test/support/office-papers.ts';
import { editionAt, editions, sampleSettings } from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const paperOf = (sop: Sop, more: Partial<SopIssue> = {}): SopPaper =>
  sopDocumentData(sop, sampleSettings(sop), {
    madeAt: instant('2026-11-21T03:00:00Z'),
    signature: null,
    checkAddress: null,
    ...more,
  });

const sops: readonly (readonly [string, Sop])[] = [
  ...editions.map((edition) => [edition, editionAt(edition).sop] as const),
  ['the small SOP', smallSop],
  ['the SOP of papers', officeSop],
];

describe.each(sops)('every word of %s', (_, sop) => {
  const { document } = sop;
  const paper = paperOf(sop);
  const rows = new Map(paper.pages.flat().map((row) => [row.step, row]));

  test('stands in the row of its step, in its column', () => {
    for (const { kode, no, kegiatan, keterangan, mutu_baku } of document.langkah)
      expect(rows.get(kode)).toMatchObject({
        no,
        activity: kegiatan,
        completeness: mutu_baku.kelengkapan ?? [],
        time: mutu_baku.waktu?.teks ?? '',
        outputs: mutu_baku.output.map(({ nama }) => ({ text: nama })),
        remarks: keterangan ?? [],
      });
  });

  test('keeps the dashes before its items', () => {
    for (const { kode, strip } of document.langkah)
      expect(rows.get(kode)?.dashed).toEqual(strip ?? []);
  });

  /** Steps without a number follow the step that leads to them; the others keep their order. */
  const inOrder = (steps: readonly string[]): void => {
    const all = document.langkah.map(({ kode }) => kode);
    expect(steps.toSorted()).toEqual(all.toSorted());
    const numbered = (step: string): boolean => (sop.steps.get(step)?.no ?? null) !== null;
    expect(steps.filter(numbered)).toEqual(all.filter(numbered));
  };

  test('stands once: a row for each step, in the order of the source, on pages of their own', () => {
    inOrder(paper.pages.flat().map(({ step }) => step));
    expect(paper.pages.length).toBe(paper.chart.pages.length);
    expect(paper.pages.every((page) => page.length > 0)).toBe(true);
  });

  test('of the identity and its boxes stands under its label', () => {
    expect(paper.identity.map(({ label, value }) => [label, value])).toEqual(
      document.identitas.butir.map(({ label, isi }) => [label, isi]),
    );
    for (const { label, tanda, butir } of [
      document.bagian.dasar_hukum,
      document.bagian.kualifikasi_pelaksana,
      document.bagian.keterkaitan,
      document.bagian.peralatan,
      document.bagian.peringatan,
      document.bagian.pencatatan,
    ])
      expect(paper.sections).toContainEqual({ label, dashed: tanda === 'strip', items: butir });
    expect(paper.heading).toBe(document.identitas.judul);
    expect(paper.head).toEqual(document.identitas.kepala);
  });

  test('of its headings is as the source prints it; brackets stand where the source has none', () => {
    const printed = Object.values(document.kepala_tabel);
    const own = paper.columns.filter((column) => !/^\(.*\)$/.test(column));
    expect(own.every((column) => printed.includes(column))).toBe(true);
    expect(paper.columns.length).toBe(8);
  });

  test('that is an addition is marked, and explained among the notes', () => {
    const added = document.langkah.filter(({ tambahan }) => tambahan !== undefined);
    expect([...rows.values()].filter(({ addition }) => addition).map(({ step }) => step)).toEqual(
      added.map(({ kode }) => kode),
    );
    const notes = JSON.stringify(paper.notes.find(({ title }) => title === 'Tambahan'));
    for (const { judul, tambahan } of added) {
      expect(notes).toContain(JSON.stringify(judul).slice(1, -1));
      expect(notes).toContain(JSON.stringify(tambahan?.alasan ?? '').slice(1, -1));
    }
  });

  test('is spoken too: who does each step, and where each outcome leads', () => {
    for (const [id, row] of rows) {
      const step = sop.steps.get(id);
      for (const { role } of step?.executors ?? [])
        expect(row.spoken).toContain(sop.roles.find((one) => one.id === role)?.name ?? role);
      for (const { label } of (step?.outcomes.length ?? 0) > 1 ? (step?.outcomes ?? []) : [])
        expect(row.spoken).toContain(`${label.id}: ke `);
    }
  });

  test.each(['a4', 'f4'] as const)('has room on %s: no step is left out of its pages', (size) => {
    inOrder(sopPages(sop, size).pages.flatMap((page) => page.rows.map(({ step }) => step)));
  });
});

describe('the SOP document', () => {
  const withParts = (more: Partial<SopDocument>): Sop => compile(officeDocument(more));
  const notesOf = (sop: Sop, title: string, more: Partial<SopIssue> = {}) =>
    paperOf(sop, more).notes.find((one) => one.title === title)?.blocks;

  test('has above its table of steps what the source prints there, else what the table is', () => {
    expect(paperOf(officeSop).tableTitle).toBe(`Bagan alir: ${officeSop.document.identitas.judul}`);
    expect(paperOf(withParts({ judul_tabel: 'Lampiran SOP Contoh' })).tableTitle).toBe(
      'Lampiran SOP Contoh',
    );
  });

  test('makes a cover from the identity where the source has none, and says so beside the sheet to be signed', () => {
    const bare = withParts({ sampul: [] });
    expect(paperOf(bare).cover).toEqual([
      'STANDAR OPERASIONAL PROSEDUR',
      'SOP Contoh',
      'Dinas Contoh',
    ]);
    const [note] = paperOf(bare).notes;
    expect(note).toEqual({
      title: 'Sampul',
      blocks: [
        {
          type: 'paragraph',
          text: 'Naskah tidak mempunyai sampul; sampul dokumen ini disusun dari bagian identitas.',
        },
      ],
    });
    expect(paperOf(bare).remarks).toEqual([]);
    expect(paperOf(officeSop)).toMatchObject({ cover: ['SOP'], remarks: [] });
  });

  test('puts brackets around the headings that its source does not print', () => {
    const none = {
      no: null,
      kegiatan: null,
      pelaksana: null,
      mutu_baku: null,
      kelengkapan: null,
      waktu: null,
      output: null,
      keterangan: null,
    };
    expect(paperOf(withParts({ kepala_tabel: none })).columns).toEqual([
      '(No)',
      '(Kegiatan)',
      '(Pelaksana)',
      '(Mutu Baku)',
      '(Kelengkapan)',
      '(Waktu)',
      '(Output)',
      '(Keterangan)',
    ]);
  });

  test('says that an edition is not in force', () => {
    const draft = withParts({ edisi: { ...officeDocument().edisi, status: 'belum-ditetapkan' } });
    expect(paperOf(draft).remarks).toEqual(['SOP ini belum ditetapkan.']);
  });

  test('prints the note of BSrE only where BSrE signed it; else it stands among the notes', () => {
    const noted = withParts({ catatan_kaki: ['Ditandatangani secara elektronik.'] });
    const title = 'CATATAN pada kaki halaman naskah asli (tidak berlaku bagi cetakan ini)';
    for (const signature of [null, 'certificate', 'ink'] as const) {
      expect(paperOf(noted, { signature }).footer).toEqual([]);
      expect(notesOf(noted, title, { signature })).toEqual([
        { type: 'list', items: ['Ditandatangani secara elektronik.'] },
      ]);
    }
    expect(paperOf(noted, { signature: 'bsre' }).footer).toEqual([
      'Ditandatangani secara elektronik.',
    ]);
    expect(notesOf(noted, title, { signature: 'bsre' })).toBeUndefined();
  });

  test('names executors that were inferred, and how sure that is, a row for each certainty', () => {
    const guessed = withParts({
      langkah: officeDocument().langkah.map((step) =>
        step.kode === 'susun'
          ? {
              ...step,
              pelaksana: [
                { kode: 'tim', dugaan: 'tinggi' },
                { kode: 'ketua', dugaan: 'rendah' },
                { kode: 'pemilik', dugaan: 'tinggi' },
              ],
            }
          : step,
      ),
    });
    const table = notesOf(guessed, 'Pelaksana yang disimpulkan')?.[1];
    expect(table?.type === 'table' ? table.rows : []).toEqual([
      ['Langkah 3', 'Tim Tanggap, Pemilik Sistem', 'tinggi'],
      ['Langkah 3', 'Ketua Tim', 'rendah'],
    ]);
    const row = paperOf(guessed)
      .pages.flat()
      .find(({ step }) => step === 'susun');
    expect(row).toMatchObject({ inferred: true });
    expect(row?.spoken).toContain('Tim Tanggap (dugaan)');
    expect(notesOf(officeSop, 'Pelaksana yang disimpulkan')).toBeUndefined();
  });

  test('tells additions of every kind with their reasons', () => {
    const reason = { alasan: 'Perlu bagi catatan.' };
    const document = officeDocument();
    const added = withParts({
      pelaksana: document.pelaksana.map((role) =>
        role.kode === 'ketua' ? { ...role, tambahan: reason } : role,
      ),
      langkah: document.langkah.map((step) =>
        step.kode === 'susun'
          ? {
              ...step,
              no: null,
              tambahan: reason,
              mutu_baku: {
                ...step.mutu_baku,
                output: step.mutu_baku.output.map((one) => ({ ...one, tambahan: reason })),
              },
              hasil: step.hasil.map((one) => ({ ...one, tambahan: reason })),
            }
          : step,
      ),
    });
    const list = notesOf(added, 'Tambahan')?.[1];
    expect(list?.type === 'list' ? list.items : []).toEqual([
      'Pelaksana Ketua Tim: Perlu bagi catatan.',
      'Langkah "Langkah susun": Perlu bagi catatan.',
      'Keluaran "Laporan Akhir" (Tambahan: Langkah susun): Perlu bagi catatan.',
      'Hasil "tutup" (Tambahan: Langkah susun): Perlu bagi catatan.',
    ]);
  });

  test('tells the notes of steps and of the edition', () => {
    const document = officeDocument();
    const noted = withParts({
      edisi: { ...document.edisi, catatan: ['Dibaca dari pindaian.'] },
      langkah: document.langkah.map((step) =>
        step.kode === 'periksa' ? { ...step, catatan: 'Salah ketik di naskah.' } : step,
      ),
    });
    expect(notesOf(noted, 'Catatan langkah')).toEqual([
      { type: 'list', items: ['Langkah 1: Salah ketik di naskah.'] },
    ]);
    expect(notesOf(noted, 'Catatan edisi')).toEqual([
      { type: 'list', items: ['Dibaca dari pindaian.'] },
    ]);
    expect(notesOf(officeSop, 'Catatan edisi')).toBeUndefined();
    expect(notesOf(officeSop, 'Arti waktu baku')?.[0]).toMatchObject({ type: 'list' });
  });

  test.each([
    [null, { above: [], below: [] }],
    ['Kepala Dinas', { above: ['Kepala Dinas'], below: [] }],
    ['Kepala Dinas\n\nNama\nNIP 1', { above: ['Kepala Dinas'], below: ['Nama', 'NIP 1'] }],
    [
      'a.n. Wali Kota\nKepala Dinas\nNama\nnip. 1\nPembina',
      { above: ['a.n. Wali Kota', 'Kepala Dinas'], below: ['Nama', 'nip. 1', 'Pembina'] },
    ],
    ['NIP 1', { above: ['NIP 1'], below: [] }],
  ])('is approved as its identity says %j', (isi, approval) => {
    const document = officeDocument();
    const sop = withParts({
      identitas: {
        ...document.identitas,
        butir: [
          { label: 'Nomor', isi: '1', memuat: 'nomor' },
          { label: 'Disahkan oleh', isi, memuat: 'pengesahan' },
        ],
      },
    });
    expect(paperOf(sop).identity.map((item) => item.approval)).toEqual([null, approval]);
  });

  test('prints the legend of its source and no other; what ours mean is said apart', () => {
    const own = withParts({ legenda: [{ nama: 'garis', arti: 'Arah surat' }] });
    expect(paperOf(officeSop).legend).toEqual([]);
    expect(paperOf(own).legend).toEqual([{ name: 'garis', meaning: 'Arah surat' }]);
    expect(paperOf(own).symbols).toEqual(paperOf(officeSop).symbols);
  });

  test('has a box for the executors where the source has one', () => {
    const document = officeDocument();
    const boxed = withParts({
      bagian: { ...document.bagian, pelaksana: { label: 'Pelaksana', butir: ['Tim'] } },
    });
    expect(paperOf(boxed).sections.at(-1)).toEqual({
      label: 'Pelaksana',
      dashed: false,
      items: ['Tim'],
    });
    expect(paperOf(officeSop).sections.length).toBe(6);
  });
});

describe('the height of texts in a column', () => {
  test('grows with what stands in it and with every line of its own', () => {
    expect(heightOf(['kata'], 40)).toBeLessThan(heightOf(['kata\nkata'], 40));
    expect(heightOf(['kata'], 40)).toBeLessThan(heightOf(['kata', 'kata'], 40));
    expect(heightOf(['kata '.repeat(40)], 40)).toBeGreaterThan(heightOf(['kata '.repeat(40)], 80));
  });

  test('of more text than a page holds puts each step on a page of its own, and loses none', () => {
    const long = 'kata '.repeat(1500).trim();
    const document = officeDocument();
    const wordy = compile({
      ...document,
      langkah: document.langkah.map((step) => ({ ...step, kegiatan: long })),
    });
    expect(heightOf([long], tableWidths.activity)).toBeGreaterThan(151);
    const paper = paperOf(wordy);
    expect(paper.pages.map((page) => page.map(({ step }) => step))).toEqual([
      ['periksa'],
      ['jawab'],
      ['susun'],
    ]);
    expect(paper.pages.flat().every(({ activity }) => activity === long)).toBe(true);
  });
});
