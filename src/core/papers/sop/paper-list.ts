import type { ClosedCase, OpenCase, PaperVersion } from '#core/cases/case.ts';
import { outputName } from '#core/cases/names.ts';
import { paperId, paperOfTurn, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { occasionName } from '#core/cases/visits.ts';
import { awaitedVersion, paperOf, signedVersion } from '#core/cases/papers.ts';
import { sidePapersOf } from '#core/cases/side-papers.ts';
import type { Output, OutputId, Sop } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import type { PaperMapping } from '#core/papers/mapping/mapping.ts';
import { papersOf } from '#core/papers/mapping/papers-of-case.ts';
import { signedCount } from '#core/papers/office/signed-count.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { Block } from '#core/papers/sheet/paper.ts';

/** What listing the papers of a case takes. */
export interface PaperListMaterial {
  readonly sop: Sop;
  readonly mapping: PaperMapping;
  readonly state: OpenCase | ClosedCase;
  readonly settings: OfficeSettings;
  readonly madeAt: Instant;
}

/** Outputs that are papers: forms as they were filled in, and official papers. */
const paperOutputs = (sop: Sop): ReadonlyMap<OutputId, Output> =>
  new Map(
    [...sop.steps.values()]
      .flatMap(({ outputs }) => outputs)
      .filter(({ origin }) => origin === 'formulir' || origin === 'naskah')
      .map((output) => [output.id, output]),
  );

/** How a paper is signed: by all it names, or by how many of them. */
const signedWords = (
  { sop, mapping, state, settings, madeAt }: PaperListMaterial,
  paper: PaperId,
  version: PaperVersion,
): string => {
  const waitsFor = papersOf(sop, mapping, state).find(samePaper(paper))?.waitsFor ?? [];
  const parties = partiesOfPaper(sop, mapping, state, paper);
  const { done, all } = signedCount(version, waitsFor, parties, settings, madeAt);
  return done < all
    ? `Ditandatangani sebagian, ${String(done)} dari ${String(all)}`
    : 'Ditandatangani';
};

/** Where a paper stands, in a word or two. */
const standing = (material: PaperListMaterial, paper: PaperId, isForm: boolean): string => {
  const kept = paperOf(material.state.papers, paper);
  const signed = signedVersion(kept);
  if (signed !== undefined) return signedWords(material, paper, signed);
  const awaited = awaitedVersion(kept);
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
  material: PaperListMaterial,
  keptOff: ReadonlySet<OutputId>,
): readonly Block[] => {
  const { sop, state } = material;
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
          occasionName({ sop, turns: state.turns }, paper.of).id,
          standing(material, paper, isForm),
          version === undefined || version.number === '' ? '-' : version.number,
          version?.code ?? '-',
        ];
      }),
    },
  ];
};
