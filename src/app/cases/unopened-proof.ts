import type { CommandData } from '#core/cases/command.ts';
import { handedAsProof } from '#core/cases/handed-as-proof.ts';
import { unopenedRefused, type Unopened } from '#core/cases/opening.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';

/**
 * Why what a command gives as proof proves nothing: a file that nobody can look at. Asked last, of
 * a command that nothing else stands in the way of, because opening files costs.
 */
export const unopenedProof = async (
  { files }: Pick<Ground, 'files'>,
  agency: string,
  sop: Sop,
  command: CommandData,
): Promise<Refusal | undefined> => {
  const unopened: Unopened[] = [];
  for (const { file, field } of handedAsProof(sop, command)) {
    const opening = await files.open(agency, file);
    if ('not' in opening) unopened.push({ file, field, not: opening.not });
    // What waits behind one that took all its time would make the whole answer wait.
    if ('not' in opening && opening.not === 'unchecked') break;
  }
  return unopenedRefused(unopened);
};
