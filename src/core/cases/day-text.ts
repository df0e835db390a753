const parts = (date: string): readonly [number, number, number] => {
  const [year = '', month = '', day = ''] = date.split('-');
  return [Number(year), Number(month), Number(day)];
};

/** "29-11-2026", as registers of an office write a day. */
export const dayText = (date: string): string => {
  const [year, month, day] = parts(date);
  return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${String(year)}`;
};
