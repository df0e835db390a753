import { say } from '#core/text/bilingual.ts';
import { right, rightsBy, type Rights } from '#core/cases/rights/rights.ts';
import type { Who } from '#core/cases/rights/who.ts';

/** What can be asked of an agency's working calendar, and of the history of its settings. */
export type TimeVerb = 'read-calendar' | 'change-calendar' | 'read-changes';

const all: readonly Who[] = ['team', 'auditors', 'administrators'];

/** Who may do what with the calendar. Core's time knows no people, so the table stands here. */
const rows: Rights<TimeVerb> = {
  'read-calendar': right(all, say('membaca kalender kerja', 'read the working calendar')),
  'change-calendar': right(
    ['controllers', 'administrators'],
    say('mengubah kalender kerja', 'change the working calendar'),
  ),
  'read-changes': right(all, say('membaca riwayat pengaturan', 'read the history of settings')),
};

export const timeRights = rightsBy(() => rows);
