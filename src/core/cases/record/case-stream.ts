/** What the streams of cases are called by; `case/` and the case's id. */
export const casePrefix = 'case/';

/** The stream a case is recorded in. */
export const caseStream = (caseId: string): string => `${casePrefix}${caseId}`;
