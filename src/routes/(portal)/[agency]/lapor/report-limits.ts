import { reportLimits as limits } from '#core/cases/report-problems.ts';

/** Most characters of the long texts, for the count that appears near the end. */
export const reportLimits: Readonly<Record<string, number>> = {
  description: limits.description,
  chronology: limits.chronology,
  impact: limits.impact,
  proofOfConcept: limits.proofOfConcept,
};
