import type { Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';

/**
 * The next case or ticket number of an agency, `BTM-2026-0007` or `BTM-T-2026-0007`. The year
 * is the agency's own at that moment: New Year comes two hours earlier to Sofifi than to Batam.
 */
export const registerNumber = async (
  { cases }: Ground,
  sop: Sop,
  register: 'case' | 'ticket',
  at: Instant,
): Promise<string> => {
  const { zona, singkatan } = sop.document.instansi;
  const { year } = momentOf(at).toZonedDateTimeISO(zona);
  const number = await cases.nextNumber(sop.agency, register, year);
  const head = register === 'case' ? singkatan : `${singkatan}-T`;
  return `${head}-${String(year)}-${String(number).padStart(4, '0')}`;
};
