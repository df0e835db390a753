import type { ProofFinding } from '#core/record/check-proof.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { recordProof as texts } from '#ui/texts/record-proof.ts';

/** What a finding says, and whether it is the good one. */
export interface FindingWords {
  readonly good: boolean;
  readonly title: Bilingual;
  readonly body: Bilingual;
}

/** What checking a proof found, in words. */
export const findingWords = (finding: ProofFinding): FindingWords => {
  switch (finding.kind) {
    case 'proven':
      return {
        good: true,
        title: texts.proven,
        body: texts.provenBody(finding.index, finding.size),
      };
    case 'no-proof':
      return { good: false, title: texts.noProof, body: texts.noProofBody };
    case 'other-log':
      return { good: false, title: texts.otherLog, body: texts.otherLogBody(finding.origin) };
    case 'not-signed':
      return { good: false, title: texts.notSigned, body: texts.notSignedBody };
    case 'not-in-tree':
      return { good: false, title: texts.notInTree, body: texts.notInTreeBody };
  }
};
