import { stepName } from '../core/case/sentence.ts';
import { roleName } from '../core/case/gates.ts';
import type { Sop } from '../core/sop/model.ts';
import type { Bilingual, Language } from '../core/text/bilingual.ts';
import { momentOf } from '../core/time/instant.ts';
import type { Instant } from '../core/time/instant.ts';
import type { StepFigures } from './ports.ts';
import type { Compliance } from './product.ts';

type Cell = string | number | null;

/** A mark at the start of a file by which spreadsheets know that it is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Texts that a spreadsheet would take for a formula are kept from being one. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellText = (cell: Cell, language: Language): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return language === 'id' ? String(cell).replace('.', ',') : String(cell);
  const text = harmless(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as Indonesian spreadsheets open them: UTF-8 with its mark, semicolons, decimal commas. */
const csvOf = (rows: readonly (readonly Cell[])[], language: Language): string =>
  `${byteOrderMark}${rows.map((row) => row.map((cell) => cellText(cell, language)).join(';')).join('\r\n')}\r\n`;

const heads: readonly Bilingual[] = [
  { id: 'Kelompok', en: 'Group' }, { id: 'Kode', en: 'Code' }, { id: 'Nama', en: 'Name' }, { id: 'Jumlah', en: 'Count' },
  { id: 'Median (menit)', en: 'Median (minutes)' }, { id: 'Persentil 90 (menit)', en: '90th percentile (minutes)' },
  { id: 'Median menunggu (menit)', en: 'Median waiting (minutes)' },
  { id: 'Berwaktu baku', en: 'With a standard time' }, { id: 'Sesuai waktu baku', en: 'Within standard' }, { id: 'Sesuai (%)', en: 'Within (%)' },
];

const worstHeads: readonly Bilingual[] = [
  { id: 'Nomor kasus', en: 'Case number' }, { id: 'Edisi', en: 'Edition' }, { id: 'Kode langkah', en: 'Step code' }, { id: 'Langkah', en: 'Step' },
  { id: 'Pelaksana', en: 'Executors' }, { id: 'Mulai', en: 'Started' }, { id: 'Batas waktu', en: 'Due' }, { id: 'Selesai', en: 'Ended' },
  { id: 'Terpakai (menit)', en: 'Used (minutes)' }, { id: 'Menunggu (menit)', en: 'Waiting (minutes)' }, { id: 'Terlambat (menit)', en: 'Late (minutes)' },
];

/** Share in percent with one decimal; null where nothing has a standard time. */
export const sharePercent = ({ withinStandard, withStandard }: Pick<StepFigures, 'withinStandard' | 'withStandard'>): number | null =>
  withStandard === 0 ? null : Math.round((withinStandard / withStandard) * 1000) / 10;

interface Written {
  readonly sop: Sop;
  readonly zone: string;
  readonly language: Language;
}

const groups: readonly { readonly part: 'byStep' | 'byMonth' | 'byRole'; readonly name: Bilingual }[] = [
  { part: 'byStep', name: { id: 'langkah', en: 'step' } }, { part: 'byMonth', name: { id: 'bulan', en: 'month' } }, { part: 'byRole', name: { id: 'pelaksana', en: 'executor' } },
];

/** The figures by step, month and executor as one table of CSV. */
export const figuresCsv = (figures: Compliance, { sop, language }: Written): string => {
  const nameOf = { byStep: (key: string) => stepName(sop, key)[language], byMonth: (key: string) => key, byRole: (key: string) => roleName(sop, key) };
  const rows = groups.flatMap(({ part, name }) => figures[part].map((one): readonly Cell[] => [
    name[language], one.key, nameOf[part](one.key), one.turns, one.medianMinutes, one.ninetiethMinutes, one.medianWaitingMinutes, one.withStandard, one.withinStandard, sharePercent(one),
  ]));
  return csvOf([heads.map((head) => head[language]), ...rows], language);
};

/** An instant as `2026-11-21 09:10` in the agency's zone, which spreadsheets read as a date. */
const local = (instant: Instant | null, zone: string): string | null =>
  instant === null ? null : momentOf(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');

/** The most late turns as a table of CSV. */
export const worstCsv = ({ worst }: Pick<Compliance, 'worst'>, { sop, zone, language }: Written): string => {
  const rows = worst.map(({ number, edition, time }): readonly Cell[] => [
    number, edition, time.step, stepName(sop, time.step)[language], time.roles.map((role) => roleName(sop, role)).join(', '),
    local(time.startedAt, zone), local(time.due, zone), local(time.endedAt, zone), time.usedMinutes, time.waitingMinutes, time.lateMinutes,
  ]);
  return csvOf([worstHeads.map((head) => head[language]), ...rows], language);
};
