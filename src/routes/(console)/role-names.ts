import type { RoleId, Sop } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { roleName } from '#core/cases/gates.ts';
import { ownRoleNames } from '#ui/texts/words.ts';

/** A role in words: as the SOP's column head has it, or one of the product's own. */
export const roleWords = (sop: Sop, role: RoleId): Bilingual => {
  const name = roleName(sop, role);
  return ownRoleNames[role] ?? { id: name, en: name };
};
