import { severitiesOf } from '#core/sops/severities.ts';
import type { CaseRow } from '#app/ports.ts';
import { categories } from '#core/sops/categories.ts';
import { stepName } from '#core/cases/names.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Calendar } from '#core/time/calendar.ts';
import { formatDate, formatInstant } from '#core/time/format.ts';
import { momentOf, type DateText, type Instant } from '#core/time/instant.ts';
import { dueWords, type DueWords } from '#ui/due-words.ts';

/** An instant in both languages, in an agency's zone. */
export const moment = (
  instant: Instant,
  zone: string,
  style: 'long' | 'short' = 'short',
): Bilingual => ({
  id: formatInstant(instant, zone, 'id', style),
  en: formatInstant(instant, zone, 'en', style),
});

/** A date somebody wrote, in both languages. */
export const dateWords = (date: DateText): Bilingual => ({
  id: formatDate(date, 'id', 'short'),
  en: formatDate(date, 'en', 'short'),
});

/** The day of an instant, for what has no time of day: the date of a letter. */
export const day = (
  instant: Instant,
  zone: string,
  style: 'long' | 'short' = 'long',
): Bilingual => {
  const date = momentOf(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  return { id: formatDate(date, 'id', style), en: formatDate(date, 'en', style) };
};

export const categoryName = (id: string): Bilingual =>
  categories.find((category) => category.id === id)?.label ?? { id, en: id };

export const severityName = (sop: Sop, id: string | null): Bilingual | null =>
  id === null
    ? null
    : (severitiesOf(sop).find((severity) => severity.id === id)?.label ?? { id, en: id });

/** A line of a list of cases, ready to be shown. */
export interface ShownRow {
  readonly number: string;
  readonly system: string;
  readonly unit: string | null;
  readonly status: 'open' | 'closed';
  readonly closeReason: CaseRow['closeReason'];
  readonly step: Bilingual | null;
  readonly holder: string | null;
  readonly mine: boolean;
  readonly waitingFor: string | null;
  readonly category: Bilingual;
  readonly severity: Bilingual | null;
  readonly channel: string;
  readonly measuresInForce: number;
  readonly due: { readonly at: Bilingual; readonly state: DueWords } | null;
  readonly openedAt: Bilingual;
}

interface Ground {
  readonly sop: Sop;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly officerId: string;
}

/** A row as the lists show it. `roles` are those who are to act; left out, the executors of the step. */
export const shownRow = (
  row: CaseRow,
  ground: Ground,
  due: Instant | null = row.due,
  roles?: readonly RoleId[],
): ShownRow => {
  const { sop, calendar, now } = ground;
  const acting =
    roles ??
    (row.step === null
      ? []
      : (sop.steps.get(row.step)?.executors.map((executor) => executor.role) ?? []));
  return {
    number: row.number,
    system: row.systemName,
    unit: row.unit,
    status: row.status,
    closeReason: row.closeReason,
    step: row.step === null ? null : stepName(sop, row.step),
    holder: row.assigneeName,
    mine: row.assigneeId !== null && row.assigneeId === ground.officerId,
    waitingFor: row.waitingFor,
    category: categoryName(row.category),
    severity: severityName(sop, row.severity),
    channel: row.channel,
    measuresInForce: row.measuresInForce,
    due:
      due === null
        ? null
        : { at: moment(due, calendar.zone), state: dueWords(now, due, calendar, acting) },
    openedAt: moment(row.openedAt, calendar.zone),
  };
};
