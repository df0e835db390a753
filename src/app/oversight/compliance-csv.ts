import { stepName } from '#core/cases/names.ts';
import { roleName } from '#core/cases/gates.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual, Language } from '#core/text/bilingual.ts';
import { csvOf, localCell, type Cell } from './csv.ts';
import type { StepFigures } from '#app/ports.ts';
import type { Compliance } from './answers.ts';

const heads: readonly Bilingual[] = [
  { id: 'Kelompok', en: 'Group' },
  { id: 'Kode', en: 'Code' },
  { id: 'Nama', en: 'Name' },
  { id: 'Jumlah', en: 'Count' },
  { id: 'Median (menit)', en: 'Median (minutes)' },
  { id: 'Persentil 90 (menit)', en: '90th percentile (minutes)' },
  { id: 'Median menunggu (menit)', en: 'Median waiting (minutes)' },
  { id: 'Berwaktu baku', en: 'With a standard time' },
  { id: 'Sesuai waktu baku', en: 'Within standard' },
  { id: 'Sesuai (%)', en: 'Within (%)' },
];

const worstHeads: readonly Bilingual[] = [
  { id: 'Nomor kasus', en: 'Case number' },
  { id: 'Edisi', en: 'Edition' },
  { id: 'Kode langkah', en: 'Step code' },
  { id: 'Langkah', en: 'Step' },
  { id: 'Pelaksana', en: 'Executors' },
  { id: 'Mulai', en: 'Started' },
  { id: 'Batas waktu', en: 'Due' },
  { id: 'Selesai', en: 'Ended' },
  { id: 'Terpakai (menit)', en: 'Used (minutes)' },
  { id: 'Menunggu (menit)', en: 'Waiting (minutes)' },
  { id: 'Terlambat (menit)', en: 'Late (minutes)' },
];

/** Share in percent with one decimal; null where nothing has a standard time. */
export const sharePercent = ({
  withinStandard,
  withStandard,
}: Pick<StepFigures, 'withinStandard' | 'withStandard'>): number | null =>
  withStandard === 0 ? null : Math.round((withinStandard / withStandard) * 1000) / 10;

interface Written {
  readonly sop: Sop;
  readonly zone: string;
  readonly language: Language;
}

const groups: readonly {
  readonly part: 'byStep' | 'byMonth' | 'byRole';
  readonly name: Bilingual;
}[] = [
  { part: 'byStep', name: { id: 'langkah', en: 'step' } },
  { part: 'byMonth', name: { id: 'bulan', en: 'month' } },
  { part: 'byRole', name: { id: 'pelaksana', en: 'executor' } },
];

/** The figures by step, month and executor as one table of CSV. */
export const figuresCsv = (figures: Compliance, { sop, language }: Written): string => {
  const nameOf = {
    byStep: (key: string) => stepName(sop, key)[language],
    byMonth: (key: string) => key,
    byRole: (key: string) => roleName(sop, key),
  };
  const rows = groups.flatMap(({ part, name }) =>
    figures[part].map((one): readonly Cell[] => [
      name[language],
      one.key,
      nameOf[part](one.key),
      one.turns,
      one.medianMinutes,
      one.ninetiethMinutes,
      one.medianWaitingMinutes,
      one.withStandard,
      one.withinStandard,
      sharePercent(one),
    ]),
  );
  return csvOf([heads.map((head) => head[language]), ...rows], language);
};

/** The most late turns as a table of CSV. */
export const worstCsv = (
  { worst }: Pick<Compliance, 'worst'>,
  { sop, zone, language }: Written,
): string => {
  const rows = worst.map(({ number, edition, time }): readonly Cell[] => [
    number,
    edition,
    time.step,
    stepName(sop, time.step)[language],
    time.roles.map((role) => roleName(sop, role)).join(', '),
    localCell(time.startedAt, zone),
    localCell(time.due, zone),
    localCell(time.endedAt, zone),
    time.usedMinutes,
    time.waitingMinutes,
    time.lateMinutes,
  ]);
  return csvOf([worstHeads.map((head) => head[language]), ...rows], language);
};
