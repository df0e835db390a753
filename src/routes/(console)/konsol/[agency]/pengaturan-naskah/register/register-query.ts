import type { LetterRegister } from '#core/papers/numbers/registers.ts';
import { registerChoices } from '#ui/texts/paper-settings.ts';

/** The register of incoming letters, beside those of the kinds of papers. */
export const agendaKind = 'agenda-masuk';

/** The agenda book of outgoing letters, over all kinds. */
export const bookKind = 'buku-agenda';

const beside = [agendaKind, bookKind] as const;

/** Which register is asked for; what cannot be read falls back to the first kind and this year. */
export const registerQuery = (
  search: URLSearchParams,
  thisYear: number,
): { readonly kind: LetterRegister | (typeof beside)[number]; readonly year: number } => {
  const year = search.get('tahun') ?? '';
  const kind = search.get('jenis');
  return {
    kind:
      beside.find((one) => one === kind) ??
      registerChoices.find((one) => one === kind) ??
      'surat-dinas',
    year: /^\d{4}$/.test(year) ? Number(year) : thisYear,
  };
};
