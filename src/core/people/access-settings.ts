import type { RoleId, Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { BodyChange } from './change-bodies.ts';
import { isRole, type PersonFinding } from './person-findings.ts';

/** What an agency asks of those who come in. */
export interface AccessSettings {
  /** Roles whose holders must have a second factor, `administrator` and `auditor` among them. */
  readonly secondFactorFor: readonly RoleId[];
}

/** What an agency begins with: it leaves the second factor to everybody. */
export const defaultAccessSettings: AccessSettings = { secondFactorFor: [] };

/** Whether somebody who holds these roles must have a second factor. */
export const demandsFactor = (
  { secondFactorFor }: AccessSettings,
  roles: readonly RoleId[],
): boolean => roles.some((role) => secondFactorFor.includes(role));

/** What is wrong with such settings, and where. */
export const accessFindings = (
  { secondFactorFor }: AccessSettings,
  sop: Sop,
): readonly PersonFinding[] =>
  secondFactorFor.flatMap((role, index, all) => {
    const at = (message: Bilingual) => [{ path: ['secondFactorFor', index], message }];
    if (!isRole(sop, role)) return at(say('Peran ini tidak dikenal.', 'This role is not known.'));
    return all.indexOf(role) < index
      ? at(say('Peran ini disebut dua kali.', 'This role is named twice.'))
      : [];
  });

const nobody = say('tidak seorang pun', 'nobody');

/** What differs between two such settings, in words. */
export const accessChanges = (
  before: AccessSettings,
  after: AccessSettings,
  nameOf: (role: RoleId) => Bilingual,
): readonly BodyChange[] => {
  const told = ({ secondFactorFor }: AccessSettings): Bilingual => {
    if (secondFactorFor.length === 0) return nobody;
    const names = secondFactorFor.map(nameOf);
    return say(names.map(({ id }) => id).join(', '), names.map(({ en }) => en).join(', '));
  };
  const same =
    before.secondFactorFor.toSorted().join(' ') === after.secondFactorFor.toSorted().join(' ');
  return same
    ? []
    : [
        {
          what: say('Verifikasi dua langkah wajib bagi', 'Second factor demanded of'),
          from: told(before),
          to: told(after),
        },
      ];
};
