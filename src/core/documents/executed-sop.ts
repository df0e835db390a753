import type { TurnTime } from '../figures/turn-time.ts';
import { formatInstant } from '../time/format.ts';
import { letterDate } from './dates.ts';
import type { Laporan } from './document.ts';
import type { CaseGround } from './meetings.ts';
import type { Signer } from './settings.ts';
import { signerLines } from './signatures.ts';

/** Minutes as an officer reads them: "2 jam 5 menit". */
const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} menit`;
  return rest === 0 ? `${String(hours)} jam` : `${String(hours)} jam ${String(rest)} menit`;
};

const verdict = ({ endedAt, withinStandard, lateMinutes, waitingMinutes }: TurnTime): string => {
  const waiting = waitingMinutes === 0 ? '' : `; menunggu pihak luar ${duration(waitingMinutes)}`;
  if (withinStandard === null) return `Tanpa waktu baku${waiting}`;
  const kept = withinStandard ? (endedAt === null ? 'Berjalan' : 'Tepat waktu') : `Terlambat ${duration(lateMinutes)}`;
  return `${kept}${waiting}`;
};

/**
 * "SOP terlaksana": the way a case took through its SOP, each visit of a step with its standard
 * and its actual time.
 *
 * @param times of `turnTimes`, in working minutes
 */
export const executedSop = ({ sop, state, settings, issue }: CaseGround, times: readonly TurnTime[], signer: Signer): Laporan => {
  const time = (at: TurnTime['endedAt']): string => (at === null ? '-' : formatInstant(at, settings.zone, 'id', 'short'));
  const rows = times.map((one) => {
    const step = sop.steps.get(one.step);
    const part = sop.document.langkah.find(({ kode }) => kode === one.step);
    const turn = state.turns.find(({ turn: number }) => number === one.turn);
    const outcome = step?.outcomes.find(({ id }) => id === turn?.completed?.outcome)?.label.id;
    const roles = one.roles.map((role) => sop.roles.find(({ id }) => id === role)?.name ?? role).join(', ');
    return [
      step?.no ?? '-', `${step?.title.id ?? one.step}${step?.addition === null ? '' : ' (tambahan)'}`, roles, part?.mutu_baku.waktu?.teks ?? '-',
      time(one.startedAt), time(one.endedAt), duration(one.usedMinutes), verdict(one), outcome ?? '-',
    ];
  });
  return {
    kind: 'laporan', agency: sop.agency, edition: sop.edition, title: `SOP Terlaksana (${state.number})`, madeAt: issue.madeAt, size: settings.size,
    letterhead: settings.letterhead, number: issue.number, place: settings.place, date: issue.datedAt === null ? null : letterDate(issue.datedAt, settings.zone),
    draft: issue.draft, remarks: sop.adopted ? [] : ['SOP yang menjadi dasar naskah ini belum ditetapkan.'], tlp: issue.tlp,
    footer: issue.signature === 'bsre' && !issue.draft ? settings.bsreFooter : [], checkAddress: issue.checkAddress, copies: [],
    about: `SOP Terlaksana ${sop.title}`,
    intro: `Pelaksanaan SOP pada kasus Nomor ${state.number}, ${state.system.name}. Waktu terpakai dihitung dalam jam kerja instansi; waktu menunggu pihak luar disebut tersendiri dan tidak dikurangkan.`,
    sections: [{
      title: 'Langkah yang dijalani',
      blocks: [{
        type: 'table',
        columns: [{ title: 'No', share: 1 }, { title: 'Langkah', share: 4 }, { title: 'Pelaksana', share: 4 }, { title: 'Waktu baku', share: 2 }, { title: 'Mulai', share: 3 }, { title: 'Selesai', share: 3 }, { title: 'Terpakai', share: 2.5 }, { title: 'Terhadap baku', share: 3 }, { title: 'Hasil', share: 3 }],
        rows,
      }],
    }],
    closing: null,
    signatures: [{ role: null, ...signerLines(signer), note: null, anchor: null }],
  };
};
