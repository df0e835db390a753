import { againWords } from '#core/cases/visits.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ExecutedRow, SopRow, VisitLines } from './sop-paper.ts';
import { stepState, type Execution, type StepState, type Visit } from './step-visits.ts';

/** Most visits told in a row of the flowchart table; earlier ones stand in the table of turns only. */
const mostVisits = 5;

/** Minutes as an officer reads them: "2 jam 5 menit". */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
};

/** "17 Nov 2026 12.00 WIT" */
export const timeText = (at: Instant, zone: string): string =>
  formatInstant(at, zone, 'id', 'short');

/** How a visit stands to its standard time, in Indonesian. */
export const verdictText = ({ verdict, lateMinutes, endedAt, left }: Visit): string => {
  const words = {
    'in-time': 'Tepat waktu',
    late:
      lateMinutes === 0
        ? 'Terlambat kurang dari 1 menit kerja'
        : `Terlambat ${durationText(lateMinutes)}`,
    running: 'Belum lewat batas',
    untimed: 'Tanpa waktu baku',
  } as const;
  if (left) return `${words[verdict]}; ditinggalkan saat kasus ditutup`;
  return endedAt === null ? `${words[verdict]}; masih berjalan` : words[verdict];
};

const roundText = (round: number): string | null => {
  const again = againWords(round);
  return again === undefined ? null : `Untuk ${again.id}`;
};

const linesOf = (visit: Visit, zone: string): VisitLines => ({
  round: roundText(visit.round),
  from: timeText(visit.startedAt, zone),
  to: visit.endedAt === null ? 'masih berjalan' : timeText(visit.endedAt, zone),
  used: durationText(visit.usedMinutes),
  waited:
    visit.waitingMinutes === 0
      ? null
      : `di antaranya menunggu ${durationText(visit.waitingMinutes)}`,
  verdict: verdictText(visit),
  late: visit.verdict === 'late',
  waitsFor: visit.waitsFor === null ? null : `Menunggu ${visit.waitsFor}`,
  outcome:
    visit.outcome === null
      ? null
      : `${visit.outcome.id}${visit.exception === null ? '' : ' (pengecualian)'}`,
});

/** What is said of a step in an open case and in a closed one. */
const stateWords = (state: StepState, open: boolean): string =>
  ({ done: 'dijalani', now: 'sedang dijalani', later: open ? 'belum dijalani' : 'tidak dijalani' })[
    state
  ];

/** A row of the SOP's table with the visits a case paid to its step. */
export const executedRow = (
  { step, no, activity, time, outputs, dashed, addition, inferred, spoken }: SopRow,
  execution: Execution,
  zone: string,
  open: boolean,
  replies: readonly string[],
): ExecutedRow => {
  const visits = execution.visits.get(step) ?? [];
  const state = stepState(execution, step);
  const times = visits.length > 1 ? ` ${String(visits.length)} kali` : '';
  return {
    step,
    no,
    activity,
    time,
    outputs,
    dashed,
    addition,
    inferred,
    state,
    approved: visits.some((visit) => visit.approved),
    rounds: visits.length,
    spoken: `${spoken} Pada kasus ini ${stateWords(state, open)}${times}.`,
    replies,
    visits: visits.slice(-mostVisits).map((visit) => linesOf(visit, zone)),
    notVisited: state === 'later' ? stateWords(state, open) : null,
    earlier:
      visits.length > mostVisits
        ? `${String(visits.length - mostVisits)} kali sebelumnya: lihat tabel langkah menurut urutan waktu.`
        : null,
  };
};
