import { channelOnPaper } from '#core/cases/channels.ts';
import { chainOf, receivedOf, type Received } from '#core/cases/dispositions.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { Instant } from '#core/time/instant.ts';
import { roleName } from '#core/cases/gates.ts';
import type { Disposition } from '#core/cases/case.ts';
import type { Report } from '#core/cases/report.ts';
import { withheldName } from '#core/papers/content/facts/report.ts';
import { paperBeside, type SidePaperMaterial } from './side-paper-material.ts';
import { formatDate } from '#core/time/format.ts';
import { clockTime, letterDate } from '#core/papers/words/dates.ts';
import type { ChainLine, LembarDisposisi, Tick } from '#core/papers/record/paper-data.ts';
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
    ? withheldName(reporter)
    : [reporter.name, reporter.organisation]
        .filter((part) => part !== undefined && part.trim() !== '')
        .join(', ');

/** An answer, and who entered it where it was not the receiver himself. */
const answered = (
  { answer, at, by, known }: Disposition['answers'][number],
  day: (at: Disposition['at']) => string,
): string =>
  known === null
    ? `Dijawab ${day(at)}: ${answer}`
    : `Dijawab ${day(at)}: ${answer} (dicatat oleh ${actorName(by)}; diketahui dari: ${known})`;

/** What came of a disposition with one of its receivers, in the order it happened. */
const followed = ({ passedOn, answer }: Received, day: (at: Disposition['at']) => string): string =>
  [
    ...passedOn.map(
      ({ at, plan }) =>
        `Diteruskan kepada ${plan.to.map(({ name }) => name).join(', ')}, ${day(at)}.`,
    ),
    ...(answer === null ? [] : [answered(answer, day)]),
  ].join(' ');

/** Day and hour of a limit, as sheets write them. */
const byWhen = (at: Instant, zone: string): string =>
  `${letterDate(at, zone)} pukul ${clockTime(at, zone)}`;

const chainLines = (
  { state, sop, settings }: SidePaperMaterial,
  given: Disposition,
): readonly ChainLine[] => {
  const chain = chainOf(state.dispositions, given.disposition);
  if (chain.length === 1 && given.answers.length === 0) return [];
  const day = (at: Disposition['at']): string => letterDate(at, settings.zone);
  return chain.map((one) => ({
    date: day(one.at),
    from: roleName(sop, one.plan.giver),
    instructions: [
      ...one.plan.instructions,
      ...(one.plan.until === undefined
        ? []
        : [`dijawab paling lambat ${byWhen(one.plan.until, settings.zone)}`]),
    ].join('; '),
    to: receivedOf(state.dispositions, one).map((received) => ({
      name: received.name,
      followed: followed(received, day),
    })),
  }));
};

/** Sheet with which a report is passed on within the agency; `signature` is the giver's. */
export const dispositionSheet = (
  material: SidePaperMaterial,
  given: Disposition,
  signature: SignatureBlock,
): LembarDisposisi => {
  const {
    state,
    sop,
    settings,
    issue: { edits },
  } = material;
  const { report } = state;
  const { plan } = given;
  const roles = sop.roles.filter(({ outside }) => outside === null).map(({ name }) => name);
  return {
    ...paperBeside(material, 'lembar-disposisi', 'Lembar Disposisi', [signature]),
    kind: 'lembar-disposisi',
    incoming: [
      { label: 'Laporan dari', value: [senderOf(report)] },
      { label: 'Nomor', value: [report.reference ?? state.number] },
      ...(report.letterDate === undefined
        ? []
        : [{ label: 'Tanggal surat', value: [formatDate(report.letterDate, 'id')] }]),
      { label: 'Melalui', value: [channelOnPaper(report.channel)] },
    ],
    received: [
      { label: 'Diterima', value: [letterDate(report.receivedAt, settings.zone)] },
      { label: 'Pukul', value: [clockTime(report.receivedAt, settings.zone)] },
      { label: 'Nomor agenda', value: [plan.agendaNumber ?? '-'] },
      ...(plan.until === undefined
        ? []
        : [{ label: 'Dijawab paling lambat', value: [byWhen(plan.until, settings.zone)] }]),
    ],
    sifat: ticked(usualSifat, [edits['sifat'] ?? 'Segera']),
    hal: edits['hal'] ?? report.subject ?? `Laporan insiden siber pada ${state.system.name}`,
    to: ticked(
      roles,
      plan.to.map(({ name }) => name),
    ),
    instructions: ticked(usualInstructions, plan.instructions),
    note: plan.note.split('\n').filter((line) => line.trim() !== ''),
    chain: chainLines(material, given),
  };
};
