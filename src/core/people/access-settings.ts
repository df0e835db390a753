import type { RoleId, Sop } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { BodyChange } from './change-bodies.ts';
import { isRole, type PersonFinding } from './person-findings.ts';
import { proofBounds } from './proof.ts';

/** What an agency asks of those who come in. */
export interface AccessSettings {
  /** Roles whose holders must have a second factor, `administrator` and `auditor` among them. */
  readonly secondFactorFor: readonly RoleId[];
  /** For so many minutes a proof of who somebody is holds for what asks for it. */
  readonly proofMinutes: number;
}

/** What an agency begins with: it leaves the second factor to everybody. */
export const defaultAccessSettings: AccessSettings = { secondFactorFor: [], proofMinutes: 15 };

/** Whether somebody who holds these roles must have a second factor. */
export const demandsFactor = (
  { secondFactorFor }: Pick<AccessSettings, 'secondFactorFor'>,
  roles: readonly RoleId[],
): boolean => roles.some((role) => secondFactorFor.includes(role));

const { least, most } = proofBounds;

/** What is wrong with such settings, and where. */
export const accessFindings = (
  { secondFactorFor, proofMinutes }: AccessSettings,
  sop: Sop,
): readonly PersonFinding[] => [
  ...secondFactorFor.flatMap((role, index, all) => {
    const at = (message: Bilingual) => [{ path: ['secondFactorFor', index], message }];
    if (!isRole(sop, role)) return at(say('Peran ini tidak dikenal.', 'This role is not known.'));
    return all.indexOf(role) < index
      ? at(say('Peran ini disebut dua kali.', 'This role is named twice.'))
      : [];
  }),
  ...(Number.isInteger(proofMinutes) && proofMinutes >= least && proofMinutes <= most
    ? []
    : [
        {
          path: ['proofMinutes'],
          message: say(
            `Tulis bilangan bulat dari ${String(least)} sampai ${String(most)}.`,
            `Write a whole number from ${String(least)} to ${String(most)}.`,
          ),
        },
      ]),
];

const nobody = say('tidak seorang pun', 'nobody');

const inMinutes = (minutes: number): Bilingual =>
  say(`${String(minutes)} menit`, `${String(minutes)} minutes`);

/** What differs between two such settings, in words. */
export const accessChanges = (
  before: AccessSettings,
  after: AccessSettings,
  nameOf: (role: RoleId) => Bilingual,
): readonly BodyChange[] => {
  const rolesOf = ({ secondFactorFor }: AccessSettings): Bilingual => {
    if (secondFactorFor.length === 0) return nobody;
    const names = secondFactorFor.map(nameOf);
    return say(names.map(({ id }) => id).join(', '), names.map(({ en }) => en).join(', '));
  };
  const sameRoles =
    before.secondFactorFor.toSorted().join(' ') === after.secondFactorFor.toSorted().join(' ');
  return [
    ...(sameRoles
      ? []
      : [
          {
            what: say('Verifikasi dua langkah wajib bagi', 'Second factor demanded of'),
            from: rolesOf(before),
            to: rolesOf(after),
          },
        ]),
    ...(before.proofMinutes === after.proofMinutes
      ? []
      : [
          {
            what: say('Bukti ulang sesudah', 'Proof again after'),
            from: inMinutes(before.proofMinutes),
            to: inMinutes(after.proofMinutes),
          },
        ]),
  ];
};
