import { bilingual } from '#api/description/bilingual.ts';
import { textSchema } from '#api/schema/text.ts';

/** Why a case closes with something still open. */
export const leavingOpenInput = textSchema.exactOptional().openapi({
  description: bilingual(
    'Alasan kasus ditutup selagi masih ada yang terbuka (naskah belum ditandatangani, kewajiban lapor berjalan, disposisi belum dijawab). Tanpa alasan, penutupan ditolak dengan kode `left-open` dan daftarnya, bagi pihak luar jumlahnya saja; yang terbuka ada pada `openNow` kasus.',
    'Why the case closes while something is still open (papers not signed, duties running, dispositions not answered). Without it the closing is refused with code `left-open` and the list, for outside parties with how many only; what is open stands in `openNow` of the case.',
  ),
});
