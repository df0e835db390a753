import type { PaperVersion } from '#core/cases/case.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import { sameName } from '#core/people/same-name.ts';
import type { Participant } from '#core/papers/sheet/people.ts';
import { signsFor } from './signatures.ts';

/** How many of those a paper names have signed it. */
export interface SignedCount {
  readonly done: number;
  readonly all: number;
}

/**
 * How many of those a paper names have signed the version that counts. A party that also signs for
 * a role counts once: it has one place on the paper.
 *
 * @param waitsFor roles that have not signed yet
 * @param parties its parties, who count by their accounts; by name where they have none
 */
export const signedCount = (
  version: Pick<PaperVersion, 'signatures'> | undefined,
  waitsFor: readonly RoleId[],
  parties: readonly Pick<Participant, 'name' | 'account'>[],
  settings: Pick<OfficeSettings, 'signers' | 'profiles'>,
  at: Instant,
): SignedCount => {
  const signatures = version?.signatures ?? [];
  const roles = waitsFor.flatMap((role) => signsFor(settings, role, at) ?? []);
  const open = parties.filter(
    ({ name, account }) =>
      ![...signatures, ...roles].some(
        (one) => (account !== null && one.account === account) || sameName(one.name, name),
      ),
  );
  return { done: signatures.length, all: signatures.length + waitsFor.length + open.length };
};
