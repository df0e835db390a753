import { error } from '@sveltejs/kit';
import { besideCasesDetail, besideCasesNames } from '#core/keeping/security/beside-cases.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { moment } from '#routes/(console)/case-rows.ts';
import { atWork } from '#routes/(console)/officer.ts';
import { placeIn, placeText, securityFilter, securityValues } from './security-filter.ts';
import type { PageServerLoad } from './$types';

/** Entries on a page. */
const limit = 50;

/** The security record of the agency, newest first, for administrators and auditors. */
export const load: PageServerLoad = async (event) => {
  const { actor, view } = await atWork(event);
  const { people } = event.locals.product;
  const { id, calendar } = view.agency;
  const { searchParams } = event.url;
  const values = securityValues(searchParams);
  const after = placeIn(searchParams.get('sesudah') ?? '');
  const filter = securityFilter(values, calendar.zone);
  const page = await people.securityRecord(id, actor, { ...filter, after, limit });
  if ('notFound' in page) error(404, 'security');
  const known = await people.read(id, actor);
  const asked = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  const last = page.entries.at(-1);
  return {
    values,
    asked: asked.toString(),
    next: page.more && last !== undefined ? placeText(last) : null,
    begins: after === null,
    people: 'people' in known ? known.people.map((one) => ({ id: one.id, name: one.name })) : [],
    types: Object.entries(besideCasesNames).map(([type, name]) => ({ type, name })),
    entries: page.entries.map(({ stream, version, event: entry }) => ({
      key: `${stream} ${String(version)}`,
      at: moment(entry.recordedAt, calendar.zone),
      name: besideCasesNames[entry.type],
      detail: besideCasesDetail(entry),
      // What nobody did from outside, Tanggap did itself: a command on the server, a start.
      by: 'name' in entry.by ? entry.by.name : stream === securityStream ? null : 'Tanggap',
      about: 'person' in entry ? entry.person.name : null,
      address: 'from' in entry ? entry.from.address : '',
    })),
  };
};
