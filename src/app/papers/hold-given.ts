import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import {
  givenNumber,
  type GivenProblem,
  type NumberTyped,
} from '#core/papers/numbers/given-number.ts';
import type { OutsideSource } from '#core/papers/numbers/number-sources.ts';
import { outsideRegisters, type PaperKey } from '#core/papers/numbers/registers.ts';
import { momentOf, type Instant } from '#core/time/instant.ts';
import { say } from '#core/text/bilingual.ts';
import type { Ground } from '#app/ground.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { giveBack, type Reserved } from './held-numbers.ts';

/** For which version of which paper a number was given, by whom, and when it is used. */
export interface GivenTo {
  readonly loaded: LoadedCase;
  readonly meant: PaperId;
  readonly version: number;
  readonly at: Instant;
  readonly source: OutsideSource;
}

const wrong = (
  refused: 'missing-answer' | 'invalid-answer',
  fields: readonly GivenProblem[],
): Refusal => {
  const [first] = fields;
  return {
    refused,
    message:
      first?.message ??
      say('Periksa nomor dan tanggal surat.', 'Check the number and date of the letter.'),
    fields,
  };
};

const taken = (number: string): Refusal => {
  const message = say(
    `Nomor ${number} sudah tercatat pada naskah lain instansi ini. Periksa kembali, atau minta nomor lain.`,
    `Another paper of this agency has the number ${number} already. Check it again, or ask for another number.`,
  );
  return { refused: 'number-taken', message, fields: [{ field: 'number', message }] };
};

/**
 * Holds a number that somebody else gave for one version of one paper, in the register of whoever
 * gave it and in the year of its date. A number the same paper held before and did not use it may
 * take again.
 *
 * @returns refused where it is missing, wrong, or another paper's; nothing is held then
 */
export const holdGiven = async (
  ground: Ground,
  { loaded: { agency, state }, meant, version, at, source }: GivenTo,
  typed: NumberTyped | undefined,
): Promise<{ readonly number: string; readonly register: Reserved } | Refusal> => {
  const { zone } = agency.calendar;
  const given = givenNumber(typed ?? { number: '', date: '' }, {
    zone,
    now: at,
    since: state.report.receivedAt,
  });
  if ('problems' in given)
    return wrong(typed === undefined ? 'missing-answer' : 'invalid-answer', given.problems);
  const { number, datedAt } = given;
  const { year } = momentOf(datedAt).toZonedDateTimeISO(zone);
  const name = outsideRegisters[source];
  const attempt = ground.world.newId();
  const holder: PaperKey = { kind: 'paper', caseId: state.id, ...paperId(meant), version, attempt };
  const register: Reserved = { name, year, holder, datedAt };
  const entry = { agency: agency.id, register: name, year, holder };
  await ground.papers.reserve({ ...entry, at });
  if (await ground.papers.take(entry, number, true)) return { number, register };
  await giveBack(ground, agency.id, [register]);
  return taken(number);
};
