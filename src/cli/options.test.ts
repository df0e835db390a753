import { expect, test } from 'vitest';
import { readOptions, required } from './options.ts';
import { Stopped } from './tell.ts';

test('words and options come in any order', () => {
  expect(readOptions(['--agency', 'batam', 'surat.eml'], ['agency'])).toEqual({
    words: ['surat.eml'],
    options: { agency: 'batam' },
    switches: new Set(),
  });
  expect(readOptions(['x', '--with-keys'], ['key-file'], ['with-keys', 'other']).switches).toEqual(
    new Set(['with-keys']),
  );
});

test('an option that the command does not know stops it', () => {
  expect(() => readOptions(['--agensi', 'batam'], ['agency'])).toThrow(Stopped);
});

test.each([undefined, '', '  '])('what is needed and is %j stops the command', (value) => {
  expect(() => required(value, { id: 'Instansi', en: 'The agency' })).toThrow(Stopped);
});
