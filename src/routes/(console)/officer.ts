import { error, redirect } from '@sveltejs/kit';
import { actorIn } from '#app/ports.ts';
import type { Officer } from '#app/ports.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import type { Actor } from '#core/people/actor.ts';

/** What of a request the console needs to know who asks. */
interface Asked {
  readonly locals: App.Locals;
  readonly url: URL;
  readonly request: Request;
}

/**
 * The officer who asks.
 *
 * @throws a redirect to the sign-in page for a stranger; a page that was only read is come back to
 */
export const officerOf = ({ locals, url, request }: Asked): Officer => {
  if (locals.officer !== null) return locals.officer;
  const back = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
  redirect(303, `/konsol/masuk?lanjut=${encodeURIComponent(back)}`);
};

/** An officer at work in one agency. */
export interface AtWork {
  readonly officer: Officer;
  readonly actor: Actor;
  readonly view: AgencyView;
}

/**
 * The officer within the agency of the address.
 *
 * @throws 404 when the agency is unknown or the officer holds no role in it; the two are told apart for nobody
 */
export const atWork = async (
  event: Asked & { readonly params: { readonly agency: string } },
): Promise<AtWork> => {
  const officer = officerOf(event);
  const { agency } = event.params;
  if (!officer.memberships.some((membership) => membership.agency === agency)) error(404, 'agency');
  const view = await event.locals.product.sops.agency(agency);
  if ('notFound' in view) error(404, 'agency');
  return { officer, actor: actorIn(officer, agency, 'session'), view };
};
