import { error } from '@sveltejs/kit';
import { seesAll } from '../../../../../../app/visibility.ts';
import { outputName } from '../../../../../../core/case/sentence.ts';
import { momentOf } from '../../../../../../core/time/instant.ts';
import { moment } from '../../../../case-rows.ts';
import { atWork } from '../../../../officer.ts';
import { paperOfEntry, registerQuery } from './register-query.ts';
import type { PageServerLoad } from './$types';

/** A letter register of one kind and year, for those who see the whole agency. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { sop, agency } = view;
  if (!seesAll(sop, actor)) error(404, 'register');
  const { product } = event.locals;
  const { zone } = agency.calendar;
  const { kind, year } = registerQuery(event.url.searchParams, momentOf(product.now()).toZonedDateTimeISO(zone).year);
  const entries = await product.letterRegister(agency.id, kind, year, actor);
  return {
    kind, year,
    entries: entries.map((entry) => {
      const paper = paperOfEntry(entry.paper);
      return { sequence: entry.sequence, voidReason: entry.voidReason, at: moment(entry.at, zone), paper: paper === null ? null : { ...paper, name: outputName(sop, paper.output) } };
    }),
  };
};
