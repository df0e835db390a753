import { say } from '#core/text/bilingual.ts';
import { right, rightsBy, type Rights } from '#core/cases/rights/rights.ts';
import type { Who } from '#core/cases/rights/who.ts';

/** What can be asked of an agency's register of work units and other bodies. */
export type BodyVerb = 'read-bodies' | 'change-bodies';

const all: readonly Who[] = ['team', 'auditors', 'administrators'];

/** Who may do what with the register. Core's people know no rights, so the table stands here. */
const rows: Rights<BodyVerb> = {
  'read-bodies': right(
    all,
    say('membaca daftar unit kerja dan pihak', 'read the register of work units and parties'),
  ),
  'change-bodies': right(
    ['controllers', 'administrators'],
    say('mengubah daftar unit kerja dan pihak', 'change the register of work units and parties'),
  ),
};

export const bodyRights = rightsBy(() => rows);
