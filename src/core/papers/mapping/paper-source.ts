import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { OutputId, Role } from '#core/sops/model.ts';
import { sourceOfKind, type NumberSource } from '#core/papers/numbers/number-sources.ts';
import type { PaperKind } from '#core/papers/record/paper-data.ts';
import { isAddressed } from '#core/papers/record/paper-kinds.ts';
import type { OutputPaper, PaperMapping, PaperSource } from './mapping.ts';

/** Whose paper an output becomes; papers beside the flow are the agency's. */
export const sourceOf = ({ outputs }: PaperMapping, output: OutputId): PaperSource =>
  outputs.get(output)?.source ?? 'agency';

/** Who numbers a paper of a kind: whom its mapping names, else whom the settings do. */
export const numberedBy = (
  { outputs }: PaperMapping,
  numbers: Parameters<typeof sourceOfKind>[0],
  output: OutputId,
  kind: PaperKind,
): NumberSource => outputs.get(output)?.numberedBy ?? sourceOfKind(numbers, kind);

/** A party's letter bears the number that party gave it, which an officer may write. */
export const numberKey = 'nomor';

/** Whether a paper is a letter of an outside party, which numbers it itself. */
export const isPartyLetter = ({ kind, source }: Pick<OutputPaper, 'kind' | 'source'>): boolean =>
  source === 'party' && isAddressed(kind);

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
