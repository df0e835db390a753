import type { CommandData } from '#core/cases/command.ts';
import { handedAsProof, type HandedIn } from '#core/cases/handed-as-proof.ts';
import {
  otherKindRefused,
  unopenedRefused,
  type Opening,
  type Unopened,
} from '#core/cases/opening.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Sop } from '#core/sops/model.ts';
import type { Ground } from '#app/ground.ts';

/** Opens each file once, however often it is handed in. */
const openingOnce = ({ files }: Pick<Ground, 'files'>, agency: string) => {
  const known = new Map<string, Opening>();
  return async (file: FileRef): Promise<Opening> => {
    const key = `${file.sha256} ${file.name}`;
    const opening = known.get(key) ?? (await files.open(agency, file));
    known.set(key, opening);
    return opening;
  };
};

/** Whether none of the files is of a kind that is asked for. */
const ofOtherKind = ({ files, kinds }: HandedIn, opened: ReadonlyMap<FileRef, Opening>): boolean =>
  kinds !== null &&
  !files.some((file) => {
    const opening = opened.get(file);
    return opening !== undefined && 'opens' in opening && kinds.includes(opening.opens);
  });

/**
 * Why what a command gives as proof proves nothing: a file that nobody can look at, or none of the
 * kind that shows it. Asked last, of a command that nothing else stands in the way of, because
 * opening files costs.
 */
export const unopenedProof = async (
  ground: Pick<Ground, 'files'>,
  agency: string,
  sop: Sop,
  command: CommandData,
): Promise<Refusal | undefined> => {
  const handed = handedAsProof(sop, command);
  const open = openingOnce(ground, agency);
  const opened = new Map<FileRef, Opening>();
  const unopened: Unopened[] = [];
  for (const { field, files } of handed)
    for (const file of files.filter((one) => !opened.has(one))) {
      const opening = await open(file);
      opened.set(file, opening);
      if ('not' in opening) unopened.push({ file, field, not: opening.not });
      // What waits behind one that took all its time would make the whole answer wait.
      if ('not' in opening && opening.not === 'unchecked') return unopenedRefused(unopened);
    }
  return (
    unopenedRefused(unopened) ?? otherKindRefused(handed.filter((one) => ofOtherKind(one, opened)))
  );
};
