import { describe, expect, test } from 'vitest';
import { consolePath } from './session-cookies.ts';

describe('where an officer goes after signing in', () => {
  test('goes to the page that was asked for', () => {
    expect(consolePath('/konsol/batam/kasus?status=open')).toBe('/konsol/batam/kasus?status=open');
  });

  test.each([
    null,
    '',
    'https://jahat.example',
    '//jahat.example',
    '/konsolidasi',
    '/batam',
    // What no header may hold.
    '/konsol/batam\r\nX: y',
    '/konsol/batam\0',
    '/konsol/batam\n',
    '/konsol/☃',
    '/konsol/a b',
  ])('is not led away from the console by %s', (asked) => {
    expect(consolePath(asked)).toBe('/konsol');
  });
});
