import { say } from '#core/text/bilingual.ts';
import { right, rightsBy, type Rights } from '#core/cases/rights/rights.ts';
import type { Who } from '#core/cases/rights/who.ts';

/** What can be asked of how an agency keeps its SOP. */
export type OversightVerb =
  | 'read-reminders'
  | 'change-reminders'
  | 'read-duties'
  | 'change-duties'
  | 'read-compliance'
  | 'simulate';

const all: readonly Who[] = ['team', 'auditors', 'administrators'];

/** Who may do what with reminders, figures and simulations. */
const rows: Rights<OversightVerb> = {
  'read-reminders': right(all, say('membaca aturan pengingat', 'read the reminder rules')),
  'change-reminders': right(
    ['controllers', 'administrators'],
    say('mengubah aturan pengingat', 'change the reminder rules'),
  ),
  'read-duties': right(
    all,
    say('membaca penerima kewajiban lapor', 'read whom legal duties are told to'),
  ),
  'change-duties': right(
    ['controllers', 'administrators'],
    say('mengubah penerima kewajiban lapor', 'change whom legal duties are told to'),
  ),
  'read-compliance': right(all, say('melihat kepatuhan SOP', 'see how the SOP is kept')),
  simulate: right(all, say('menjalankan simulasi', 'run a simulation')),
};

export const oversightRights = rightsBy(() => rows);
