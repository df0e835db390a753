import type { Ground } from '../../ground.ts';
import type { PaperRow } from '../../ports.ts';
import type { PaperCheck } from '../../product.ts';
import { normalCode } from '../../tracking.ts';

const nameOf = async (ground: Ground, paper: PaperRow | null): Promise<string | null> =>
  paper === null ? null : (await ground.sops.agency(paper.agency))?.name ?? null;

/** Whether a code belongs to a paper of ours: kind, number, date, signers and hash, nothing of the content. */
export const checkCode = async (ground: Ground, code: string): Promise<PaperCheck> => {
  const paper = code.length > 40 ? null : await ground.papers.byCode(normalCode(code));
  return { paper, agencyName: await nameOf(ground, paper), file: null };
};

/** Whose a PDF is, byte for byte, and what its signatures are worth. */
export const checkFile = async (ground: Ground, bytes: Uint8Array): Promise<PaperCheck> => {
  const sha256 = ground.world.hashBytes(bytes);
  const paper = await ground.papers.byHash(sha256);
  const agencies = await ground.sops.agencies();
  const signer = ground.signing.of(paper?.agency ?? agencies[0]?.id ?? '');
  if (signer === undefined) return { paper, agencyName: await nameOf(ground, paper), file: null };
  const verification = await signer.signer.verify(bytes);
  return { paper, agencyName: await nameOf(ground, paper), file: { verification, ours: paper !== null } };
};
