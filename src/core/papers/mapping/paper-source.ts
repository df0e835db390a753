import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { OutputId, Role, Sop } from '#core/sops/model.ts';
import type { PaperMapping, OutputMapping } from './mapping.ts';

/** Whose a paper is: of the agency, of an outside party that issues it, or a form as it was filled in. */
export type PaperSource = 'agency' | 'party' | 'form';

/** The outside party that issues a paper: who signs it first, when he is none of the agency's. */
export const partyOf = (
  sop: Sop,
  own: Pick<OutputMapping, 'penanda_tangan'> | undefined,
): Role | undefined => {
  const [first] = own?.penanda_tangan ?? [];
  return sop.roles.find(({ id, outside }) => outside !== null && id === first?.peran);
};

/** Whether an output is the step's form as it was filled in. */
export const isForm = (sop: Sop, output: OutputId): boolean =>
  [...sop.steps.values()].some(({ outputs }) =>
    outputs.some(({ id, origin }) => id === output && origin === 'formulir'),
  );

/** Whose paper an output becomes; papers beside the flow are the agency's. */
export const sourceOf = (sop: Sop, mapping: PaperMapping, output: OutputId): PaperSource => {
  if (isForm(sop, output)) return 'form';
  return partyOf(sop, mapping.naskah[output]) === undefined ? 'agency' : 'party';
};

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/**
 * What stands at the head of a party's paper: a developer is the one named with the system, the
 * owner of the system its work unit; any other party is called as the SOP calls it.
 */
export const partyName = (
  { name, outside }: Pick<Role, 'name' | 'outside'>,
  { system }: Pick<OpenCase | ClosedCase, 'system'>,
): string => {
  switch (outside) {
    case 'developer':
      return filled(system.vendor) ?? name;
    case 'owner':
      return filled(system.unit) ?? name;
    case 'other':
    case null:
      return name;
  }
};
