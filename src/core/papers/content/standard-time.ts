import type { Sop, StepId } from '#core/sops/model.ts';
import { terbilang } from '#core/papers/words/terbilang.ts';

/** The standard time of a step as a letter writes it: "1 (satu) minggu", "3 (tiga) hari kerja"; undefined where the SOP states none. */
export const standardTimeWords = (sop: Sop, step: StepId): string | undefined => {
  const time = sop.document.langkah.find(({ kode }) => kode === step)?.mutu_baku.waktu;
  if (time === undefined || time === null) return undefined;
  const unit =
    time.satuan === 'hari' && sop.document.edisi.arti_hari === 'kerja' ? 'hari kerja' : time.satuan;
  return `${String(time.n)} (${terbilang(time.n)}) ${unit}`;
};
