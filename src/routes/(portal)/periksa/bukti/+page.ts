/** The proof is checked in the visitor's own browser where that can do it, so this page has its script. */
export const csr = true;
