import { sharePercent } from '#app/oversight/compliance-csv.ts';
import type { StepFigures } from '#app/ports.ts';
import type { Compliance } from '#app/oversight/answers.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { roleName } from '#core/cases/gates.ts';
import { stepName } from '#core/cases/names.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { durationWords } from '#ui/duration-words.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { monthName } from './month-name.ts';

const same = (text: string): Bilingual => ({ id: text, en: text });

const percentWords = (share: number | null): Bilingual | null =>
  share === null ? null : { id: `${String(share).replace('.', ',')} %`, en: `${String(share)}%` };

const presentOne = (
  figures: StepFigures,
  name: Bilingual,
  standard: string | null,
  roles: readonly RoleId[],
  { calendar }: AgencyView['agency'],
) => {
  const words = (minutes: number): Bilingual => durationWords(minutes, calendar, roles);
  const share = sharePercent(figures);
  return {
    key: figures.key,
    name,
    standard,
    turns: figures.turns,
    median: words(figures.medianMinutes),
    ninetieth: words(figures.ninetiethMinutes),
    waiting: figures.medianWaitingMinutes === 0 ? null : words(figures.medianWaitingMinutes),
    share,
    shareWords: percentWords(share),
    within: figures.withinStandard,
    of: figures.withStandard,
  };
};

/** Steps come in the order of the SOP; those of other editions after them. */
const inOrder = (
  steps: readonly StepFigures[],
  order: readonly string[],
): readonly StepFigures[] => {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return steps.toSorted((left, right) => place(left.key) - place(right.key));
};

/** How the SOP is kept, ready to be shown. */
export const presentFigures = (
  figures: Compliance,
  { sop, agency }: Pick<AgencyView, 'sop' | 'agency'>,
) => {
  const { calendar } = agency;
  const standardOf = (key: string): string | null =>
    sop.document.langkah.find((one) => one.kode === key)?.mutu_baku.waktu?.teks ?? null;
  const rolesOf = (key: string): readonly RoleId[] =>
    sop.steps.get(key)?.executors.map((executor) => executor.role) ?? [];
  return {
    steps: inOrder(figures.byStep, [...sop.steps.keys()]).map((one) =>
      presentOne(one, stepName(sop, one.key), standardOf(one.key), rolesOf(one.key), agency),
    ),
    months: figures.byMonth.map((one) => presentOne(one, monthName(one.key), null, [], agency)),
    roles: figures.byRole.map((one) =>
      presentOne(one, same(roleName(sop, one.key)), null, [one.key], agency),
    ),
    worst: figures.worst.map(({ caseId, number, time }) => ({
      key: `${caseId}/${String(time.turn)}`,
      number,
      step: stepName(sop, time.step),
      used: durationWords(time.usedMinutes, calendar, time.roles),
      waiting:
        time.waitingMinutes === 0 ? null : durationWords(time.waitingMinutes, calendar, time.roles),
      late: durationWords(time.lateMinutes, calendar, time.roles),
      due: time.due === null ? null : moment(time.due, calendar.zone),
      ended: time.endedAt === null ? null : moment(time.endedAt, calendar.zone),
    })),
  };
};

export type ShownFigures = ReturnType<typeof presentFigures>;
