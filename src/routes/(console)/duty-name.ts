import type { WorkItem } from '#app/ports.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { msOf } from '#core/time/instant.ts';
import { consoleTexts } from '#ui/texts/console.ts';

const hourMs = 3_600_000;

/**
 * What a running duty is called. A work item says how long it has, not which duty it is, so it
 * is named only where the edition has one duty of that many hours.
 */
export const dutyName = (sop: Sop, { since, due }: Pick<WorkItem, 'since' | 'due'>): Bilingual => {
  const hours = due === null ? null : (msOf(due) - msOf(since)) / hourMs;
  const [only, ...others] = sop.duties.filter((duty) => duty.hours === hours);
  return only === undefined || others.length > 0 ? consoleTexts.duty : only.name;
};
