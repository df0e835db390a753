import type { CaseView } from '#app/cases/answers.ts';
import type { RunningDuty } from '#core/cases/case.ts';
import { stepName } from '#core/cases/names.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { reasonsFor } from '#core/cases/suggested-duties.ts';
import { recipientsOf } from '#core/oversight/duties/duty-settings.ts';
import type { Duty } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { localValue, wallWords } from '#ui/due-words.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { shownAnswers } from '#routes/(console)/shown-answers.ts';

const nameOf = (by: RunningDuty['startedBy']): string => ('name' in by ? by.name : 'Tanggap');

const presentRunning = (
  running: RunningDuty,
  duty: Duty,
  { calendar }: CaseView['agency'],
  now: Instant,
) => ({
  number: running.number,
  since: moment(running.since, calendar.zone, 'long'),
  basis: running.basis,
  startedBy: nameOf(running.startedBy),
  due: {
    at: moment(running.due, calendar.zone, 'long'),
    by: running.dueBy,
    state: wallWords(running.fulfilled?.at ?? now, running.due, calendar),
  },
  fulfilled:
    running.fulfilled === null
      ? null
      : {
          at: moment(running.fulfilled.at, calendar.zone, 'long'),
          by: nameOf(running.fulfilled.by),
          told: running.fulfilled.told.map(({ to, way }) => ({ to, way: sendingWays[way] })),
          note: running.fulfilled.note,
          proof: running.fulfilled.proof,
          answers: shownAnswers(duty.form, running.fulfilled.form, calendar.zone),
        },
});

/** The legal duties the edition names, how far each has come, and what this officer can do about it. Late ones stay, closed or not. */
export const presentDuties = (view: CaseView, now: Instant) => {
  const { sop, state, may, agency } = view;
  // Outside parties are shown none: a notice holds the reporter's contact.
  if (!may.commands.includes('start-duty') && state.duties.length === 0) return [];
  const shown = sop.duties.map((duty) => {
    const mine = state.duties.filter((one) => one.duty === duty.id);
    const aside = state.dutiesAside.find((one) => one.duty === duty.id);
    const reached = state.turns.some((turn) => turn.step === duty.from);
    const free = state.status === 'open' && mine.every((one) => one.fulfilled !== null);
    return {
      id: duty.id,
      name: duty.name,
      trigger: duty.trigger,
      recipients: recipientsOf(agency.duties, duty),
      suggested: state.status === 'closed' ? [] : reasonsFor(sop, duty, state),
      aside: aside === undefined ? null : nameOf(aside.by),
      /** Never begun, and the case is closed: nobody can begin it any more. */
      over: state.status === 'closed' && mine.length === 0 && aside === undefined,
      maySetAside: may.commands.includes('set-duty-aside') && state.status === 'open',
      byLetter: duty.answers !== null,
      hours: duty.answers === null ? duty.hours : (agency.duties.replyHours ?? duty.hours),
      source: duty.source,
      from: stepName(sop, duty.from),
      reached,
      mayStart: may.commands.includes('start-duty') && reached && free,
      mayFulfil: may.commands.includes('fulfil-duty'),
      fields: duty.form.map((field) => ({
        ...field,
        onlyFor: null,
        deadlines: [],
        requiredNote: null,
      })),
      running: mine.map((one) => presentRunning(one, duty, agency, now)),
      nowLocal: localValue(now, agency.calendar.zone),
    };
  });
  // What runs and what the case suggests comes first.
  return shown.toSorted(
    (one, other) =>
      Number(other.running.length + other.suggested.length > 0) -
      Number(one.running.length + one.suggested.length > 0),
  );
};

export type ShownDuties = ReturnType<typeof presentDuties>;
