import { say } from '#core/text/bilingual.ts';
import { right, rightsBy, type Rights } from '#core/cases/rights/rights.ts';
import type { Who } from '#core/cases/rights/who.ts';

/** What can be asked of papers beside the commands of a case. */
export type PaperVerb =
  | 'preview-paper'
  | 'read-papers'
  | 'read-restricted-paper'
  | 'give-out-all-papers'
  | 'read-registers'
  | 'read-paper-settings'
  | 'change-paper-settings';

const all: readonly Who[] = ['team', 'auditors', 'administrators'];

/** Who may do what with papers, beside the commands of a case. */
const rows: Rights<PaperVerb> = {
  'preview-paper': {
    ...right(['executors-of-the-step'], say('melihat pratinjau naskah', 'preview a paper')),
    refused: 'wrong-role',
  },
  'read-papers': right(all, say('membaca naskah kasus', 'read the papers of a case')),
  'read-restricted-paper': right(
    ['readers', 'tanggap'],
    say('membaca naskah terbatas ini', 'read this restricted paper'),
  ),
  'give-out-all-papers': right(
    ['readers'],
    say('membuat berkas kasus dengan naskah terbatas', 'make a case file with restricted papers'),
  ),
  'read-registers': right(all, say('membaca register surat', 'read the registers of letters')),
  'read-paper-settings': right(all, say('membaca pengaturan naskah', 'read the paper settings')),
  'change-paper-settings': right(
    ['controllers', 'administrators'],
    say('mengubah pengaturan naskah', 'change the paper settings'),
  ),
};

export const paperRights = rightsBy(() => rows);
