import { withPrinted } from '#core/papers/settings/profiled.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { KnownAgency } from '#app/sops/answers.ts';

/**
 * What papers of an agency are made with: its settings for papers, with the people they name as
 * their profiles have them, its zone and its register of bodies.
 */
export const officeOf = ({
  papers,
  profiles,
  calendar,
  bodies,
}: Pick<KnownAgency, 'papers' | 'profiles' | 'calendar' | 'bodies'>): OfficeSettings => ({
  ...withPrinted(papers, profiles),
  zone: calendar.zone,
  bodies,
});
