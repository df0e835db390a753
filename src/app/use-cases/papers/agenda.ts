import type { Actor } from '../../../core/case/actor.ts';
import { replay } from '../../../core/case/evolve.ts';
import type { Report } from '../../../core/case/report.ts';
import { momentOf } from '../../../core/time/instant.ts';
import type { Ground } from '../../ground.ts';
import type { RegisterEntry } from '../../ports.ts';
import type { AgendaLine, Receipt } from '../../product.ts';
import { seesAll } from '../../visibility.ts';

/** The register of incoming letters. */
const agenda = 'agenda-masuk';

/**
 * Gives a letter that staff entered its number in the agenda of the year it was received in; other
 * reports have none, so that nothing that strangers send waits for the register. Given after the
 * case exists, and the same again for the same case: no number without its letter.
 */
export const withAgendaNumber = async (ground: Ground, agency: string, { channel }: Pick<Report, 'channel'>, receipt: Receipt, actor: Actor): Promise<Receipt> => {
  if (channel !== 'letter' || !('roles' in actor)) return receipt;
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return receipt;
  const { year } = momentOf(receipt.receivedAt).toZonedDateTimeISO(view.agency.calendar.zone);
  return { ...receipt, agendaNumber: await ground.papers.reserve({ agency, register: agenda, year, paper: receipt.caseId, at: ground.world.now() }) };
};

const lineOf = async (ground: Ground, { agency, sequence, at, paper }: RegisterEntry): Promise<readonly AgendaLine[]> => {
  const state = paper === null ? undefined : replay((await ground.cases.load(agency, paper)).map((one) => one.event));
  if (state === undefined || state.status === 'none') return [];
  const { report } = state;
  const { anonymous, name, organisation } = report.reporter;
  return [{
    sequence, at, caseId: state.id, caseNumber: state.number, receivedAt: report.receivedAt,
    from: anonymous ? 'dirahasiakan' : [name, organisation].filter((part) => part !== undefined && part.trim() !== '').join(', '),
    reference: report.reference ?? '',
    about: report.system.name,
  }];
};

/** Letters that came in, as staff entered them, in the order of their numbers; for those who see all cases. */
export const letterAgenda = async (ground: Ground, agency: string, year: number, actor: Actor): Promise<readonly AgendaLine[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !seesAll(view.sop, actor)) return [];
  const lines: AgendaLine[] = [];
  for (const entry of await ground.papers.register(agency, agenda, year)) lines.push(...await lineOf(ground, entry));
  return lines;
};
