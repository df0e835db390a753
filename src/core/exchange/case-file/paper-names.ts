import { paperPath, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { CaseEvent, EventOf } from '#core/cases/event.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { FileRef } from '#core/cases/report.ts';
import { occasionInFileName, type Way } from '#core/cases/visits.ts';
import { outputName } from '#core/cases/names.ts';
import type { Sop } from '#core/sops/model.ts';
import { wordsOf } from './names.ts';

/** A place in the order of a case's papers, for names that sort as the papers came to be. */
export type PaperOrder = (paper: PaperId) => number;

/** Counts papers from 1: those of the case first, then others the record speaks of. */
export const paperOrder = (papers: readonly PaperId[]): PaperOrder => {
  const places = new Map(papers.map((paper) => [paperPath(paper), 0]));
  [...places.keys()].forEach((key, index) => places.set(key, index + 1));
  return (paper) => places.get(paperPath(paper)) ?? places.size + 1;
};

/** `03-Berita-Acara-Validasi_langkah-3`: place, name and what it is of. */
export const paperStem = (way: Way, order: PaperOrder, paper: PaperId): string =>
  `${String(order(paper)).padStart(2, '0')}-${wordsOf(outputName(way.sop, paper.output))}_${occasionInFileName(way, paper.of)}`;

type PaperFile = EventOf<'paper-signed'> | EventOf<'paper-printed'> | EventOf<'paper-exported'>;

const isPaperFile = (event: CaseEvent): event is PaperFile =>
  event.type === 'paper-signed' ||
  event.type === 'paper-printed' ||
  event.type === 'paper-exported';

const endingOf = ({ name, mediaType }: FileRef): string => {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase();
  return mediaType === 'application/pdf' ? 'pdf' : (ending ?? 'bin');
};

/** What the bytes are: the sheet as printed, its hand-signed scan, or one signature of several. */
const stageOf = (event: PaperFile, same: readonly PaperFile[]): string => {
  if (event.type === 'paper-printed') return '_lembar-cetak';
  if (event.type === 'paper-exported') return '_untuk-SRIKANDI';
  if (event.via === 'ink') return '_pindaian-bertanda-tangan';
  const signed = same.filter((one) => one.type === 'paper-signed');
  return event === signed.at(-1) ? '' : `_tanda-tangan-ke-${String(signed.indexOf(event) + 1)}`;
};

/** What was frozen of a signature, under the name of its paper and of who signed. */
const frozenPaths = (event: PaperFile, stem: string): readonly (readonly [string, string])[] => {
  if (event.type !== 'paper-signed' || event.frozen === undefined) return [];
  const { certificates, report } = event.frozen;
  const name = `pemeriksaan/${stem}_${wordsOf(event.signer.name, 'penanda-tangan')}`;
  return [
    [certificates.id, `${name}_sertifikat.pem`],
    [report.id, `${name}_laporan.txt`],
  ];
};

/**
 * Where the files of papers go, by their ids: signed versions, printed sheets and scans, what was
 * frozen of their signatures, revoked ones with `DIBATALKAN` in their name.
 */
export const paperPaths = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  events: readonly CaseEvent[],
  order: PaperOrder,
): ReadonlyMap<string, string> => {
  const files = events.filter(isPaperFile);
  return new Map(
    files.flatMap((event) => {
      const same = files.filter((one) => samePaper(event)(one) && one.version === event.version);
      const revoked =
        paperOf(state.papers, event)?.versions.some(
          ({ version, revoked: at }) => version === event.version && at !== null,
        ) === true;
      const words = `${paperStem({ sop, turns: state.turns }, order, event)}_versi-${String(event.version)}_${wordsOf('number' in event ? event.number : '', 'tanpa-nomor')}`;
      const stem = `${words}${stageOf(event, same)}${revoked ? '_DIBATALKAN' : ''}`;
      return [
        [event.file.id, `naskah/${stem}.${endingOf(event.file)}`] as const,
        ...frozenPaths(event, stem),
      ];
    }),
  );
};
