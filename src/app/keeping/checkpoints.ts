import type { Frontier } from '#core/record/tree.ts';

/** What was signed of a tree last, and what growing on from there needs. */
export interface Checkpoint {
  readonly frontier: Frontier;
  /** The root of the tree at that size, in hexadecimal. */
  readonly root: string;
}

/** A checkpoint as it was signed. */
export interface SignedCheckpoint extends Checkpoint {
  /** The note as C2SP tlog-checkpoint has it. */
  readonly note: string;
  /** The key it is checked with, as C2SP signed-note writes it (`name+id+base64`). */
  readonly key: string;
}

/** Signed heads of the trees, kept outside the database: whoever alters that cannot alter these. */
export interface Checkpoints {
  /** The last one of an agency; null before the first, `unsound` where what is there was not signed here. */
  last(agency: string): Promise<SignedCheckpoint | 'unsound' | null>;
  /** Signs one and keeps it in the place of the last. */
  keep(agency: string, checkpoint: Checkpoint): Promise<void>;
  /**
   * Whether a signature over a text is a key's, whoever's it is (Ed25519, RFC 8032).
   *
   * @param publicKey 32 bytes in hexadecimal
   * @param signature 64 bytes in hexadecimal
   */
  signedBy(publicKey: string, text: string, signature: string): Promise<boolean>;
}
