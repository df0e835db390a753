import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Report } from '#core/cases/report.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { withoutWords } from '#core/cases/reporter-identity.ts';
import { momentOf } from '#core/time/instant.ts';
import type { AgencyRecord } from '#app/ports.ts';
import type { Ground } from '#app/ground.ts';
import type { AgendaLetter, EnteredLetter } from '#app/ports.ts';
import type { Receipt } from '#app/cases/answers.ts';
import type { AgendaLine } from './answers.ts';

/** The register of incoming letters. */
const agenda = 'agenda-masuk';

/** Most letters that are given a missed number at once. */
const mostMissed = 200;

/** The number of a letter in the agenda of the year it was received in; undefined where its agency is gone. */
const numberFor = async (
  ground: Ground,
  agency: string,
  caseId: string,
  { receivedAt }: Pick<Report, 'receivedAt'>,
): Promise<number | undefined> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return undefined;
  const { year } = momentOf(receivedAt).toZonedDateTimeISO(view.agency.calendar.zone);
  return ground.papers.reserve({
    agency,
    register: agenda,
    year,
    holder: { kind: 'letter', caseId },
    at: ground.world.now(),
  });
};

/**
 * Gives a letter that staff entered its number in the agenda; other reports have none, so that
 * nothing that strangers send waits for the register. Given after the case exists, and the same
 * again for the same case: no number without its letter.
 */
export const withAgendaNumber = async (
  ground: Ground,
  agency: string,
  report: Pick<Report, 'channel'>,
  receipt: Receipt,
  actor: Actor,
): Promise<Receipt> => {
  if (report.channel !== 'letter' || !('roles' in actor)) return receipt;
  const agendaNumber = await numberFor(ground, agency, receipt.caseId, receipt);
  return agendaNumber === undefined ? receipt : { ...receipt, agendaNumber };
};

/** The number a letter has in the agenda of the year it was received in; null where it has none. */
export const agendaNumberOf = (
  { papers }: Ground,
  { id: agency, calendar }: Pick<AgencyRecord, 'id' | 'calendar'>,
  caseId: string,
  { channel, receivedAt }: Pick<Report, 'channel' | 'receivedAt'>,
): Promise<number | null> =>
  channel === 'letter'
    ? papers.heldNumber(
        agency,
        agenda,
        momentOf(receivedAt).toZonedDateTimeISO(calendar.zone).year,
        { kind: 'letter', caseId },
      )
    : Promise.resolve(null);

/**
 * Letters that missed their number, because the work broke off between case and number.
 *
 * @param agency null: of every agency
 */
export const missedLetters = (
  ground: Ground,
  agency: string | null,
  limit = mostMissed,
): Promise<readonly EnteredLetter[]> => ground.papers.lettersWithout(agency, agenda, limit);

/** Gives a letter the number it missed; false where its agency is gone. */
export const numberMissed = async (ground: Ground, letter: EnteredLetter): Promise<boolean> =>
  (await numberFor(ground, letter.agency, letter.caseId, letter.report)) !== undefined;

/** @param sender whether the reader may know who sent what did not ask to stay anonymous */
const lineOf =
  (sender: boolean) =>
  ({
    sequence,
    at,
    caseId,
    caseNumber,
    report,
    dispositions,
    identity,
  }: AgendaLetter): AgendaLine => {
    const { anonymous, name, organisation } = report.reporter;
    const shown = (text: string): string =>
      anonymous || !sender ? withoutWords(text, identity) : text;
    return {
      sequence,
      at,
      caseId,
      caseNumber,
      receivedAt: report.receivedAt,
      from:
        anonymous || !sender
          ? 'dirahasiakan'
          : [name, organisation]
              .filter((part) => part !== undefined && part.trim() !== '')
              .join(', '),
      reference: report.reference ?? '',
      letterDate: report.letterDate ?? null,
      subject: shown(report.subject ?? ''),
      about: report.system.name,
      dispositions: dispositions.map((one) => ({
        ...one,
        to: one.to.map(shown),
        answers: one.answers.map(({ by, answer, ...told }) => ({
          ...told,
          by: shown(by),
          answer: shown(answer),
        })),
      })),
    };
  };

/** Letters that came in, as staff entered them, in the order of their numbers; for those who see all cases. */
export const letterAgenda = async (
  ground: Ground,
  agency: string,
  year: number,
  actor: Actor,
): Promise<readonly AgendaLine[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !paperRights.may(actor, 'read-registers', { sop: view.sop })) return [];
  for (const letter of await missedLetters(ground, agency)) await numberMissed(ground, letter);
  return (await ground.papers.letters(agency, agenda, year)).map(
    lineOf(caseRights.may(actor, 'see-reporter', { sop: view.sop })),
  );
};
