/** Public pages are complete without JavaScript; a small script of their own only makes them smoother. */
export const csr = false;
