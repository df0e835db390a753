import type { DocumentKind } from '../../../../../../core/documents/document.ts';
import { registerKinds } from '../../../../../../ui/texts/paper-settings.ts';

/** The register of incoming letters, beside those of the kinds of papers. */
export const agendaKind = 'agenda-masuk';

/** Which register is asked for; what cannot be read falls back to the first kind and this year. */
export const registerQuery = (search: URLSearchParams, thisYear: number): { readonly kind: DocumentKind | typeof agendaKind; readonly year: number } => {
  const year = search.get('tahun') ?? '';
  const kind = search.get('jenis');
  return {
    kind: kind === agendaKind ? agendaKind : registerKinds.find((one) => one === kind) ?? 'surat-dinas',
    year: /^\d{4}$/.test(year) ? Number(year) : thisYear,
  };
};
