import { say, type Bilingual } from '#core/text/bilingual.ts';
import type { Gate, GateOf } from './gate.ts';
import type { Outcome, RoleId, Sop, Step } from './model.ts';
import { printedRole, printedStep, stepInSentence } from './printed-names.ts';

/** Whose gate it is. */
interface Way {
  readonly sop: Sop;
  readonly step: Step;
  readonly outcome: Outcome;
}

/** What an edition's annex says of a gate, and among what; our words, for the source has none. */
export interface GateNote {
  readonly among: 'approvals' | 'sendings';
  readonly text: string;
}

/** What everybody has to know of a type of gate, whatever the case; whether it holds: `#core/cases/gates.ts`. */
interface GateKind<T extends Gate['type']> {
  /** Who has to approve the way out where its condition is met; he stands in the drawing. */
  readonly approver: (gate: GateOf<T>) => RoleId | null;
  /** Who may approve that the way out is taken all the same. */
  readonly exception: (gate: GateOf<T>) => RoleId | null;
  /** What pages name beside it as what it rests on. */
  readonly ground: (gate: GateOf<T>, open: boolean) => string | null;
  /** What is said after where the way leads, wherever the drawing is put into words. */
  readonly aloud: (gate: GateOf<T>, sop: Sop) => Bilingual | null;
  /** null where the document's own parts say it. */
  readonly note: (gate: GateOf<T>, way: Way) => GateNote | null;
}

const none = (): null => null;

/** What a case has to come to before, and nobody can let pass. */
const plain = { approver: none, exception: none, ground: none, aloud: none, note: none } as const;

const conditionWords = ({ when }: GateOf<'approval'>): string => {
  const { unitReportsExceed: most, counting, measuresWereInForce } = when;
  const conditions = [
    ...(most === null
      ? []
      : [
          `unit kerja sudah mendapat lebih dari ${String(most)} laporan${counting === 'valid' ? ' yang dinyatakan valid' : ''}`,
        ]),
    ...(measuresWereInForce ? ['suatu tindakan sementara pernah berlaku dalam kasus itu'] : []),
  ];
  return conditions.length === 0 ? '' : ` bila ${conditions.join(' dan ')}`;
};

const wayName = ({ step, outcome }: Way): string => `${printedStep(step)}, "${outcome.label.id}"`;

/** Every type of gate; a type without a row does not compile. */
const gateKinds: { readonly [T in Gate['type']]: GateKind<T> } = {
  'measures-lifted': plain,
  'outputs-present': plain,
  approval: {
    approver: ({ by }) => by,
    exception: none,
    ground: ({ source }) => source,
    aloud: ({ by }, sop) => {
      const who = printedRole(sop, by);
      return say(
        `perlu persetujuan ${who} bila syaratnya terpenuhi`,
        `where its condition is met "${who}" has to approve`,
      );
    },
    note: (gate, way) => ({
      among: 'approvals',
      text: `${wayName(way)}: perlu persetujuan ${printedRole(way.sop, gate.by)}${conditionWords(gate)}. ${gate.source}.`,
    }),
  },
  'orders-sent': {
    approver: none,
    exception: none,
    ground: none,
    aloud: ({ step }, sop) => {
      const before = stepInSentence(sop, step);
      return say(
        `sesudah yang diperintahkan ${before.id} dikirim`,
        `once what ${before.en} ordered has been sent`,
      );
    },
    note: ({ step }, { sop, step: held }) => ({
      among: 'sendings',
      text: `${printedStep(held)}: tidak dapat diselesaikan sebelum yang diperintahkan ${stepInSentence(sop, step).id} dikirim, dicatat pengirimannya, atau ditiadakan dengan alasan.`,
    }),
  },
  'follows-answer': {
    approver: none,
    exception: ({ exception }) => exception?.by ?? null,
    ground: ({ exception }, open) => (open ? null : (exception?.addition ?? null)),
    aloud: none,
    note: ({ exception }, way) =>
      exception === null
        ? null
        : {
            among: 'approvals',
            text: `${wayName(way)}: pengecualian perlu alasan dan persetujuan ${printedRole(way.sop, exception.by)}. ${exception.addition ?? exception.source}`,
          },
  },
};

const kindOf = <T extends Gate['type']>(type: T): GateKind<T> => gateKinds[type];

/** Who has to approve a way out where the gate's condition is met; null where nobody does. */
export const approverOf = (gate: Gate): RoleId | null => kindOf(gate.type).approver(gate);

/** Whom a gate can be opened by asking: who approves, or allows an exception; null for all others. */
export const askedBy = (gate: Gate): RoleId | null =>
  approverOf(gate) ?? kindOf(gate.type).exception(gate);

/** What a gate rests on, as pages name it beside it; null where they name nothing. */
export const groundOf = (gate: Gate, open: boolean): string | null =>
  kindOf(gate.type).ground(gate, open);

/** What stands in a way out, in words for those who cannot see the drawing. */
export const gatesAloud = ({ gates }: Outcome, sop: Sop): readonly Bilingual[] =>
  gates.flatMap((gate) => kindOf(gate.type).aloud(gate, sop) ?? []);

/** What the annex of an edition says of its gates among these; the same words once. */
export const gateNotes = (sop: Sop, among: GateNote['among']): readonly string[] => [
  ...new Set(
    [...sop.steps.values()].flatMap((step) =>
      step.outcomes.flatMap((outcome) =>
        outcome.gates.flatMap((gate) => {
          const note = kindOf(gate.type).note(gate, { sop, step, outcome });
          return note?.among === among ? [note.text] : [];
        }),
      ),
    ),
  ),
];
