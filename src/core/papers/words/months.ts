import { formatDate } from '#core/time/format.ts';

/** "Januari" to "Desember", as letters write them. */
const names: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  (
    formatDate(`2026-${String(index + 1).padStart(2, '0')}-01`, 'id')
      .split(' ')
      .at(-2) ?? ''
  ).toLowerCase(),
);

/** The number of an Indonesian month's name, 1 to 12; undefined for another word. */
export const monthNumber = (name: string): number | undefined => {
  const at = names.indexOf(name.toLowerCase());
  return at < 0 ? undefined : at + 1;
};
