import type { CasePaper, PaperVersion } from './case.ts';
import { isPaperEvent } from './event-kinds/papers.ts';
import type { CaseEvent, DocumentEvent, PaperOf, RegisterHold } from './event.ts';

/** The paper of an output of a turn; undefined while it is but a draft nobody touched. */
export const paperOf = (
  papers: readonly CasePaper[],
  { output, turn }: PaperOf,
): CasePaper | undefined => papers.find((paper) => paper.output === output && paper.turn === turn);

/** The signed version that counts; undefined when there is none or it was revoked. */
export const signedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length === 0
    ? undefined
    : last;
};

/** The version that lies printed and waits for its hand-signed scan. */
export const printedVersion = (paper: CasePaper | undefined): PaperVersion | undefined => {
  const last = paper?.versions.at(-1);
  return last === undefined || last.revoked !== null || last.signatures.length > 0
    ? undefined
    : last;
};

const held = ({ register }: { readonly register?: RegisterHold }): Pick<PaperVersion, 'register'> =>
  register === undefined ? {} : { register };

const signed = (
  versions: readonly PaperVersion[],
  event: Extract<DocumentEvent, { type: 'document-signed' }>,
  at: CaseEvent['happenedAt'],
): readonly PaperVersion[] => {
  const signature = { ...event.signer, via: event.via, at, place: event.place ?? null };
  const last = versions.at(-1);
  // A further signature on the same version: a berita acara has several signatories.
  if (last !== undefined && last.version === event.version) {
    return [
      ...versions.slice(0, -1),
      { ...last, file: event.file, signatures: [...last.signatures, signature] },
    ];
  }
  return [
    ...versions,
    {
      version: event.version,
      code: event.code,
      number: event.number,
      title: event.title,
      file: event.file,
      signatures: [signature],
      printed: null,
      revoked: null,
      sent: [],
      received: [],
      ...held(event),
      ...(event.signatories === undefined ? {} : { signatories: event.signatories }),
    },
  ];
};

const printed = (
  versions: readonly PaperVersion[],
  event: CaseEvent & Extract<DocumentEvent, { type: 'document-printed' }>,
): readonly PaperVersion[] => [
  ...versions,
  {
    version: event.version,
    code: event.code,
    number: event.number,
    title: event.title,
    file: event.file,
    signatures: [],
    printed: { at: event.happenedAt, by: event.by, file: event.file },
    revoked: null,
    sent: [],
    received: [],
    ...held(event),
  },
];

/** What officers wrote anew, after one more editing; null gives a part back to the case. */
const edited = (
  before: CasePaper['edits'],
  edits: Readonly<Record<string, string | null>>,
): CasePaper['edits'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...edits }).flatMap(([key, text]) =>
      text === null ? [] : [[key, text] as const],
    ),
  );

const changeVersion = (
  paper: CasePaper,
  version: number,
  change: (one: PaperVersion) => PaperVersion,
): CasePaper => ({
  ...paper,
  versions: paper.versions.map((one) => (one.version === version ? change(one) : one)),
});

const after = (paper: CasePaper, event: CaseEvent & DocumentEvent): CasePaper => {
  switch (event.type) {
    case 'document-edited':
      return { ...paper, edits: edited(paper.edits, event.edits), initials: [] };
    case 'document-initialled':
      return { ...paper, initials: [...paper.initials, { by: event.by, at: event.happenedAt }] };
    case 'document-signed':
      return { ...paper, versions: signed(paper.versions, event, event.happenedAt) };
    case 'document-printed':
      return { ...paper, versions: printed(paper.versions, event) };
    case 'document-sent':
      return changeVersion(paper, event.version, (one) => ({
        ...one,
        sent: [
          ...one.sent,
          { to: event.to, way: event.way, note: event.note, at: event.happenedAt },
        ],
      }));
    case 'document-revoked':
      return changeVersion(paper, event.version, (one) => ({
        ...one,
        revoked: { at: event.happenedAt, by: event.by, reason: event.reason },
      }));
    case 'document-received':
      return changeVersion(paper, event.version, (one) => ({
        ...one,
        received: [
          ...one.received,
          { by: event.receivedBy, note: event.note, at: event.happenedAt },
        ],
      }));
  }
};

/** Papers that tell what a meeting was planned as, or what was said in it. */
const told: Readonly<Record<'meeting-changed' | 'meeting-held', readonly string[]>> = {
  'meeting-changed': ['rapat.undangan', 'rapat.daftar-hadir', 'rapat.notula'],
  'meeting-held': ['rapat.notula'],
};

/** Initials fall with the words they were for, whether these were written on the paper or with its meeting. */
const afterMeeting = (papers: readonly CasePaper[], event: CaseEvent): readonly CasePaper[] => {
  if (event.type !== 'meeting-changed' && event.type !== 'meeting-held') return papers;
  return papers.map((one) =>
    one.turn === event.meeting && told[event.type].includes(one.output)
      ? { ...one, initials: [] }
      : one,
  );
};

/** The papers of a case after one more event. */
export const papersAfter = (
  papers: readonly CasePaper[],
  event: CaseEvent,
): readonly CasePaper[] => {
  if (!isPaperEvent(event)) return afterMeeting(papers, event);
  const known = paperOf(papers, event);
  const paper = known ?? {
    output: event.output,
    turn: event.turn,
    edits: {},
    initials: [],
    versions: [],
  };
  const next = after(paper, event);
  return known === undefined
    ? [...papers, next]
    : papers.map((one) => (one === known ? next : one));
};
