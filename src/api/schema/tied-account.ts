import { bilingual } from '#api/description/bilingual.ts';
import { textSchema } from './text.ts';

/** The account that signs for somebody named in settings. */
export const tiedAccount = textSchema
  .max(100)
  .exactOptional()
  .openapi({
    description: bilingual(
      'Id akun (dari daftar petugas) yang menandatangani secara elektronik atas nama ini; tanpa itu tidak ada yang menandatangani secara elektronik.',
      'Id of the account (from the list of people) that signs electronically in this name; without it nobody signs electronically.',
    ),
  });
