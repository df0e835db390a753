import type { OutputKind } from '../../../../../../core/documents/mapping.ts';
import { registerKinds } from '../../../../../../ui/texts/paper-settings.ts';

/** Which register is asked for; what cannot be read falls back to the first kind and this year. */
export const registerQuery = (search: URLSearchParams, thisYear: number): { readonly kind: OutputKind; readonly year: number } => {
  const year = search.get('tahun') ?? '';
  return {
    kind: registerKinds.find((kind) => kind === search.get('jenis')) ?? 'surat-dinas',
    year: /^\d{4}$/.test(year) ? Number(year) : thisYear,
  };
};

/** The paper a register entry names (`<case>/<visit>/<output>/<version>`); null when it names none. */
export const paperOfEntry = (paper: string | null): { readonly caseId: string; readonly turn: string; readonly output: string; readonly version: string } | null => {
  const [caseId, turn, output, version] = (paper ?? '').split('/');
  return caseId === undefined || turn === undefined || output === undefined || version === undefined ? null : { caseId, turn, output, version };
};
