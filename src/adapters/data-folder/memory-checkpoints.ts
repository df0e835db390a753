import { generateKeyPairSync } from 'node:crypto';
import type { Checkpoint, Checkpoints } from '#app/ports.ts';
import { noteOf, readNote, signedBy } from './notes.ts';

/** Checkpoints that are gone when the process ends, and the key they are signed with. */
export const memoryCheckpoints = (): Checkpoints => {
  const kept = new Map<string, { readonly checkpoint: Checkpoint; readonly note: string }>();
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    signedBy,
    last: async (agency) => {
      const last = kept.get(agency);
      if (last === undefined) return null;
      const said = readNote(last.note, `/tree/${agency}`, privateKey);
      return said === null ? 'unsound' : { ...last.checkpoint, note: last.note, key: said.key };
    },
    keep: async (agency, checkpoint) => {
      const note = noteOf(`ingatan.invalid/tree/${agency}`, checkpoint, privateKey);
      kept.set(agency, { checkpoint, note });
    },
  };
};
