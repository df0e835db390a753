import type { Bilingual } from '#core/text/bilingual.ts';
import type { CloseReason } from './event.ts';

/** What each reason for closing is called, for officers and reporters alike. */
export const closeReasons: Readonly<Record<CloseReason, Bilingual>> = {
  completed: { id: 'Selesai ditangani', en: 'Handled to the end' },
  invalid: { id: 'Laporan tidak valid', en: 'Report not valid' },
  duplicate: { id: 'Digabung dengan kasus lain', en: 'Merged with another case' },
  'out-of-authority': { id: 'Bukan kewenangan instansi ini', en: 'Not for this agency to handle' },
  withdrawn: { id: 'Ditarik oleh pelapor', en: 'Withdrawn by the reporter' },
};
