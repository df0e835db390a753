import type { Reporter } from '#core/cases/report.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import { recordRead } from '#app/people/watched.ts';
import type { CaseView } from './answers.ts';

/** Whether a report says who its reporter is. */
const names = ({ name, organisation, email, phone, idNumber }: Reporter): boolean =>
  [name, organisation, email, phone, idNumber].some((text) => (text ?? '').trim() !== '');

/** Records that somebody is shown who reported a case; nothing where what he is shown does not say it. */
export const recordReporterShown = async (
  ground: Ground,
  { agency, state }: Pick<CaseView, 'agency' | 'state'>,
  actor: Actor,
): Promise<void> => {
  if (names(state.report.reporter))
    await recordRead(ground, agency.id, actor, 'reporter', state.number);
};
