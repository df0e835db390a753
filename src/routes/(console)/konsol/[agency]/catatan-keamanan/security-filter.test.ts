import { expect, test } from 'vitest';
import { placeIn, placeText, securityFilter, securityValues } from './security-filter.ts';

test('a form asks for one kind, one person and whole days of the agency', () => {
  const values = securityValues(
    new URLSearchParams('jenis=sign-in-failed&siapa=p1&dari=2026-11-17&sampai=2026-11-17'),
  );
  expect(securityFilter(values, 'Asia/Jakarta')).toEqual({
    types: ['sign-in-failed'],
    person: 'p1',
    from: '2026-11-16T17:00:00.000Z',
    until: '2026-11-17T17:00:00.000Z',
  });
});

test('what is empty or no date and no kind asks for nothing', () => {
  const values = securityValues(new URLSearchParams('jenis=toString&dari=kemarin'));
  expect(securityFilter(values, 'Asia/Jakarta')).toEqual({
    types: [],
    person: null,
    from: null,
    until: null,
  });
});

test('the place of an entry is read as it was written, and nothing else is', () => {
  const place = { stream: 'settings/calendar', version: 12 };
  expect(placeIn(placeText(place))).toEqual(place);
  for (const text of ['', '12', 'x:security', '1:a b', `1:${'x'.repeat(101)}`])
    expect(placeIn(text)).toBeNull();
});
