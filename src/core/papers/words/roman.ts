const parts: readonly (readonly [value: number, sign: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * A month as letter numbers write it: 8 is "VIII".
 *
 * @throws RangeError when it is no month.
 */
export const romanMonth = (month: number): string => {
  if (!Number.isInteger(month) || month < 1 || month > 12)
    throw new RangeError(`no month: ${String(month)}`);
  let rest = month;
  return parts
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
};
