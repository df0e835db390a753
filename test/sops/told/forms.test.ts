import { describe, expect, test } from 'vitest';
import {
  fieldTypes,
  type DutyPart,
  type FieldPart,
  type SopDocument,
} from '#core/sops/document.ts';
import { categories } from '#core/sops/categories.ts';
import { oneStepSop, sampleOutcome, sampleSop } from '#test/support/sample-sop.ts';
import { told } from '#test/support/told.ts';

const field = (kode: string, more: Partial<FieldPart> = {}): FieldPart => ({
  kode,
  label: kode,
  label_en: kode,
  jenis: 'text',
  ...more,
});
const options = (...codes: readonly string[]): NonNullable<FieldPart['pilihan']> =>
  codes.map((kode) => ({ kode, label: kode, label_en: kode }));
const form = (...formulir: readonly FieldPart[]): SopDocument => oneStepSop({ formulir });
const duty = (...formulir: readonly FieldPart[]): SopDocument => {
  const kewajiban: DutyPart = {
    kode: 'lapor-bssn',
    nama: 'Lapor BSSN',
    nama_en: 'Report to BSSN',
    penerima: [{ nama: 'BSSN', dasar: 'Uji' }],
    pemicu: 'Insiden',
    pemicu_en: 'Incident',
    jam: 24,
    sejak: 'terima',
    formulir,
    sumber: 'Uji',
  };
  return sampleSop({ kewajiban: [kewajiban] });
};

describe('an author of a field to choose from', () => {
  test.each(['choice', 'choices', 'checklist'] as const)(
    'of type %s without options is told to write them',
    (jenis) => {
      for (const empty of [field('log', { jenis }), field('log', { jenis, pilihan: [] })]) {
        const [found] = told('choice-without-options', form(empty));
        expect(found?.at).toBe('langkah.0.formulir.0.jenis');
        expect(found?.id).toContain(`"log" berjenis ${jenis} tetapi tidak punya pilihan`);
        expect(found?.en).toContain(`"log" is a ${jenis} field but has no options`);
      }
      const full = field('log', { jenis, pilihan: options('ada') });
      expect(told('choice-without-options', form(full))).toEqual([]);
    },
  );

  test.each(fieldTypes.filter((type) => !type.startsWith('ch')))(
    'hears that a field of type %s takes none, even an empty list',
    (jenis) => {
      for (const pilihan of [options('ada'), []]) {
        const [found] = told('choice-without-options', form(field('log', { jenis, pilihan })));
        expect(found?.at).toBe('langkah.0.formulir.0.pilihan');
        expect(found?.id).toContain(`berjenis ${jenis} dan tidak memakai pilihan`);
      }
      expect(told('choice-without-options', form(field('log', { jenis })))).toEqual([]);
    },
  );
});

describe('a limit', () => {
  test.each(['text', 'long-text', 'number', 'file'] as const)('may be set on %s', (jenis) => {
    expect(told('max-out-of-place', form(field('a', { jenis, maks: 3 })))).toEqual([]);
  });

  test.each(['choice', 'choices', 'checklist', 'date-time', 'system', 'person'] as const)(
    'on %s limits nothing, which the author is told with the types it fits',
    (jenis) => {
      const [found] = told('max-out-of-place', form(field('a'), field('b', { jenis, maks: 0 })));
      expect(found?.at).toBe('langkah.0.formulir.1.maks');
      expect(found?.id).toContain(`text, long-text, number, file, bukan ${jenis}`);
      expect(found?.en).toContain(`text, long-text, number, file fields, not to ${jenis}`);
    },
  );

  test('is looked at in the forms of legal duties too', () => {
    expect(
      told('max-out-of-place', duty(field('kapan', { jenis: 'date-time', maks: 1 }))).map(
        ({ at }) => at,
      ),
    ).toEqual(['kewajiban.0.formulir.0.maks']);
  });
});

describe('a field that becomes a property of the case', () => {
  const cases: readonly (readonly [string, Partial<FieldPart>, boolean])[] = [
    ['a system as the system', { jenis: 'system', menetapkan: 'system' }, true],
    ['a text as the system', { jenis: 'text', menetapkan: 'system' }, false],
    [
      'a choice as the system',
      { jenis: 'choice', pilihan: options('web'), menetapkan: 'system' },
      false,
    ],
    [
      'a choice of any words as the severity',
      { jenis: 'choice', pilihan: options('parah', 'ringan'), menetapkan: 'severity' },
      true,
    ],
    [
      'several choices as the severity',
      { jenis: 'choices', pilihan: options('parah'), menetapkan: 'severity' },
      false,
    ],
    ['a number as the severity', { jenis: 'number', menetapkan: 'severity' }, false],
    [
      'known categories as the category',
      { jenis: 'choice', pilihan: options('malware', 'phishing', 'other'), menetapkan: 'category' },
      true,
    ],
    [
      'one unknown category among known ones',
      { jenis: 'choice', pilihan: options('malware', 'virus'), menetapkan: 'category' },
      false,
    ],
    [
      'known categories to tick as the category',
      { jenis: 'checklist', pilihan: options('malware'), menetapkan: 'category' },
      false,
    ],
  ];

  test.each(cases)('%s', (_what, more, fits) => {
    const found = told('field-sets-property', form(field('nilai', more)));
    expect(found.map(({ at }) => at)).toEqual(fits ? [] : ['langkah.0.formulir.0.menetapkan']);
  });

  test('is told with every category code there is, so that the author need not look them up', () => {
    const bad = field('nilai', {
      jenis: 'choice',
      pilihan: options('virus'),
      menetapkan: 'category',
    });
    const [found] = told('field-sets-property', form(bad));
    expect(found?.id).toContain('Bidang "nilai" tidak dapat menetapkan category');
    expect(found?.en).toContain('Field "nilai" cannot set category');
    for (const { id } of categories) {
      expect(found?.id).toContain(id);
      expect(found?.en).toContain(id);
    }
  });

  test('stands in the form of a step: a legal duty sets nothing', () => {
    const [found] = told(
      'field-sets-property',
      duty(field('sistem', { jenis: 'system', menetapkan: 'system' })),
    );
    expect(found?.at).toBe('kewajiban.0.formulir.0.menetapkan');
    expect(found?.id).toContain('kewajiban');
    expect(found?.en).toContain('duty');
  });
});

describe('a field that holds something', () => {
  test.each([
    ['alat', ['text', 'long-text', 'choice', 'choices']],
    ['pembahasan', ['text', 'long-text']],
    ['waktu-rapat', ['date-time']],
    ['peserta-rapat', ['people']],
  ] as const)('%s is of a type that can, which the author is told', (memuat, can) => {
    const fit: readonly string[] = can;
    for (const jenis of fieldTypes) {
      const found = told('field-content', form(field('isi', { jenis, memuat })));
      expect(found.map(({ at }) => at)).toEqual(
        fit.includes(jenis) ? [] : ['langkah.0.formulir.0.memuat'],
      );
      for (const { id, en } of found) {
        expect(id).toContain(`berjenis ${jenis} tidak dapat memuat ${memuat}`);
        expect(en).toContain(`Types that can: ${can.join(', ')}.`);
      }
    }
  });
});

describe('a remark on a choice', () => {
  const log = field('log', { jenis: 'choice', pilihan: options('ada') });

  test('of a mistyped field is asked about, among the choices alone', () => {
    const [found] = told(
      'remark-of-choice',
      form(log, field('lgo-teks'), field('catatan', { catatan_dari: 'lgo' })),
    );
    expect(found).toEqual({
      at: 'langkah.0.formulir.2.catatan_dari',
      id: 'Formulir ini tidak punya bidang choice "lgo". Yang dikenal: log.',
      en: 'This form has no choice field "lgo". Known: log.',
    });
  });

  test('in a form without choices hears that there is none', () => {
    const [found] = told('remark-of-choice', form(field('catatan', { catatan_dari: 'log' })));
    expect(found?.id).toContain('Belum ada satu pun.');
    expect(found?.en).toContain('There is none yet.');
  });

  test('on itself is a remark on nothing', () => {
    const self = field('log', {
      jenis: 'choice',
      pilihan: options('ada'),
      catatan_dari: 'log',
    });
    expect(told('remark-of-choice', form(self))[0]?.id).toContain('harus bidang text');
  });

  test.each(fieldTypes)('written as %s', (jenis) => {
    const found = told(
      'remark-of-choice',
      form(log, field('catatan', { jenis, catatan_dari: 'log' })),
    );
    expect(found.map(({ id }) => id)).toEqual(
      jenis === 'text' || jenis === 'long-text'
        ? []
        : ['Catatan "catatan" harus bidang text atau long-text.'],
    );
  });

  test('is one; the second is told of, by the field they share', () => {
    const found = told(
      'remark-of-choice',
      form(log, field('a', { catatan_dari: 'log' }), field('b', { catatan_dari: 'log' })),
    );
    expect(found).toEqual([
      {
        at: 'langkah.0.formulir.2.catatan_dari',
        id: 'Bidang "log" sudah punya catatan lain. Satu pilihan, satu catatan.',
        en: 'The field "log" has another remark already. One choice, one remark.',
      },
    ]);
  });
});

describe('a field asked under some outcomes', () => {
  test('names those of its own step, the mistyped one is asked about', () => {
    const [found] = told('outcome-reference', form(field('alasan', { bila: ['tutup', 'tutpu'] })));
    expect(found).toEqual({
      at: 'langkah.0.formulir.0.bila.1',
      id: 'Langkah "terima" tidak punya hasil "tutpu". Maksudnya "tutup"?',
      en: 'Step "terima" has no outcome "tutpu". Did you mean "tutup"?',
    });
  });

  test('does not borrow outcomes of another step', () => {
    const document = sampleSop({
      langkah: sampleSop().langkah.map((step, index) =>
        index === 0 ? { ...step, formulir: [field('alasan', { bila: ['tutup'] })] } : step,
      ),
    });
    expect(told('outcome-reference', document).map(({ at }) => at)).toEqual([
      'langkah.0.formulir.0.bila.0',
    ]);
  });

  test('cannot be one of a legal duty, which has no outcomes: it would never be asked', () => {
    const [found, ...more] = told(
      'outcome-reference',
      duty(field('isi'), field('alasan', { bila: ['tutup'] })),
    );
    expect(found?.at).toBe('kewajiban.0.formulir.1.bila');
    expect(found?.id).toContain('"alasan"');
    expect(found?.en).toContain('"alasan"');
    expect(more).toEqual([]);
  });
});

describe('a message to the reporter', () => {
  const tells = (
    message: { readonly pesan: string; readonly pesan_en: string; readonly bidang?: string },
    ...formulir: readonly FieldPart[]
  ): SopDocument =>
    oneStepSop({
      formulir,
      hasil: [
        sampleOutcome('tutup', 'selesai', {
          efek: [{ 'notify-reporter': message }, { close: { alasan: 'completed' } }],
        }),
      ],
    });
  const place = 'langkah.0.hasil.0.efek.0.notify-reporter';

  test.each([
    ['Laporan {nomor}, tiket {tiket}', 'Report {nomor}, ticket {tiket}', []],
    ['Laporan {nama}', 'Report', [`${place}.pesan`]],
    ['Laporan', 'Report {number}', [`${place}.pesan_en`]],
    ['Laporan {nama}', 'Report {name}', [`${place}.pesan`, `${place}.pesan_en`]],
    ['Laporan {Nomor}', 'Report { nomor }', [`${place}.pesan`, `${place}.pesan_en`]],
    ['Yth. {nama}, {nama} di {kota}', 'Dear all', [`${place}.pesan`, `${place}.pesan`]],
    ['Tanda kurung { saja', 'A bracket } alone', []],
  ])('"%s" / "%s"', (pesan, pesan_en, places) => {
    expect(told('message-field', tells({ pesan, pesan_en })).map(({ at }) => at)).toEqual(places);
  });

  test('with a mark nobody fills in names it, and the marks there are', () => {
    const [found] = told('message-field', tells({ pesan: 'Yth. {nama}', pesan_en: 'Dear all' }));
    expect(found?.id).toBe('Tanda "{nama}" tidak dikenal. Yang tersedia: {nomor}, {tiket}.');
    expect(found?.en).toBe('The mark "{nama}" is not known. There are: {nomor}, {tiket}.');
  });

  test('adds a text of its own form, no file and no choice', () => {
    const message = { pesan: 'Selesai', pesan_en: 'Done', bidang: 'jawaban' };
    expect(told('message-field', tells(message, field('jawaban')))).toEqual([]);
    const [found] = told(
      'message-field',
      tells(message, field('jawaban', { jenis: 'file' }), field('jawabn')),
    );
    expect(found).toEqual({
      at: `${place}.bidang`,
      id: 'Formulir langkah "terima" tidak punya bidang teks "jawaban". Maksudnya "jawabn"?',
      en: 'The form of step "terima" has no text field "jawaban". Did you mean "jawabn"?',
    });
  });
});
