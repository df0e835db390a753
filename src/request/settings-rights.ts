import type { Handle } from '@sveltejs/kit/hooks';
import { bodyRights } from '#app/people/body-rights.ts';
import { peopleRights } from '#app/people/people-rights.ts';
import { actorIn } from '#app/ports.ts';
import { timeRights } from '#app/time/time-rights.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Thing } from '#core/cases/rights/who.ts';
import { oversightRights } from '#core/oversight/oversight-rights.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Parts } from './parts.ts';
import { refuse } from './refuse.ts';

const agencyRoute = '/(console)/konsol/[agency]';

type MayNot = (actor: Actor, thing: Thing) => Refusal | undefined;

/** Whose the forms of each page of settings are, by its route, as SvelteKit names it. */
const settings: Readonly<Record<string, MayNot>> = {
  [`${agencyRoute}/petugas/[person]`]: (actor, thing) =>
    peopleRights.mayNot(actor, 'change-people', thing),
  [`${agencyRoute}/pengaturan-masuk`]: (actor, thing) =>
    peopleRights.mayNot(actor, 'change-access', thing),
  [`${agencyRoute}/pihak/[body]`]: (actor, thing) =>
    bodyRights.mayNot(actor, 'change-bodies', thing),
  [`${agencyRoute}/kalender`]: (actor, thing) => timeRights.mayNot(actor, 'change-calendar', thing),
  [`${agencyRoute}/pengingat`]: (actor, thing) =>
    oversightRights.mayNot(actor, 'change-reminders', thing),
  [`${agencyRoute}/kewajiban`]: (actor, thing) =>
    oversightRights.mayNot(actor, 'change-duties', thing),
  [`${agencyRoute}/pengaturan-naskah`]: (actor, thing) =>
    paperRights.mayNot(actor, 'change-paper-settings', thing),
};

/** The pages of settings. */
export const settingsRoutes: readonly string[] = Object.keys(settings);

/**
 * Answers 403 to whoever sends a form of settings that are not his to change, before anything of it
 * is read, whatever else is wrong with it; the security record tells of it (decision 0091).
 */
export const settingsRights =
  ({ product }: Pick<Parts, 'product'>): Handle =>
  async ({ event, resolve }) => {
    const { locals, params, request, route } = event;
    const { officer } = locals;
    const { agency } = params;
    const mayNot =
      route.id !== null && Object.hasOwn(settings, route.id) ? settings[route.id] : undefined;
    if (request.method !== 'POST' || mayNot === undefined || agency === undefined)
      return resolve(event);
    // A stranger is led to signing in, and another agency's officer finds nothing.
    if (officer === null || !officer.memberships.some((one) => one.agency === agency))
      return resolve(event);
    const view = await product.sops.agency(agency);
    if ('notFound' in view) return resolve(event);
    const no = mayNot(actorIn(officer, agency, 'session'), { sop: view.sop });
    return no === undefined
      ? resolve(event)
      : refuse(event, { status: 403, code: no.refused, message: no.message });
  };
