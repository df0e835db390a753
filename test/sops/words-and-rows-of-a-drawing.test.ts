import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#core/sops/compile.ts';
import { closest, nearlySame, suggestion } from '#core/sops/closest.ts';
import { flowchart } from '#core/sops/flowchart.ts';
import { labelText } from '#core/sops/flowchart/label-text.ts';
import { sizes } from '#core/sops/flowchart/measures.ts';
import { rowOrder } from '#core/sops/flowchart/row-order.ts';
import { timeMeaning } from '#core/sops/time-meaning.ts';
import type { StepPart } from '#core/sops/document.ts';
import { sampleOutcome, sampleSop, sampleStep } from '#test/support/sample-sop.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 12 });

describe('a label broken into lines', () => {
  test('keeps every word in its order, and no line is wider than it may be unless one word is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 200 }), (all, width) => {
        const { lines } = labelText(all.join(' '), width);
        expect(lines.join(' ').split(' ')).toEqual(all);
        for (const line of lines)
          expect(line.length * sizes.label.charWidth <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });

  test('has the room of its longest line and of all its lines', () => {
    const { lines, width, height } = labelText('satu dua tiga', 50);
    expect(lines).toEqual(['satu', 'dua', 'tiga']);
    expect(width).toBe(4 * sizes.label.charWidth);
    expect(height).toBe(3 * sizes.label.lineHeight);
  });

  test('minds no spaces around or between words', () => {
    expect(labelText('  satu \n dua ').lines).toEqual(labelText('satu dua').lines);
    expect(labelText('').lines).toEqual(['']);
  });

  test('is not broken at a no-break space', () => {
    expect(labelText('satu (ke\u00a06)', 40).lines).toEqual(['satu', '(ke\u00a06)']);
  });
});

describe('the rows of a drawing', () => {
  const step = (kode: string, no: string | null, ke: string, more: Partial<StepPart> = {}) =>
    sampleStep(kode, no, [sampleOutcome('lanjut', ke)], {
      ...(no === null ? { tambahan: { alasan: 'uji' } } : {}),
      ...more,
    });
  const rows = (...langkah: readonly StepPart[]): readonly string[] =>
    rowOrder(compile(sampleSop({ langkah }))).map(({ id }) => id);

  test('are those of the document, each addition below the first that leads to it', () => {
    expect(
      rows(
        step('a', '1', 'x'),
        step('b', '2', 'selesai'),
        step('x', null, 'b'),
        step('y', null, 'selesai'),
      ),
    ).toEqual(['a', 'x', 'b', 'y']);
  });

  test('keep the order of additions that follow one another', () => {
    expect(
      rows(
        step('a', '1', 'x'),
        step('b', '2', 'selesai'),
        step('y', null, 'b'),
        step('x', null, 'y'),
      ),
    ).toEqual(['a', 'x', 'y', 'b']);
  });

  test('hold every step once, whatever leads where', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...codes, 'selesai')), {
          minLength: 5,
          maxLength: 5,
        }),
        (sketch) => {
          const all = sketch.map(([printed, ke], index) =>
            step(codes[index] ?? '', printed || index === 0 ? String(index + 1) : null, ke),
          );
          const order = rows(...all);
          expect(order.toSorted()).toEqual(codes);
          const printed = all.filter(({ no }) => no !== null).map(({ kode }) => kode);
          expect(order.filter((code) => printed.includes(code))).toEqual(printed);
        },
      ),
    );
  });
});

test('connectors go on after Z as columns of a table do', () => {
  const count = 30;
  const langkah = Array.from({ length: count }, (_, index) =>
    sampleStep(`l${String(index)}`, String(index + 1), [
      sampleOutcome('lanjut', index === count - 1 ? 'selesai' : `l${String(index + 1)}`),
    ]),
  );
  const chart = flowchart(compile(sampleSop({ langkah })), { rowsPerPage: 1 });
  const marks = chart.pages.map(({ symbols }) =>
    symbols.flatMap((symbol) => (symbol.kind === 'connector' ? [symbol.mark] : [])),
  );
  expect(marks[0]).toEqual(['A']);
  expect(marks[1]).toEqual(['A', 'B']);
  expect(marks[26]).toEqual(['Z', 'AA']);
  expect(marks[28]).toEqual(['AB', 'AC']);
});

describe('what an edition means by day and week is said in a sentence', () => {
  test.each([
    ['working', 'calendar', 'hari kerja', 'tujuh hari kalender', 'a working day'],
    ['calendar', 'five-working-days', 'hari kalender', 'lima hari kerja', 'a calendar day'],
  ] as const)('%s, %s', (day, week, dayWords, weekWords, english) => {
    const { id, en } = timeMeaning({ day, week });
    expect(id).toContain(`"Hari" berarti ${dayWords} dan "Minggu" berarti ${weekWords}`);
    expect(en).toContain(`"Hari" (day) means ${english}`);
  });
});

describe('a mistyped word', () => {
  const word = fc.stringMatching(/^[a-z]{3,20}$/u);

  test('that is known is itself the closest', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (one, others) => {
        expect(closest(one, [...others, one])).toBe(one);
        expect(closest(one.toUpperCase(), [...others, one])).toBe(one);
      }),
    );
  });

  test('with one character more, less or another is still known', () => {
    fc.assert(
      fc.property(word, fc.nat(19), (one, pick) => {
        const place = pick % one.length;
        const [before, after] = [one.slice(0, place), one.slice(place)];
        for (const typed of [
          `${before}x${after}`,
          before + after.slice(1),
          `${before}x${after.slice(1)}`,
        ])
          expect(closest(typed, [one])).toBe(one);
      }),
    );
  });

  test('is nearly the same both ways round', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(nearlySame(one, other)).toBe(nearlySame(other, one));
        expect(nearlySame(one, one)).toBe(true);
      }),
    );
  });

  test('that is like none, or longer than any code, is offered none', () => {
    expect(closest('zzz', ['terima', 'tutup'])).toBeUndefined();
    expect(closest('x'.repeat(81), ['x'.repeat(81)])).toBeUndefined();
    expect(closest('terima', [])).toBeUndefined();
  });

  test('is offered at most twenty known words', () => {
    const known = Array.from({ length: 30 }, (_, index) => `kata-${String(index)}`);
    expect(suggestion('zzzzz', known).id.split(', ')).toHaveLength(20);
    expect(suggestion('zzzzz', []).en).toBe('There is none yet.');
  });
});
