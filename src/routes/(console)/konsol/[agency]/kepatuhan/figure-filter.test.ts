import { describe, expect, test } from 'vitest';
import { figureFilter, figureSearch, figureValues } from './figure-filter.ts';

const values = (text: string) => figureValues(new URLSearchParams(text));

describe('the filter of the compliance page', () => {
  test('takes dates in the agency’s zone, the last one included', () => {
    expect(
      figureFilter(
        values('dari=2026-11-01&sampai=2026-11-30&edisi=2025-08&peran=tim'),
        'Asia/Jayapura',
      ),
    ).toEqual({
      filter: {
        edition: '2025-08',
        role: 'tim',
        from: '2026-10-31T15:00:00.000Z',
        to: '2026-11-30T15:00:00.000Z',
      },
      problems: [],
    });
  });

  test('tells dates that cannot be read or are the wrong way round', () => {
    expect(figureFilter(values('dari=kemarin&sampai=31-12-2026'), 'Asia/Jakarta')).toMatchObject({
      filter: {},
      problems: [{ field: 'dari' }, { field: 'sampai' }],
    });
    expect(
      figureFilter(values('dari=2026-11-02&sampai=2026-11-01'), 'Asia/Jakarta').problems,
    ).toMatchObject([{ field: 'sampai' }]);
    expect(
      figureFilter(values('dari=2026-11-02&sampai=2026-11-02'), 'Asia/Jakarta').problems,
    ).toEqual([]);
  });

  test('goes along in addresses', () => {
    expect(figureSearch(values('edisi=2025-08&asing=1'), { isi: 'kasus' })).toBe(
      '?edisi=2025-08&isi=kasus',
    );
    expect(figureSearch(values(''))).toBe('');
  });
});
