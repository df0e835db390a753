/** The number of items a page may have: 1 to 200. */
export const pageSize = (limit: number): number => Math.min(200, Math.max(1, Math.trunc(limit)));
