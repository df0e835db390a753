import { paperId, type PaperId } from '#core/cases/paper-id.ts';
import type { CasePaper, PaperVersion } from '#core/cases/case.ts';
import type { PaperEvent, EventOf, RegisterHold } from '#core/cases/event.ts';
import type { LetterLines } from '#core/cases/event-parts.ts';
import { withWriter } from '#core/cases/drafters.ts';
import { paperOf } from '#core/cases/papers.ts';
import type { Afters, Known } from './after.ts';
import { settleSendings } from './settle-sendings.ts';

const held = ({ register }: { readonly register?: RegisterHold }): Pick<PaperVersion, 'register'> =>
  register === undefined ? {} : { register };

const lines = ({ letter }: { readonly letter?: LetterLines }): Pick<PaperVersion, 'letter'> =>
  letter === undefined ? {} : { letter };

const signed = (
  versions: readonly PaperVersion[],
  event: EventOf<'paper-signed'>,
): readonly PaperVersion[] => {
  const signature = {
    ...event.signer,
    via: event.via,
    at: event.happenedAt,
    place: event.place ?? null,
    ...(event.found === undefined ? {} : { found: event.found }),
    ...(event.frozen === undefined ? {} : { frozen: event.frozen }),
  };
  const last = versions.at(-1);
  // A further signature on the same version: a berita acara has several signatories.
  if (last !== undefined && last.version === event.version) {
    return [
      ...versions.slice(0, -1),
      {
        ...last,
        number: event.number,
        file: event.file,
        signatures: [...last.signatures, signature],
        ...held(event),
      },
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
      exported: null,
      revoked: null,
      sent: [],
      received: [],
      fetched: [],
      ...held(event),
      ...lines(event),
      ...(event.signatories === undefined ? {} : { signatories: event.signatories }),
    },
  ];
};

const printed = (event: EventOf<'paper-printed'>): PaperVersion => ({
  version: event.version,
  code: event.code,
  number: event.number,
  title: event.title,
  file: event.file,
  signatures: [],
  printed: { at: event.happenedAt, by: event.by, file: event.file },
  exported: null,
  revoked: null,
  sent: [],
  received: [],
  fetched: [],
  ...held(event),
  ...lines(event),
});

const exported = (event: EventOf<'paper-exported'>): PaperVersion => ({
  version: event.version,
  code: event.code,
  number: '',
  title: event.title,
  file: event.file,
  signatures: [],
  printed: null,
  exported: { at: event.happenedAt, by: event.by, file: event.file },
  signatories: event.signatories,
  revoked: null,
  sent: [],
  received: [],
  fetched: [],
  ...lines(event),
});

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

const changePaper = (state: Known, meant: PaperId, to: (paper: CasePaper) => CasePaper): Known => {
  const known = paperOf(state.papers, meant);
  const next = to(
    known ?? { ...paperId(meant), edits: {}, writers: [], initials: [], versions: [] },
  );
  return {
    ...state,
    papers:
      known === undefined
        ? [...state.papers, next]
        : state.papers.map((one) => (one === known ? next : one)),
  };
};

const changeVersion = (
  state: Known,
  event: PaperId & { readonly version: number },
  to: (one: PaperVersion) => PaperVersion,
): Known =>
  changePaper(state, event, (paper) => ({
    ...paper,
    versions: paper.versions.map((one) => (one.version === event.version ? to(one) : one)),
  }));

/** What events about official papers make of a case. */
export const papersAfter: Afters<PaperEvent['type']> = {
  'paper-edited': (state, event) =>
    changePaper(state, event, (paper) => ({
      ...paper,
      edits: edited(paper.edits, event.edits),
      writers: withWriter(paper, event.by, event.edits),
      initials: [],
    })),
  'paper-initialled': (state, event) =>
    changePaper(state, event, (paper) => ({
      ...paper,
      initials: [
        ...paper.initials,
        {
          by: event.by,
          at: event.happenedAt,
          ...(event.place === undefined ? {} : { place: event.place }),
        },
      ],
    })),
  'paper-signed': (state, event) =>
    changePaper(state, event, (paper) => ({ ...paper, versions: signed(paper.versions, event) })),
  'paper-printed': (state, event) =>
    changePaper(state, event, (paper) => ({
      ...paper,
      versions: [...paper.versions, printed(event)],
    })),
  'paper-exported': (state, event) =>
    changePaper(state, event, (paper) => ({
      ...paper,
      versions: [...paper.versions, exported(event)],
    })),
  'paper-sent': (state, event) =>
    settleSendings(
      changeVersion(state, event, (one) => ({
        ...one,
        sent: [
          ...one.sent,
          {
            to: event.to,
            reaches: event.reaches,
            bodies: event.bodies ?? [],
            way: event.way,
            note: event.note,
            proof: event.proof ?? [],
            by: event.by,
            at: event.happenedAt,
          },
        ],
      })),
    ),
  'paper-fetched': (state, event) =>
    changeVersion(state, event, (one) => ({
      ...one,
      fetched: [...one.fetched, { by: event.by, at: event.happenedAt }],
    })),
  // Initials were given to what is revoked; what replaces it is looked at anew.
  'paper-revoked': (state, event) =>
    settleSendings(
      changePaper(
        changeVersion(state, event, (one) => ({
          ...one,
          revoked: { at: event.happenedAt, by: event.by, reason: event.reason },
        })),
        event,
        (paper) => ({ ...paper, initials: [] }),
      ),
    ),
  'paper-received': (state, event) =>
    changeVersion(state, event, (one) => ({
      ...one,
      received: [
        ...one.received,
        {
          by: event.receivedBy,
          note: event.note,
          proof: event.proof ?? [],
          at: event.happenedAt,
        },
      ],
    })),
};
