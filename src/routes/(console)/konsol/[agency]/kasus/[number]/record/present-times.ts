import type { CaseView } from '#app/cases/answers.ts';
import type { Turn } from '#core/cases/case.ts';
import { stepName } from '#core/cases/names.ts';
import { withTimes } from '#core/cases/visits.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { formatDate } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { typicalDayMinutes } from '#core/time/open-hours.ts';
import { localValue } from '#ui/due-words.ts';
import { durationWords, hoursWords } from '#ui/duration-words.ts';
import { caseTime } from '#ui/texts/case-time.ts';
import { moment } from '#routes/(console)/case-rows.ts';

/** The last day of known holidays, when a due time was counted beyond it and they still are not known; null otherwise. */
export const knownUntil = (
  turn: Pick<Turn, 'due' | 'beyondKnownHolidays'>,
  { knownUntil: date, zone }: Calendar,
): Bilingual | null => {
  if (
    !turn.beyondKnownHolidays ||
    turn.due === null ||
    localValue(turn.due, zone).slice(0, 10) <= date
  )
    return null;
  return { id: formatDate(date, 'id'), en: formatDate(date, 'en') };
};

/** Every visit of a step against its standard time, with each change of its due time. */
export const presentTimes = (view: CaseView) => {
  const { calendar } = view.agency;
  const at = (instant: Instant | null): Bilingual =>
    instant === null ? caseTime.noDueTime : moment(instant, calendar.zone);
  const rows = view.times.map((time) => {
    const turn = view.state.turns.find((one) => one.turn === time.turn);
    const words = (minutes: number): Bilingual => durationWords(minutes, calendar, time.roles);
    return {
      turn: time.turn,
      step: withTimes(stepName(view.sop, time.step), view.state.turns, time.turn),
      standard:
        view.sop.document.langkah.find((one) => one.kode === time.step)?.mutu_baku.waktu?.teks ??
        null,
      running: time.endedAt === null,
      used: words(time.usedMinutes),
      waiting: time.waitingMinutes === 0 ? null : words(time.waitingMinutes),
      due: time.due === null ? null : moment(time.due, calendar.zone),
      late: time.withinStandard === false ? words(time.lateMinutes) : null,
      within: time.withinStandard,
      beyondKnown: turn === undefined ? null : knownUntil(turn, calendar),
      changes: (turn?.dueChanges ?? []).map((change) => ({
        from: at(change.from),
        to: at(change.to),
        reason: change.reason,
        at: moment(change.at, calendar.zone),
      })),
    };
  });
  return { rows, day: hoursWords(typicalDayMinutes(calendar)) };
};

export type ShownTimes = ReturnType<typeof presentTimes>;
