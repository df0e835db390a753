import type { Sop } from '#core/sops/model.ts';
import type { ReminderRules } from './rules.ts';

/**
 * What an agency starts with: the executor at half, at 80 % and when due, the coordinating
 * executors after half a working day of lateness, and of them the first-named (the head, where
 * the edition names several) after a whole one. Roles that no step names and that stand above
 * (the Sekda of Batam's Peringatan 2) come last, after two.
 */
export const defaultReminderRules = (sop: Sop): ReminderRules => {
  const atSteps = new Set(
    [...sop.steps.values()].flatMap((step) => step.executors.map((executor) => executor.role)),
  );
  const above = sop.roles
    .filter((role) => role.outside === null && role.addition !== null && !atSteps.has(role.id))
    .map((role) => role.id);
  const [head] = sop.controllers;
  return {
    half: true,
    eighty: true,
    due: true,
    rungs: [
      { afterMinutes: 225, roles: sop.controllers },
      ...(head === undefined ? [] : [{ afterMinutes: 450, roles: [head] }]),
      ...(above.length === 0 ? [] : [{ afterMinutes: 900, roles: above }]),
    ],
    urgent: sop.duties.map((duty) => duty.id),
  };
};
