import { paperOfTurn } from '#core/cases/paper-id.ts';
import type { OutputId } from '#core/sops/model.ts';
import { awaitedVersion, paperOf, signedVersion } from '#core/cases/papers.ts';
import { outputName } from '#core/cases/names.ts';
import { paperStem, type PaperOrder } from '#core/exchange/case-file/paper-names.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import type { Ground } from '#app/ground.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from '#app/papers/draft.ts';

/** How many papers of one case file are in the typesetter at once, so that other people's come in between. */
const atOnce = 2;

/** A paper to be set for the case file. */
export interface ToSet {
  readonly path: string;
  readonly name: string;
  readonly data: PaperData;
}

/** Papers nobody has signed and that lie nowhere outside, as drafts; their gaps stand as dots. */
export const draftsOf = (loaded: LoadedCase, order: PaperOrder): readonly ToSet[] => {
  const { sop, mapping, state } = loaded;
  return papersOf(sop, mapping, state).flatMap((paper): readonly ToSet[] => {
    const kept = paperOf(state.papers, paper);
    // Forms stand among the forms; a party's own file is a file of the case.
    if (paper.source === 'form' || paper.files.length > 0) return [];
    if (signedVersion(kept) !== undefined || awaitedVersion(kept) !== undefined) return [];
    const { data } = draftOf(loaded, paper, null);
    return data === null
      ? []
      : [
          {
            path: `naskah/${paperStem({ sop, turns: state.turns }, order, paper)}_DRAF.pdf`,
            name: paper.name,
            data,
          },
        ];
  });
};

const isForm = ({ sop }: LoadedCase, output: OutputId): boolean =>
  [...sop.steps.values()].some((step) =>
    step.outputs.some(({ id, origin }) => id === output && origin === 'formulir'),
  );

/** Outputs made of a step's form, as filled in: copies, not drafts. What was printed with a code, or signed, stands among the papers besides, byte for byte. */
export const formsOf = (loaded: LoadedCase): readonly ToSet[] => {
  const {
    sop,
    state,
    agency: { calendar },
  } = loaded;
  return state.outputs
    .filter((produced) => isForm(loaded, produced.output))
    .flatMap((produced, index): readonly ToSet[] => {
      const paper = paperOfTurn(produced);
      const { data } = draftOf(loaded, paper, null);
      const name = outputName(sop, produced.output);
      return data === null
        ? []
        : [
            {
              path: `formulir/${paperStem({ sop, turns: state.turns }, () => index + 1, paper)}.pdf`,
              name,
              data: {
                ...data,
                draft: false,
                number: data.number ?? produced.number ?? state.number,
                date: letterDate(data.madeAt, calendar.zone),
                remarks: [
                  ...data.remarks,
                  signedVersion(paperOf(state.papers, paper)) === undefined
                    ? 'Salinan isian sebagaimana tercatat; bukan naskah bertanda tangan.'
                    : 'Salinan isian sebagaimana tercatat; yang bertanda tangan ada di folder naskah.',
                ],
              },
            },
          ];
    });
};

/** A paper set, or why this one cannot be: its values, not the machine, are at fault. */
export type SetPaper = ToSet & ({ readonly bytes: Uint8Array } | { readonly refused: string });

const setOne = async (ground: Ground, paper: ToSet): Promise<SetPaper> => {
  try {
    return { ...paper, bytes: await ground.typesetter.pdf(paper.data) };
  } catch (error) {
    if (error instanceof TypesettingFailed && error.reason === 'refused')
      return {
        ...paper,
        refused: `Naskah "${paper.name}" tidak dapat disusun sebagai PDF dan tidak termasuk di sini.`,
      };
    throw error;
  }
};

/**
 * Sets papers, a few at a time. One that cannot be set does not keep the others from it.
 *
 * @throws TypesettingFailed when the typesetter fails, not the paper
 */
export const setPapers = async (
  ground: Ground,
  papers: readonly ToSet[],
): Promise<readonly SetPaper[]> => {
  const done: SetPaper[] = [];
  for (let next = 0; next < papers.length; next += atOnce) {
    done.push(
      ...(await Promise.all(
        papers.slice(next, next + atOnce).map((paper) => setOne(ground, paper)),
      )),
    );
  }
  return done;
};
