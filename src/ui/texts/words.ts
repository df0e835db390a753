import type { Confidence } from '#core/sops/document.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { bilingual as text } from './common.ts';

/** What people call the values of closed lists that core has no words for. */
export const measureStateNames = {
  ordered: text('Diperintahkan, belum dilaksanakan', 'Ordered, not carried out yet'),
  'in-force': text('Berlaku', 'In force'),
  done: text('Sudah dilaksanakan', 'Done'),
  lifted: text('Sudah dicabut', 'Lifted'),
  withdrawn: text(
    'Perintah dibatalkan, tidak pernah dilaksanakan',
    'Order withdrawn, never carried out',
  ),
} as const;

export const confidenceNames: Readonly<Record<Confidence, Bilingual>> = {
  tinggi: text('dugaan kuat', 'inferred, fairly sure'),
  sedang: text('dugaan sedang', 'inferred, not sure'),
  rendah: text('dugaan lemah', 'inferred, unsure'),
};

/** Roles that are not in any SOP. */
export const ownRoleNames: Readonly<Record<string, Bilingual>> = {
  administrator: text('Administrator', 'Administrator'),
  auditor: text('Auditor', 'Auditor'),
};
