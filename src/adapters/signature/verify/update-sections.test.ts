import { expect, test } from 'vitest';
import { readUpdate } from './update-sections.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** An update whose table says it holds so many entries from object 1 on, and holds one. */
const promising = (count: string): { readonly bytes: Uint8Array; readonly from: number } => {
  const before = '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n';
  const object = '1 0 obj\nnull\nendobj\n';
  const at = before.length + object.length;
  const row = `${String(before.length).padStart(10, '0')} 00000 n \n`;
  return {
    bytes: bytesOf(
      `${before}${object}xref\n1 ${count}\n${row}trailer\n<< /Prev 9 >>\nstartxref\n${String(at)}\n%%EOF\n`,
    ),
    from: before.length,
  };
};

test('an update is read when its table points to what it holds', () => {
  const { bytes, from } = promising('1');
  expect(readUpdate(bytes, from)).toEqual({ written: new Set([1]), freed: new Set() });
});

test.each(['2', '9007199254740991', '1e300', '9'.repeat(400)])(
  'a table that promises %s entries and holds one is not counted to its end',
  (count) => {
    const { bytes, from } = promising(count);
    expect(readUpdate(bytes, from)).toBe('unclear');
  },
);

test('tables that each name the one before are followed a few steps, not as many as a stranger writes', () => {
  const sections = Array.from({ length: 5_000 }, (_, index) => {
    const previous = index === 0 ? '' : `/Prev ${String((index - 1) * 50)}`;
    return `xref\n0 0\ntrailer\n<< ${previous} >>`.padEnd(50, ' ');
  });
  const last = (sections.length - 1) * 50;
  expect(readUpdate(bytesOf(`${sections.join('')}startxref\n${String(last)}\n%%EOF`), 0)).toBe(
    'unclear',
  );
});
