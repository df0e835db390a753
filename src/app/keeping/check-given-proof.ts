import { checkProof, originOf, readNoteKey, type ProofFinding } from '#core/record/check-proof.ts';
import type { Ground } from '#app/ground.ts';
import { treeHead } from './tree-head.ts';

/** What is at the end of the name of an agency's tree. */
const ending = /\/tree\/(?<agency>[a-z0-9-]+)$/u;

/** The keys of the trees whose head was signed, by which anybody checks proofs (C2SP signed-note). */
export const treeKeys = async (ground: Ground): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (const { id } of await ground.sops.agencies()) {
    const head = await treeHead(ground, id);
    if (head !== null && head !== 'unsound') keys.push(head.key);
  }
  return keys;
};

/**
 * Checks a proof somebody was given, against the key of this installation.
 *
 * @param entry the hash it is to be the proof of, in hexadecimal
 */
export const checkGivenProof = async (
  ground: Ground,
  text: string,
  entry: string,
): Promise<ProofFinding> => {
  const origin = originOf(text);
  if (origin === null) return { kind: 'no-proof' };
  const agency = ending.exec(origin)?.groups?.['agency'] ?? '';
  const head = await treeHead(ground, agency);
  const key = head === null || head === 'unsound' ? null : readNoteKey(head.key);
  if (key === null) return { kind: 'other-log', origin };
  const { world, checkpoints } = ground;
  const hash = (bytes: Uint8Array) => Promise.resolve(world.hashBytes(bytes));
  return checkProof({ hash, signedBy: checkpoints.signedBy }, text, entry, key);
};
