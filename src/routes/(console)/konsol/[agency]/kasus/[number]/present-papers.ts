import type { PaperView } from '../../../../../../app/product.ts';
import type { Bilingual } from '../../../../../../core/text/bilingual.ts';
import { paperKinds, paperTexts } from '../../../../../../ui/texts/papers.ts';

/** How far a paper has come. */
export type PaperStage = 'draft' | 'initialled' | 'partly-signed' | 'signed' | 'received' | 'revoked';

interface Stage {
  readonly stage: PaperStage;
  readonly words: Bilingual;
}

/** How far a paper has come, in words. */
export const stageOf = ({ versions, waitsFor, initials }: Pick<PaperView, 'versions' | 'waitsFor' | 'initials'>): Stage => {
  const last = versions.at(-1);
  if (last !== undefined && last.revoked === null) {
    if (waitsFor.length > 0) return { stage: 'partly-signed', words: paperTexts.partlySigned(last.number) };
    return last.received.length > 0
      ? { stage: 'received', words: paperTexts.received(last.number) }
      : { stage: 'signed', words: paperTexts.signed(last.number) };
  }
  if (initials.length > 0) return { stage: 'initialled', words: paperTexts.initialled(initials.map((one) => one.name).join(', ')) };
  return last === undefined ? { stage: 'draft', words: paperTexts.draft } : { stage: 'revoked', words: paperTexts.revoked(last.number) };
};

/** A paper as a line of a list. */
export const presentPaper = (paper: PaperView) => ({
  output: paper.output,
  turn: paper.turn,
  name: paper.name,
  kind: paperKinds[paper.kind],
  ...stageOf(paper),
  missing: paper.missing,
  waitsFor: paper.waitsFor.map((one) => one.name),
  maySign: paper.maySign,
});

export type ShownPaper = ReturnType<typeof presentPaper>;
