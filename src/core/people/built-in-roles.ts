/** Whoever sets up the agency. */
export const administrator = 'administrator';

/** Whoever checks the agency's work without doing any. */
export const auditor = 'auditor';
