import { describe, expect, test } from 'vitest';
import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';
import { told } from '#test/support/told.ts';

const flow = (...langkah: readonly StepPart[]): SopDocument => sampleSop({ langkah });
const goes = (kode: string, no: string | null, ...to: readonly string[]): StepPart =>
  sampleStep(
    kode,
    no,
    to.map((ke, index) => sampleOutcome(`hasil-${String(index)}`, ke)),
  );

describe('an author whose outcome leads to no step', () => {
  test('is asked whether the step that is spelt nearly so was meant', () => {
    expect(
      told('unknown-next-step', flow(goes('terima', '1', 'tutpu'), goes('tutup', '2', 'selesai'))),
    ).toEqual([
      {
        at: 'langkah.0.hasil.0.ke',
        id: 'Tidak ada langkah berkode "tutpu". Maksudnya "tutup"?',
        en: 'There is no step with the code "tutpu". Did you mean "tutup"?',
      },
    ]);
  });

  test('is reminded of the end, when that was mistyped', () => {
    expect(told('unknown-next-step', flow(goes('terima', '1', 'selsai')))[0]?.id).toContain(
      'Maksudnya "selesai"?',
    );
  });

  test('is shown every step there is and the end, when nothing is like it', () => {
    const [found] = told(
      'unknown-next-step',
      flow(goes('terima', '1', 'pemulihan'), goes('nilai', '2', 'selesai')),
    );
    expect(found?.id).toContain('Yang dikenal: terima, nilai, selesai.');
    expect(found?.en).toContain('Known: terima, nilai, selesai.');
  });

  test('is told of each such outcome at its own place', () => {
    expect(
      told(
        'unknown-next-step',
        flow(goes('terima', '1', 'x1', 'tutup', 'x2'), goes('tutup', '2', 'x3')),
      ).map(({ at }) => at),
    ).toEqual(['langkah.0.hasil.0.ke', 'langkah.0.hasil.2.ke', 'langkah.1.hasil.0.ke']);
  });
});

describe('an author whose flow goes round for ever', () => {
  test('is told once, at the first step of the round, which steps go round', () => {
    const found = told(
      'loop-without-exit',
      flow(goes('terima', '1', 'b'), goes('b', '2', 'c'), goes('c', '3', 'b')),
    );
    expect(found.map(({ at }) => at)).toEqual(['langkah.1.hasil']);
    const listed = /Langkah (.*) berputar/.exec(found[0]?.id ?? '')?.[1]?.split(', ');
    expect(listed?.toSorted()).toEqual(['b', 'c']);
    expect(found[0]?.en).toContain('go round without a way out');
  });

  test('is told of two rounds apart', () => {
    const found = told(
      'loop-without-exit',
      flow(
        goes('terima', '1', 'b', 'd'),
        goes('b', '2', 'c'),
        goes('c', '3', 'b'),
        goes('d', '4', 'e'),
        goes('e', '5', 'd'),
      ),
    );
    expect(found.map(({ at }) => at)).toEqual(['langkah.1.hasil', 'langkah.3.hasil']);
  });

  test('is told nothing when a longer way round passes the end', () => {
    expect(
      told(
        'loop-without-exit',
        flow(goes('terima', '1', 'b'), goes('b', '2', 'c'), goes('c', '3', 'terima', 'selesai')),
      ),
    ).toEqual([]);
  });
});

describe('an author who forgets where the flow starts or ends', () => {
  test('is told to write the first step', () => {
    expect(told('no-start', flow())).toEqual([
      {
        at: 'langkah',
        id: expect.stringContaining('Tulis langkah pertama'),
        en: expect.stringContaining('Write the first step'),
      },
    ]);
  });

  test('is told to move an added step away from the front', () => {
    const first = { ...goes('catat', null, 'terima'), tambahan: { alasan: 'Uji' } };
    const [found] = told('no-start', flow(first, goes('terima', '1', 'selesai')));
    expect(found?.at).toBe('langkah.0.no');
    expect(found?.id).toContain('Pindahkan langkah tambahan ini ke bawah');
    expect(found?.en).toContain('Move this added step further down');
  });

  test('is told which step is a dead end, and both ways to mend it', () => {
    const [found] = told('dead-end', flow(goes('terima', '1', 'rapat'), goes('rapat', '2')));
    expect(found?.at).toBe('langkah.1.hasil');
    for (const part of ['"rapat"', '"ke"', 'ke: selesai', '"close"']) {
      expect(found?.id).toContain(part);
      expect(found?.en).toContain(part);
    }
  });

  test('is told which step is never reached, and what would lead to it', () => {
    const [found] = told(
      'unreachable-step',
      flow(goes('terima', '1', 'selesai'), goes('pemulihan', '2', 'selesai')),
    );
    expect(found).toEqual({
      at: 'langkah.1.kode',
      id: 'Langkah "pemulihan" tidak pernah tercapai dari langkah pertama. Arahkan "ke" salah satu hasil ke langkah ini.',
      en: 'Step "pemulihan" is never reached from the first step. Let the "ke" of an outcome name it.',
    });
  });
});

describe('an author who ends the flow and the case apart', () => {
  const outcome = (ke: string, closes: boolean) =>
    sampleOutcome('arsip', ke, {
      efek: closes ? ['issue-ticket', { close: { alasan: 'completed' } }] : ['issue-ticket'],
    });
  const document = (ke: string, closes: boolean): SopDocument =>
    flow(sampleStep('terima', '1', [outcome(ke, closes)]), goes('tutup', '2', 'selesai'));

  test.each<[ke: string, closes: boolean, id: readonly string[], en: readonly string[]]>([
    ['selesai', false, ['"arsip"', 'Tambahkan efek "close"'], ['"arsip"', 'Add a "close" effect']],
    [
      'tutup',
      true,
      ['"arsip"', 'masih menuju langkah "tutup"', 'ke: selesai'],
      ['"arsip"', 'leads on to step "tutup"', 'ke: selesai'],
    ],
  ])('is told how to bring them together: to %s, closing %s', (ke, closes, id, en) => {
    const found = told('close-on-every-end', document(ke, closes));
    expect(found).toHaveLength(1);
    for (const part of id) expect(found[0]?.id).toContain(part);
    for (const part of en) expect(found[0]?.en).toContain(part);
  });

  test.each([
    ['selesai', true],
    ['tutup', false],
  ] as const)('and hears nothing where they agree: to %s, closing %s', (ke, closes) => {
    expect(told('close-on-every-end', document(ke, closes))).toEqual([]);
  });

  test('a case closed as invalid is closed all the same', () => {
    const invalid = sampleOutcome('tolak', 'selesai', {
      efek: [{ close: { alasan: 'invalid' } }],
    });
    expect(told('close-on-every-end', flow(sampleStep('terima', '1', [invalid])))).toEqual([]);
  });
});

describe('an author of a decision', () => {
  const kind = (jenis: StepPart['jenis'], ...to: readonly string[]): SopDocument =>
    flow({ ...goes('periksa', '1', ...to), jenis });

  test('with one way out is told to write them all, or to make it a process', () => {
    const [found] = told('decision-outcomes', kind('keputusan', 'selesai'));
    expect(found?.at).toBe('langkah.0.hasil');
    expect(found?.id).toContain('"jenis: proses"');
    expect(found?.en).toContain('"jenis: proses"');
  });

  test.each([2, 3, 4])('which stands as a process with %d outcomes is told how many', (count) => {
    const ways = Array.from({ length: count }, () => 'selesai');
    const [found] = told('decision-outcomes', kind('proses', ...ways));
    expect(found?.at).toBe('langkah.0.jenis');
    expect(found?.id).toContain(`punya ${String(count)} hasil`);
    expect(found?.en).toContain(`has ${String(count)} outcomes`);
  });

  test('without any outcome hears of the dead end alone', () => {
    expect(told('decision-outcomes', kind('keputusan'))).toEqual([]);
    expect(told('decision-outcomes', kind('proses'))).toEqual([]);
    expect(told('dead-end', kind('keputusan'))).toHaveLength(1);
  });
});

describe('an author who orders steps otherwise than the document', () => {
  const numbered = (...numbers: readonly (string | null)[]): SopDocument =>
    flow(...numbers.map((no, index) => goes(`l${String(index)}`, no, 'selesai')));

  test('is told which number was expected', () => {
    const [found] = told('step-number-order', numbered('1', '2', '1'));
    expect(found).toEqual({
      at: 'langkah.2.no',
      id: 'Nomor langkah "1" tidak urut; di sini diharapkan 3. Urutkan langkah seperti dalam dokumen.',
      en: 'The step number "1" is out of order; 3 is expected here. Order the steps as the document does.',
    });
  });

  test('is warned of a number left out, with the one that was expected', () => {
    const [found] = told('step-number-order', numbered('1', '2', '5'));
    expect(found?.id).toContain('melompat ke "5"; di sini diharapkan 3');
    expect(found?.en).toContain('jumps to "5"; 3 is expected');
  });

  test('is warned that a number in other figures cannot be checked', () => {
    const [found] = told('step-number-order', numbered('IV'));
    expect(found?.id).toContain('"IV" bukan angka');
    expect(found?.en).toContain('"IV" is no number');
  });

  test('is told of a lettered row that stands twice', () => {
    expect(told('step-number-order', numbered('1', '2', '2a', '2a', '3'))).toEqual([
      expect.objectContaining({ at: 'langkah.3.no' }),
    ]);
  });

  test('is told nothing of spaces the source prints about a number', () => {
    expect(told('step-number-order', numbered('1', '2', ' 2a ', '3 '))).toEqual([]);
  });
});

describe('an author who adds a step', () => {
  test.each<[what: string, step: StepPart, at: string, says: string]>([
    ['without saying so', goes('pulihkan', null, 'selesai'), 'langkah.1.no', '"tambahan"'],
    [
      'with a number of the source',
      { ...goes('pulihkan', '2', 'selesai'), tambahan: { alasan: 'Uji' } },
      'langkah.1.tambahan',
      '"no: null"',
    ],
  ])('%s is told which step and how to write it', (_what, step, at, says) => {
    const found = told('unmarked-addition', flow(goes('terima', '1', 'pulihkan'), step));
    expect(found.map((one) => one.at)).toEqual([at]);
    expect(found[0]?.id).toContain('"pulihkan"');
    expect(found[0]?.en).toContain('"pulihkan"');
    expect(found[0]?.id).toContain(says);
    expect(found[0]?.en).toContain(says);
  });
});
