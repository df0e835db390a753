import type { CaseFilter } from '#app/ports.ts';
import { unitKey } from '#core/people/unit-key.ts';
import type { Instant } from '#core/time/instant.ts';

/** The controls of the filter form, by the names they have in the address. */
export const filterNames = [
  'status',
  'langkah',
  'kategori',
  'keparahan',
  'kanal',
  'unit',
  'terlambat',
  'cari',
] as const;
export type FilterName = (typeof filterNames)[number];
export type FilterValues = Readonly<Record<FilterName, string>>;

/** What the form was filled in with; empty where it says nothing. */
export const filterValues = (search: URLSearchParams): FilterValues => {
  const value = (name: FilterName): string => search.get(name)?.trim() ?? '';
  return {
    status: value('status'),
    langkah: value('langkah'),
    kategori: value('kategori'),
    keparahan: value('keparahan'),
    kanal: value('kanal'),
    unit: value('unit'),
    terlambat: value('terlambat'),
    cari: value('cari'),
  };
};

/** The filter that the form asks for at a moment. An unknown status asks for all. */
export const caseFilter = (values: FilterValues, now: Instant): CaseFilter => ({
  ...(values.status === 'open' || values.status === 'closed' ? { status: values.status } : {}),
  ...(values.langkah === '' ? {} : { step: values.langkah }),
  ...(values.kategori === '' ? {} : { category: values.kategori }),
  ...(values.keparahan === '' ? {} : { severity: values.keparahan }),
  ...(values.kanal === '' ? {} : { channel: values.kanal }),
  ...(values.unit === '' ? {} : { unitKeys: [unitKey(values.unit)] }),
  ...(values.terlambat === '' ? {} : { lateAt: now }),
  ...(values.cari === '' ? {} : { search: values.cari }),
});

/** The address of a list with these filters, further along when a cursor is given. */
export const listAddress = (base: string, values: FilterValues, cursor: string | null): string => {
  const search = new URLSearchParams(
    filterNames.flatMap((name) => (values[name] === '' ? [] : [[name, values[name]]])),
  );
  if (cursor !== null) search.set('setelah', cursor);
  const text = search.toString();
  return text === '' ? base : `${base}?${text}`;
};
