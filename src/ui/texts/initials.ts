import { bilingual as text } from './common.ts';

/** Texts of the initials a draft has and waits for. */
export const initialTexts = {
  title: text('Paraf', 'Initials'),
  next: text('gilirannya memaraf', 'next to initial'),
  later: text('belum memaraf', 'has not initialled'),
  waits: text(
    'Naskah baru dapat ditandatangani setelah semua paraf lengkap.',
    'The paper can be signed only once all initials are on it.',
  ),
} as const;
