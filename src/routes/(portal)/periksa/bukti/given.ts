/** SHA-256 in hexadecimal. */
export const hashForm = /^[0-9a-f]{64}$/u;

/** Characters of a proof, with many witnesses. */
export const longestProof = 20_000;
