import type { OutputId } from '#core/sops/model.ts';
import { say, type Bilingual } from '#core/text/bilingual.ts';

/**
 * What of a case its papers come of: turns of the flow, and beside the flow meetings, dispositions
 * and requests for an approval.
 */
export const paperOccasions = ['turn', 'meeting', 'disposition', 'request'] as const;

export type OccasionKind = (typeof paperOccasions)[number];

/** One of them; each kind counts from 1 within the case. */
export interface PaperOccasion {
  readonly kind: OccasionKind;
  readonly number: number;
}

/** Which paper of a case is meant: an output, or a paper beside the flow (`side-papers.ts`), and what it is of. */
export interface PaperId {
  readonly output: OutputId;
  readonly of: PaperOccasion;
}

/** An output of a turn as the paper it is. */
export const paperOfTurn = ({
  output,
  turn,
}: {
  readonly output: OutputId;
  readonly turn: number;
}): PaperId => ({ output, of: { kind: 'turn', number: turn } });

/** The identity alone of whatever holds it. */
export const paperId = ({ output, of }: PaperId): PaperId => ({ output, of });

/** Whether two speak of the same paper. Of one case: papers of different cases may be called alike. */
export const samePaper =
  (meant: PaperId) =>
  (one: PaperId): boolean =>
    one.output === meant.output &&
    one.of.kind === meant.of.kind &&
    one.of.number === meant.of.number;

/** `turn-3`: what a paper is of, as addresses and keys name it. */
export const occasionKey = ({ kind, number }: PaperOccasion): string => `${kind}-${String(number)}`;

/** A paper within its case, as addresses name it and lists tell it from others: `berita-acara/turn-3`. */
export const paperPath = ({ output, of }: PaperId): string =>
  `${encodeURIComponent(output)}/${occasionKey(of)}`;

/** What `occasionKey` wrote; undefined where it names nothing a paper can be of. */
export const readOccasion = (key: string): PaperOccasion | undefined => {
  const [, name, number = ''] = /^([a-z]+)-([1-9]\d{0,5})$/u.exec(key) ?? [];
  const kind = paperOccasions.find((one) => one === name);
  return kind === undefined ? undefined : { kind, number: Number(number) };
};

/** The paper that the two parts of its path name, as an address gives them once decoded; undefined where they name none. */
export const readPaper = (output: string, key: string): PaperId | undefined => {
  const of = readOccasion(key);
  return of === undefined || output === '' ? undefined : { output, of };
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not what `encodeURIComponent` writes: it names no paper.
    return '';
  }
};

/** What `paperPath` wrote; undefined for anything else. */
export const readPaperPath = (path: string): PaperId | undefined => {
  const [output = '', key = '', ...more] = path.split('/');
  return more.length > 0 ? undefined : readPaper(decoded(output), key);
};

/** What each kind is called. */
export const occasionWords: Readonly<Record<OccasionKind, Bilingual>> = {
  turn: say('langkah', 'step'),
  meeting: say('rapat', 'meeting'),
  disposition: say('disposisi', 'disposition'),
  request: say('permintaan', 'request'),
};
