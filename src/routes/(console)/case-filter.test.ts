import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/time/instant.ts';
import { caseFilter, filterValues, listAddress } from './case-filter.ts';

const now = parseInstant('2026-11-21T00:00:00Z');
if (now === undefined) throw new Error('the moment of the test is no instant');
const asked = (search: string) => filterValues(new URLSearchParams(search));

describe('the filters of the case list', () => {
  test('an empty form asks for every case', () => {
    expect(caseFilter(asked('status=&langkah=&kategori=&cari='), now)).toEqual({});
  });

  test('each control narrows by its own property', () => {
    expect(
      caseFilter(
        asked(
          'status=open&langkah=verifikasi&kategori=malware&keparahan=tinggi&kanal=letter&cari=+situs+',
        ),
        now,
      ),
    ).toEqual({
      status: 'open',
      step: 'verifikasi',
      category: 'malware',
      severity: 'tinggi',
      channel: 'letter',
      search: 'situs',
    });
  });

  test('late means due before now', () => {
    expect(caseFilter(asked('terlambat=ya'), now)).toEqual({ lateAt: now });
  });

  test('a unit is found however it is typed', () => {
    expect(caseFilter(asked('unit=DINAS++Contoh.'), now)).toEqual({ unitKeys: ['dinas contoh'] });
  });

  test('an unknown status asks for all', () => {
    expect(caseFilter(asked('status=entah'), now)).toEqual({});
  });

  test('the next page keeps the filters', () => {
    expect(listAddress('/konsol/batam/kasus', asked('status=open&cari=a b'), 'x=1')).toBe(
      '/konsol/batam/kasus?status=open&cari=a+b&setelah=x%3D1',
    );
  });

  test('without filters the address stays bare', () => {
    expect(listAddress('/konsol/batam/kasus', asked(''), null)).toBe('/konsol/batam/kasus');
  });
});
