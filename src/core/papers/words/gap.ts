/** What stands on paper where something is missing. */
export const gap = '……………';
