import type { Held } from '#app/people/people.ts';
import { administrator, auditor } from '#core/people/built-in-roles.ts';
import type { Person } from '#core/people/person.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { textOf, textsOf, type FieldProblem, type SentForm } from '#routes/forms/sent-form.ts';

/** What stands in the address of somebody who is still to be invited. */
export const newPerson = 'baru';

/**
 * The roles that can be given, in the order of the form: the SOP's, then the product's own, then
 * such as somebody holds of an edition before.
 */
export const rolesFor = (sop: Sop, person: Person | undefined): readonly RoleId[] => [
  ...new Set([
    ...sop.roles.map(({ id }) => id),
    administrator,
    auditor,
    ...(person?.holdings ?? []).map(({ role }) => role),
  ]),
];

/** Names of the controls that belong to a role. */
export const decreeOf = (role: RoleId): string => `sk-${role}`;
export const fromOf = (role: RoleId): string => `mulai-${role}`;
export const untilOf = (role: RoleId): string => `sampai-${role}`;

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What a form gives somebody to hold. */
export const heldFrom = (form: SentForm, roles: readonly RoleId[]): Held => {
  const chosen = textsOf(form, 'peran');
  return {
    holdings: roles
      .filter((role) => chosen.includes(role))
      .map((role) => ({
        role,
        decree: orNull(textOf(form, decreeOf(role))),
        from: orNull(textOf(form, fromOf(role))),
        until: orNull(textOf(form, untilOf(role))),
      })),
    body: orNull(textOf(form, 'unit')),
  };
};

type Path = readonly (string | number)[];

const plain: Readonly<Record<string, string>> = {
  name: 'nama',
  email: 'surel',
  body: 'unit',
  holdings: 'peran',
};

const ofRole: Readonly<Record<string, (role: RoleId) => string>> = {
  decree: decreeOf,
  from: fromOf,
  until: untilOf,
};

const controlOf = ([first, index, part]: Path, { holdings }: Held): string | undefined => {
  const role = typeof index === 'number' ? holdings[index]?.role : undefined;
  const named = role === undefined ? undefined : ofRole[String(part)]?.(role);
  return named ?? plain[String(first)];
};

/** The controls that findings speak of. */
export const personProblems = (
  findings: readonly { readonly path: Path; readonly message: Bilingual }[],
  held: Held,
): readonly FieldProblem[] =>
  findings.map(({ path, message }) => {
    const field = controlOf(path, held);
    return field === undefined ? { message } : { field, message };
  });
