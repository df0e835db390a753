import { shownRow } from '../../case-rows.ts';
import { atWork } from '../../officer.ts';
import type { PageServerLoad } from './$types';

const pageSize = 50;

/** What is this officer's to do now. */
export const load: PageServerLoad = async (event) => {
  const { officer, actor, view } = await atWork(event);
  const { product } = event.locals;
  const cursor = event.url.searchParams.get('setelah');
  const [work, counts] = await Promise.all([
    product.work(view.agency.id, actor, { cursor, limit: pageSize }),
    product.counts(view.agency.id),
  ]);
  const ground = { sop: view.sop, calendar: view.agency.calendar, now: product.now(), officerId: officer.id };
  const items = work.items.map(({ work: item, row }) => ({
    ...shownRow(row, ground, item.due, item.roles),
    key: `${row.caseId}/${item.item}`,
    kind: item.kind,
  }));
  return { items, counts, next: work.next, onward: cursor !== null };
};
