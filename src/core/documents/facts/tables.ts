import type { Measure } from '../../case/case.ts';
import type { FileRef } from '../../case/report.ts';
import { filesOf } from '../../case/answers.ts';
import { formatInstant } from '../../time/format.ts';
import type { Instant } from '../../time/instant.ts';
import { fileSize } from '../answer-text.ts';
import type { OfCase } from '../ground.ts';
import type { Block } from '../paper.ts';

const measureNames: Readonly<Record<Measure['kind'], string>> = {
  'block': 'Blokir', 'disable-domain': 'Nonaktif domain', 'maintenance-page': 'Halaman pemeliharaan', 'backup': 'Pencadangan data',
};

const measureStates: Readonly<Record<Measure['state'], string>> = {
  'ordered': 'Diperintahkan', 'in-force': 'Berlaku', 'done': 'Selesai', 'lifted': 'Dicabut',
};

const none = (text: string): readonly Block[] => [{ type: 'paragraph', text }];

const timeIn = (zone: string) => (at: Instant | null): string => (at === null ? '-' : formatInstant(at, zone, 'id', 'short'));

/** Every visit of a step: when it began and ended, its standard time and result. */
export const turnsTable = ({ sop, state, settings }: OfCase): readonly Block[] => {
  const time = timeIn(settings.zone);
  return [{
    type: 'table',
    columns: [{ title: 'No', share: 1 }, { title: 'Langkah', share: 5 }, { title: 'Mulai', share: 3 }, { title: 'Selesai', share: 3 }, { title: 'Mutu baku', share: 2 }, { title: 'Hasil', share: 4 }],
    rows: state.turns.map((turn) => {
      const step = sop.steps.get(turn.step);
      const part = sop.document.langkah.find(({ kode }) => kode === turn.step);
      const outcome = step?.outcomes.find(({ id }) => id === turn.completed?.outcome)?.label.id;
      return [
        step?.no ?? '-', `${step?.title.id ?? turn.step}${step?.addition === null ? '' : ' (tambahan)'}`, time(turn.startedAt), time(turn.completed?.at ?? turn.left),
        part?.mutu_baku.waktu?.teks ?? '-', outcome ?? (turn.left === null ? 'Berjalan' : 'Ditinggalkan'),
      ];
    }),
  }];
};

/** Temporary measures and whether they still hold. */
export const measuresTable = ({ state, settings }: OfCase): readonly Block[] => {
  if (state.measures.length === 0) return none('Tidak ada tindakan sementara.');
  const time = timeIn(settings.zone);
  return [{
    type: 'table',
    columns: [{ title: 'No', share: 1 }, { title: 'Tindakan', share: 3 }, { title: 'Sistem', share: 4 }, { title: 'Diperintahkan', share: 3 }, { title: 'Dilaksanakan', share: 3 }, { title: 'Dicabut', share: 3 }, { title: 'Keadaan', share: 2.5 }],
    rows: state.measures.map((measure) => [
      String(measure.measure), measureNames[measure.kind], measure.system.name, time(measure.orderedAt), time(measure.executedAt), time(measure.liftedAt), measureStates[measure.state],
    ]),
  }];
};

const uniqueFiles = (files: readonly FileRef[]): readonly FileRef[] => [...new Map(files.map((file) => [file.id, file])).values()];

/** Every file of the case with its fingerprint, by which anybody can check it. */
export const evidenceManifest = ({ state }: OfCase): readonly Block[] => {
  const answers = state.turns.flatMap((turn) => Object.values(turn.completed?.form ?? {}).flatMap(filesOf));
  const files = uniqueFiles([...state.report.evidence, ...state.evidence, ...state.outputs.flatMap((output) => output.files), ...answers]);
  if (files.length === 0) return none('Tidak ada berkas bukti.');
  return [{
    type: 'table',
    columns: [{ title: 'No', share: 1 }, { title: 'Berkas', share: 5 }, { title: 'Ukuran', share: 2 }, { title: 'SHA-256', share: 8 }],
    rows: files.map((file, index) => [String(index + 1), file.name, fileSize(file.size), file.sha256]),
  }];
};

/** Times in which outside parties were waited for. */
export const waitsTable = ({ sop, state, settings }: OfCase): readonly Block[] => {
  const time = timeIn(settings.zone);
  const rows = state.turns.flatMap((turn) => turn.waits.map((wait) =>
    [sop.steps.get(turn.step)?.title.id ?? turn.step, wait.party, wait.reason, time(wait.since), wait.ended === null ? 'masih menunggu' : time(wait.ended.at), wait.ended?.result ?? '-']));
  if (rows.length === 0) return none('Tidak ada masa menunggu pihak luar.');
  return [{
    type: 'table',
    columns: [{ title: 'Langkah', share: 3 }, { title: 'Pihak', share: 3 }, { title: 'Sebab', share: 4 }, { title: 'Sejak', share: 3 }, { title: 'Sampai', share: 3 }, { title: 'Jawaban', share: 4 }],
    rows,
  }];
};

/** Legal duties that ran beside the flow. */
export const dutiesTable = ({ sop, state, settings }: OfCase): readonly Block[] => {
  if (state.duties.length === 0) return none('Tidak ada kewajiban lapor yang dimulai.');
  const time = timeIn(settings.zone);
  return [{
    type: 'table',
    columns: [{ title: 'Kewajiban', share: 5 }, { title: 'Dasar', share: 4 }, { title: 'Sejak', share: 3 }, { title: 'Batas', share: 3 }, { title: 'Dipenuhi', share: 3 }],
    rows: state.duties.map((duty) => {
      const known = sop.duties.find(({ id }) => id === duty.duty);
      return [known?.name.id ?? duty.duty, known?.source ?? duty.basis, time(duty.since), time(duty.due), time(duty.fulfilled?.at ?? null)];
    }),
  }];
};
