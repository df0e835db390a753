import { describe, expect, test } from 'vitest';
import { sopNotes } from '#core/papers/sop/sop-notes.ts';
import type { Block, Section } from '#core/papers/sheet/paper.ts';
import { compile } from '#core/sops/compile.ts';
import { printedStep } from '#core/sops/printed-names.ts';
import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { sops } from '#test/support/lives.ts';
import { heldDocument } from '#test/support/held-sop.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { smallDocument } from '#test/support/small-sop.ts';

const notesOf = (document: SopDocument, footerPrinted = true): readonly Section[] =>
  sopNotes(compile(document), footerPrinted, null);

const wordsOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'list':
      return block.items;
    case 'pairs':
      return block.rows.map(({ label, value }) => `${label}: ${value.join(' ')}`);
    case 'table':
      return block.rows.map((row) => row.join(' | '));
  }
};

/** What stands under a heading; undefined where there is no such heading. */
const under = (sections: readonly Section[], title: string): readonly string[] | undefined =>
  sections.find((section) => section.title === title)?.blocks.flatMap(wordsOf);

const people = [
  { kode: 'tim', nama: 'Tim' },
  { kode: 'ketua', nama: 'Ketua' },
];
const steps = (...langkah: readonly StepPart[]): SopDocument =>
  sampleSop({ pelaksana: people, langkah });
const last = sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')]);
const first = (more: Partial<StepPart> = {}): StepPart =>
  sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup')], more);

describe('an edition that says everything itself', () => {
  test('has notes on who may do what beside the steps and on what its day and week mean, and no other', () => {
    expect(notesOf(steps(first(), last)).map(({ title }) => title)).toEqual([
      'Siapa boleh apa di luar langkah',
      'Arti waktu baku',
    ]);
  });

  test('says whom it lets do what, and how sure it is', () => {
    const one = (dugaan: 'sedang' | null) => ({
      oleh: ['tim', 'ketua'],
      dugaan,
      sumber: 'Baris 4',
    });
    const notes = notesOf({
      ...steps(first(), last),
      di_luar_langkah: { tindakan: one('sedang'), penutupan: one(null) },
    });
    expect(under(notes, 'Siapa boleh apa di luar langkah')).toEqual([
      'Yang boleh memerintahkan tindakan sementara: Tim, Ketua (dugaan, keyakinan sedang). Baris 4.',
      'Yang boleh menutup kasus di luar alur: Tim, Ketua. Baris 4.',
    ]);
  });
});

describe('executors that were inferred', () => {
  const inferred = 'Pelaksana yang disimpulkan';

  test('are listed by step with how sure we are, after the request to have them settled', () => {
    const document = steps(first({ pelaksana: [{ kode: 'ketua', dugaan: 'rendah' }] }), {
      ...last,
      pelaksana: [{ kode: 'tim', dugaan: 'tinggi' }],
    });
    const [about, ...rows] = under(notesOf(document), inferred) ?? [];
    expect(about).toContain('perlu dipastikan oleh pejabat yang berwenang');
    expect(rows).toEqual(['Langkah 1 | Ketua | rendah', 'Langkah 2 | Tim | tinggi']);
  });

  test('of one step share a row where we are equally sure, else they have one each', () => {
    const both = (a: 'tinggi' | 'rendah' | null, b: 'tinggi' | 'rendah' | null) =>
      under(
        notesOf(
          steps(
            first({
              pelaksana: [
                { kode: 'tim', dugaan: a },
                { kode: 'ketua', dugaan: b },
              ],
            }),
            last,
          ),
        ),
        inferred,
      )?.slice(1);
    expect(both('tinggi', 'tinggi')).toEqual(['Langkah 1 | Tim, Ketua | tinggi']);
    expect(both('tinggi', 'rendah')).toEqual([
      'Langkah 1 | Tim | tinggi',
      'Langkah 1 | Ketua | rendah',
    ]);
    expect(both(null, 'rendah')).toEqual(['Langkah 1 | Ketua | rendah']);
    expect(both(null, null)).toBeUndefined();
  });
});

describe('additions', () => {
  test('of every kind are listed with their reason', () => {
    const document: SopDocument = {
      ...steps(
        first({
          jenis: 'keputusan',
          hasil: [
            sampleOutcome('lanjut', 'tutup'),
            sampleOutcome('tolak', 'jawab', { label: 'Tolak', tambahan: { alasan: 'SOP diam' } }),
          ],
          mutu_baku: {
            kelengkapan: null,
            waktu: null,
            output: [
              { kode: 'ba', nama: 'Berita Acara', dari: 'naskah', tambahan: { alasan: 'Diminta' } },
            ],
          },
        }),
        last,
        sampleStep('jawab', null, [sampleOutcome('tutup', 'selesai')], {
          judul: 'Menjawab pelapor',
          tambahan: { alasan: 'Laporan tidak valid' },
        }),
      ),
      pelaksana: [
        ...people,
        { kode: 'sekda', nama: 'Sekda', tambahan: { alasan: 'Peringatan 2' } },
      ],
    };
    expect(under(notesOf(document), 'Tambahan')?.slice(1)).toEqual([
      'Pelaksana Sekda: Peringatan 2',
      'Keluaran "Berita Acara" (Langkah 1): Diminta',
      'Hasil "Tolak" (Langkah 1): SOP diam',
      'Langkah "Menjawab pelapor": Laporan tidak valid',
    ]);
  });

  test('are called so, having no number of the source', () => {
    const { steps: compiled } = compile(
      steps(first(), last, {
        ...sampleStep('jawab', null, [], { judul: 'Menjawab', tambahan: { alasan: 'x' } }),
      }),
    );
    expect([...compiled.values()].map(printedStep)).toEqual([
      'Langkah 1',
      'Langkah 2',
      'Tambahan: Menjawab',
    ]);
  });
});

describe('what has to be sent before the next step', () => {
  const title = 'Pengiriman sebelum langkah berikutnya (tambahan, tidak ada dalam naskah)';

  test('stands among our notes, once for each step that waits', () => {
    expect(under(notesOf(heldDocument), title)).toEqual([
      'Langkah 3: tidak dapat diselesaikan sebelum yang diperintahkan langkah 2 dikirim, dicatat pengirimannya, atau ditiadakan dengan alasan.',
      'Langkah 3: tidak dapat diselesaikan sebelum yang diperintahkan langkah 4 dikirim, dicatat pengirimannya, atau ditiadakan dengan alasan.',
    ]);
    expect(under(notesOf(smallDocument), title)).toBeUndefined();
  });

  test('is called by its short title where it is an addition without a number', () => {
    const held = steps(
      first(),
      sampleStep(
        'kabar',
        null,
        [sampleOutcome('lanjut', 'tutup', { efek: [{ escalate: { kepada: 'BSSN' } }] })],
        { judul: 'Mengabari BSSN', tambahan: { alasan: 'x' }, kirim: 'sebelum-lanjut' },
      ),
      last,
    );
    expect(under(notesOf(held), title)?.[0]).toContain(
      'Langkah 2: tidak dapat diselesaikan sebelum yang diperintahkan langkah "Mengabari BSSN" dikirim',
    );
  });

  test.each(sops)('is not asked for by %s', (_name, sop) => {
    expect(under(sopNotes(sop, true, null), title)).toBeUndefined();
  });
});

describe('notes', () => {
  test('on steps say which step they are on', () => {
    const document = steps(first({ catatan: 'Waktu tidak terbaca' }), last);
    expect(under(notesOf(document), 'Catatan langkah')).toEqual(['Langkah 1: Waktu tidak terbaca']);
  });

  test('of the edition stand as they were written', () => {
    const document = steps(first(), last);
    const noted = { ...document, edisi: { ...document.edisi, catatan: ['Satu', 'Dua'] } };
    expect(under(notesOf(noted), 'Catatan edisi')).toEqual(['Satu', 'Dua']);
  });

  test('at the foot of the source are told where no page prints them, and only there', () => {
    const document = { ...steps(first(), last), catatan_kaki: ['Dokumen terkendali'] };
    const title = 'CATATAN pada kaki halaman naskah asli (tidak berlaku bagi cetakan ini)';
    expect(under(notesOf(document, false), title)).toEqual(['Dokumen terkendali']);
    expect(under(notesOf(document, true), title)).toBeUndefined();
    expect(under(notesOf(steps(first(), last), false), title)).toBeUndefined();
  });
});

describe.each(sops)('the notes of %s', (_name, sop) => {
  const notes = sopNotes(sop, false, null);
  const all = notes.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n');

  test('leave out no addition, no guess and no note of the edition', () => {
    const reasons = [
      ...sop.roles.map(({ addition }) => addition),
      ...[...sop.steps.values()].flatMap((step) => [
        step.addition,
        step.note,
        ...step.outputs.map(({ addition }) => addition),
        ...step.outcomes.map(({ addition }) => addition),
      ]),
      ...sop.document.edisi.catatan,
      ...sop.document.catatan_kaki,
    ];
    for (const reason of reasons) if (reason !== null) expect(all).toContain(reason);
    const guessed = [...sop.steps.values()].filter(({ executors }) =>
      executors.some(({ inferred }) => inferred !== null),
    );
    const rows = under(notes, 'Pelaksana yang disimpulkan') ?? [];
    for (const step of guessed)
      expect(rows.some((row) => row.startsWith(`${printedStep(step)} | `))).toBe(true);
  });

  test('stand under headings of which each is there once, none empty', () => {
    const titles = notes.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { blocks } of notes) expect(blocks.flatMap(wordsOf).length).toBeGreaterThan(0);
  });
});
