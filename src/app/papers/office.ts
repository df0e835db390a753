import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { AgencyRecord } from '#app/ports.ts';

/** What papers of an agency are made with: its settings for papers, its zone and its register of bodies. */
export const officeOf = ({
  papers,
  calendar,
  bodies,
}: Pick<AgencyRecord, 'papers' | 'calendar' | 'bodies'>): OfficeSettings => ({
  ...papers,
  zone: calendar.zone,
  bodies,
});
