/** Fewer letters and digits than these lead to no message, waybill or person, and give no reason. */
const least = 4;

/** Whether words say something: a letter or two, or signs alone, do not. */
export const saysSomething = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= least;
