/** Whether a text could be a mail address; only sending a mail would tell for sure. */
export const isMailAddress = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
