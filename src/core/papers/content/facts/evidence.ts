import { filesOf } from '#core/cases/answers/answer.ts';
import type { ClosedCase, OpenCase, Turn } from '#core/cases/case.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { Instant } from '#core/time/instant.ts';
import { fileSize } from '#core/text/file-size.ts';
import type { PaperMaterial } from '#core/papers/content/material.ts';
import { fieldKey } from '#core/papers/mapping/paper-fields.ts';
import type { Block } from '#core/papers/sheet/paper.ts';
import { keptOffPaper, type KeptOff } from './kept-off-paper.ts';
import { titleWithZone, timeIn } from './time.ts';

/** A file of the case, and where it came from. */
interface Found {
  readonly file: FileRef;
  readonly from: string;
  /** null when it was attached beside a step; the record tells when. */
  readonly at: Instant | null;
}

type Dated = Found & { readonly at: Instant };

const ofTurn = (
  { sop, state }: PaperMaterial,
  { turn, step, completed }: Turn,
  kept: KeptOff,
): readonly Dated[] => {
  if (completed === null) return [];
  const known = sop.steps.get(step);
  const from =
    known === undefined || known.no === null ? (known?.title.id ?? step) : `Langkah ${known.no}`;
  const outputs = state.outputs
    .filter((one) => one.turn === turn && !kept.outputs.has(one.output))
    .flatMap(({ files }) => files);
  const answers = Object.entries(completed.form).filter(
    ([field]) => !kept.fields.has(fieldKey(step, field)),
  );
  return [...answers.flatMap(([, answer]) => filesOf(answer)), ...outputs].map((file) => ({
    file,
    from,
    at: completed.at,
  }));
};

const ofMessages = ({ messages }: OpenCase | ClosedCase): readonly Dated[] =>
  messages.flatMap(({ files, from, at }) =>
    files.map((file) => ({ file, from: from === 'reporter' ? 'Pesan pelapor' : 'Pesan tim', at })),
  );

/** Every file of the case once, with where it first came from, in the order it came; none that only a restricted paper holds. */
const allFiles = (material: PaperMaterial): readonly Found[] => {
  const { state } = material;
  const kept = keptOffPaper(material);
  const dated = [
    ...state.report.evidence.map((file) => ({
      file,
      from: 'Laporan',
      at: state.report.receivedAt,
    })),
    ...state.duplicates.flatMap(({ number, report }) =>
      report.evidence.map((file) => ({ file, from: `Laporan ${number}`, at: report.receivedAt })),
    ),
    ...ofMessages(state),
    ...state.turns.flatMap((turn) => ofTurn(material, turn, kept)),
  ].toSorted((a: Dated, b: Dated) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const others = state.evidence.map((file): Found => ({
    file,
    from: 'Dilampirkan petugas',
    at: null,
  }));
  const first = new Map<string, Found>();
  for (const found of [...dated, ...others])
    if (!first.has(found.file.id)) first.set(found.file.id, found);
  return [...first.values()];
};

/** Every file of the case with its fingerprint, by which anybody can check it, and where it came from; nothing when there is none. */
export const evidenceManifest = (material: PaperMaterial): readonly Block[] => {
  const files = allFiles(material);
  if (files.length === 0) return [];
  const { zone } = material.settings;
  const time = timeIn(zone);
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 1 },
        { title: 'Berkas', share: 4 },
        { title: 'Asal', share: 3 },
        { title: titleWithZone('Waktu', material), share: 3 },
        { title: 'Ukuran', share: 2 },
        { title: 'SHA-256', share: 6 },
      ],
      rows: files.map(({ file, from, at }, index) => [
        String(index + 1),
        file.name,
        from,
        time(at),
        fileSize(file.size, 'id'),
        file.sha256,
      ]),
    },
  ];
};
