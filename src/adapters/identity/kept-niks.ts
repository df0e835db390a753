import type { KeptNiks } from '#app/ports.ts';
import type { Parts } from './parts.ts';

/** Bound to what it is as well as to whose, so that no other sealed secret of the account opens as one. */
const ofNik = (accountId: string): string => `nik ${accountId}`;

/** The NIKs that accounts keep for signing. */
export const keptNiks = ({ register, seal }: Pick<Parts, 'register' | 'seal'>): KeptNiks => ({
  async keptNik(accountId) {
    const sealed = await register.nik(accountId);
    return sealed === null ? null : (seal.open(sealed, ofNik(accountId))?.toString() ?? null);
  },
  keepNik: (accountId, nik) =>
    register.saveNik(accountId, seal.close(Buffer.from(nik), ofNik(accountId))),
  forgetNik: (accountId) => register.endNik(accountId),
});
