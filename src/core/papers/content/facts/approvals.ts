import type { Approval } from '#core/cases/case.ts';
import { decisionWords } from '#core/cases/decision-words.ts';
import { roleName } from '#core/cases/gates.ts';
import { measureName, outcomeName, stepName } from '#core/cases/names.ts';
import { ownStepWords } from '#core/cases/own-step-words.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { OfCase } from '#core/papers/content/material.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { timeIn, titleWithZone } from './time.ts';

const aboutText = ({ sop, state }: OfCase, { turn, about }: Approval): string => {
  if ('measure' in about) return `Mencabut: ${measureName(state.measures, about.measure).id}`;
  const step = state.turns.find((one) => one.turn === turn)?.step ?? '';
  return `${stepName(sop, step).id}: ${outcomeName(sop, step, about.outcome).id}`;
};

/** How a request was answered, and where it was answered on a sheet, that it was and who put that down. */
const answerText = ({ decided }: Approval): string => {
  if (decided === null) return 'Belum dijawab';
  const { given, by, atOwnStep, onPaper } = decided;
  const word = given ? 'Disetujui' : 'Ditolak';
  return onPaper === null
    ? `${word} oleh ${actorName(by)}${atOwnStep ? `; persetujuan ${ownStepWords.id}` : ''}`
    : `${word}; dicatat oleh ${actorName(by)} ${decisionWords(onPaper).id}`;
};

/** What was asked to be approved, by whom and how it was answered; nothing where nothing was asked. */
export const approvalsTable = (material: OfCase): readonly Block[] => {
  const { sop, state, settings } = material;
  if (state.approvals.length === 0) return [];
  const time = timeIn(settings.zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 0.9 },
        { title: 'Yang dimintakan persetujuan', share: 5 },
        { title: 'Kepada', share: 3 },
        { title: titleWithZone('Diminta', material), share: 3 },
        { title: 'Jawaban', share: 6 },
      ],
      rows: state.approvals.map((approval) => [
        String(approval.approval),
        aboutText(material, approval),
        roleName(sop, approval.role),
        time(approval.requestedAt),
        answerText(approval),
      ]),
    },
  ];
};
