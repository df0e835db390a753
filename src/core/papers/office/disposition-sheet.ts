import { channelOnPaper } from '#core/cases/channels.ts';
import type { DispositionPlan } from '#core/cases/office-event.ts';
import type { Report } from '#core/cases/report.ts';
import { paperBeside, type SidePaperMaterial } from './side-paper-material.ts';
import { clockTime, letterDate } from '#core/papers/words/dates.ts';
import type { LembarDisposisi, Tick } from '#core/papers/record/paper-data.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';

/** Usual instructions of a disposition sheet; those chosen are ticked. */
export const usualInstructions = [
  'Untuk ditindaklanjuti',
  'Untuk diverifikasi',
  'Koordinasikan',
  'Siapkan tanggapan',
  'Untuk diketahui',
  'Arsip',
] as const;

/** How pressing or guarded a matter is, as sheets give it to tick. */
const usualSifat = ['Sangat Segera', 'Segera', 'Rahasia'] as const;

/** The usual ones and what was chosen beyond them. */
const ticked = (usual: readonly string[], chosen: readonly string[]): readonly Tick[] =>
  [...new Set([...usual, ...chosen])].map((name) => ({ name, ticked: chosen.includes(name) }));

const senderOf = ({ reporter }: Report): string =>
  reporter.anonymous
    ? 'dirahasiakan atas permintaan pelapor'
    : [reporter.name, reporter.organisation]
        .filter((part) => part !== undefined && part.trim() !== '')
        .join(', ');

/** Sheet with which a report is passed on within the agency; `signature` is the giver's. */
export const dispositionSheet = (
  material: SidePaperMaterial,
  plan: DispositionPlan,
  signature: SignatureBlock,
): LembarDisposisi => {
  const {
    state,
    sop,
    settings,
    issue: { edits },
  } = material;
  const { report } = state;
  const roles = sop.roles.filter(({ outside }) => outside === null).map(({ name }) => name);
  return {
    ...paperBeside(material, 'Lembar Disposisi', [signature]),
    kind: 'lembar-disposisi',
    incoming: [
      { label: 'Laporan dari', value: [senderOf(report)] },
      { label: 'Nomor', value: [report.reference ?? state.number] },
      { label: 'Melalui', value: [channelOnPaper(report.channel)] },
    ],
    received: [
      { label: 'Diterima', value: [letterDate(report.receivedAt, settings.zone)] },
      { label: 'Pukul', value: [clockTime(report.receivedAt, settings.zone)] },
      { label: 'Nomor agenda', value: [plan.agendaNumber ?? '-'] },
    ],
    sifat: ticked(usualSifat, [edits['sifat'] ?? 'Segera']),
    hal: edits['hal'] ?? `Laporan insiden siber pada ${state.system.name}`,
    to: ticked(roles, plan.to),
    instructions: ticked(usualInstructions, plan.instructions),
    note: plan.note.split('\n').filter((line) => line.trim() !== ''),
  };
};
