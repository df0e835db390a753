import { isRead } from '#core/cases/event-kinds.ts';
import type { CaseView } from '#app/cases/answers.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import type { Overtaking } from '#routes/forms/failed-form.ts';
import { moment } from '#routes/(console)/case-rows.ts';

/** Whose form was overtaken, of which case as he saw it. */
interface Overtaken {
  readonly view: Pick<CaseView, 'agency' | 'row'>;
  readonly actor: Actor;
  readonly officer: { readonly id: string };
  /** The version his form was drawn from. */
  readonly since: number;
}

/** What was recorded of a case after a version, as far as the officer may see it; that somebody read something is none of it. */
export const overtakenBy = async (
  product: Product,
  { view: { agency, row }, actor, officer, since }: Overtaken,
): Promise<readonly Overtaking[]> => {
  const view = await product.cases.view(agency.id, row.number, actor);
  if ('notFound' in view) return [];
  return view.history
    .filter(({ stored }) => stored.version > since && !isRead(stored.event.type))
    .map(({ stored: { version, event }, sentence, who }) => ({
      version,
      sentence,
      who: event.by.kind === 'officer' && event.by.id === officer.id ? null : who,
      at: moment(event.recordedAt, agency.calendar.zone),
    }));
};
