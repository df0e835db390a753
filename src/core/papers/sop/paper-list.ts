import type { CasePaper, ClosedCase, OpenCase } from '#core/cases/case.ts';
import { outputName } from '#core/cases/names.ts';
import { occasionName, paperId, paperOfTurn, type PaperId } from '#core/cases/paper-id.ts';
import { awaitedVersion, paperOf, signedVersion } from '#core/cases/papers.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';
import type { Output, OutputId, Sop } from '#core/sops/model.ts';
import type { Block } from '#core/papers/sheet/paper.ts';

/** Outputs that are papers: forms as they were filled in, and official papers. */
const paperOutputs = (sop: Sop): ReadonlyMap<OutputId, Output> =>
  new Map(
    [...sop.steps.values()]
      .flatMap(({ outputs }) => outputs)
      .filter(({ origin }) => origin === 'formulir' || origin === 'naskah')
      .map((output) => [output.id, output]),
  );

/** Where a paper stands, in a word or two. */
const standing = (paper: CasePaper | undefined, isForm: boolean): string => {
  if (signedVersion(paper) !== undefined) return 'Ditandatangani';
  const awaited = awaitedVersion(paper);
  if (awaited !== undefined) {
    if (awaited.exported !== null) return 'Disiapkan untuk SRIKANDI';
    return isForm ? 'Dicetak dengan kode periksa' : 'Dicetak, menunggu pindaian';
  }
  return isForm ? 'Diisi' : 'Draf';
};

/**
 * The forms and papers a case has come to, in the order of its flow and then those beside it: where
 * each stands, its number and the code it is checked by.
 *
 * @param keptOff outputs whose papers are not for whoever reads it; they are not listed
 */
export const paperListTable = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  keptOff: ReadonlySet<OutputId>,
): readonly Block[] => {
  const outputs = paperOutputs(sop);
  const papers: readonly PaperId[] = [
    ...state.outputs.filter(({ output }) => outputs.has(output)).map(paperOfTurn),
    ...sidePapersOf(state).map(paperId),
  ].filter(({ output }) => !keptOff.has(output));
  if (papers.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { title: 'Nama', share: 6 },
        { title: 'Dari', share: 2.5 },
        { title: 'Keadaan', share: 4 },
        { title: 'Nomor', share: 4 },
        { title: 'Kode periksa', share: 4 },
      ],
      rows: papers.map((paper) => {
        const kept = paperOf(state.papers, paper);
        const version = signedVersion(kept) ?? awaitedVersion(kept);
        const isForm = outputs.get(paper.output)?.origin === 'formulir';
        return [
          outputName(sop, paper.output),
          occasionName(paper.of).id,
          standing(kept, isForm),
          version === undefined || version.number === '' ? '-' : version.number,
          version?.code ?? '-',
        ];
      }),
    },
  ];
};
