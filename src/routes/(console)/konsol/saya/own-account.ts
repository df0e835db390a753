import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Unproven } from '#app/people/own-factor.ts';
import type { NotSignedIn } from '#app/people/own-access.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { factorTexts as texts } from '#ui/texts/second-factor.ts';
import { officerOf } from '#routes/(console)/officer.ts';

/** A session that ended under the page leads to signing in. */
export const within = <T>(event: RequestEvent, answer: T | NotSignedIn): T => {
  if (typeof answer !== 'object' || answer === null || !('notSignedIn' in answer)) return answer;
  redirect(303, `/konsol/masuk?lanjut=${encodeURIComponent(event.url.pathname)}`);
};

/** The zone that times are told in where the officer works for nobody. */
const capitalZone = 'Asia/Jakarta';

/** The zone of the first agency the officer works for. */
export const ownZone = async (event: RequestEvent): Promise<string> => {
  const [first] = officerOf(event).memberships;
  if (first === undefined) return capitalZone;
  const view = await event.locals.product.sops.agency(first.agency);
  return 'notFound' in view ? capitalZone : view.agency.calendar.zone;
};

/** Why a code was not taken, in words. */
export const codeSaid: Readonly<Record<Unproven['why'], Bilingual>> = {
  wrong: texts.wrongCode,
  held: texts.held,
  'now-held': texts.held,
  unreadable: texts.unreadable,
};
