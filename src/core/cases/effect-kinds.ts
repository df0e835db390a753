import { canBeWrittenTo, reporterAsRecipient } from './report.ts';
import type { Effect } from '#core/sops/effect.ts';
import type { Outcome, OutcomeId, OutputId, Step } from '#core/sops/model.ts';
import { type Bilingual, say } from '#core/text/bilingual.ts';
import { chosen } from './answers/answer.ts';
import type { OpenCase } from './case.ts';
import type { Cause } from './event-parts.ts';
import type { Meta } from './command.ts';
import type { Answers, EventData } from './event.ts';
import type { SendingPurpose } from './sending-event.ts';
import { isInForce, isMeasureKind, mustBeLifted } from './measures.ts';
import type { FileRef } from './report.ts';

/** What an effect has to work with: the case as the step's completion left it. */
export interface EffectGround {
  /** The case after the events so far. */
  readonly state: OpenCase;
  readonly answers: Answers;
  /** Files handed in with the step, as proof. */
  readonly files: readonly FileRef[];
  /** The outcome that brings it about, in words: what the record gives as the reason, as nobody gave another. */
  readonly because: { readonly text: string; readonly cause: Cause };
  readonly meta: Meta;
}

type EffectType = Effect['type'];
type EffectOf<T extends EffectType> = Extract<Effect, { readonly type: T }>;

/** What everybody has to know of a type of effect. */
interface EffectKind<T extends EffectType> {
  /** What it brings about. */
  readonly events: (effect: EffectOf<T>, ground: EffectGround) => readonly EventData[];
  /** What the officer is told before choosing an outcome with it. */
  readonly words: (effect: EffectOf<T>) => Bilingual;
  /** Why nobody can take it back, in words; it is asked back before it is recorded. null when somebody can. */
  readonly irreversible: Bilingual | null;
  /** Whether it orders measures or lifts them. */
  readonly ofMeasures: boolean;
}

const closes = say('menutup kasus', 'closes the case');

const block: EffectKind<'block'> = {
  events: (effect, { state, answers, because, files }) => {
    const wanted =
      typeof effect.measure === 'string' ? [effect.measure] : chosen(answers[effect.measure.field]);
    const kinds = wanted
      .filter(isMeasureKind)
      .filter((kind) => !state.measures.some((one) => one.kind === kind && mustBeLifted(one)));
    return kinds.flatMap((kind, index): readonly EventData[] => {
      const measure = state.measures.length + index + 1;
      const ordered: EventData = {
        type: 'measure-ordered',
        measure,
        kind,
        system: state.system,
        reason: because.text,
        cause: because.cause,
      };
      return effect.status === 'ordered'
        ? [ordered]
        : [
            ordered,
            {
              type: 'measure-executed',
              measure,
              note: because.text,
              cause: because.cause,
              proof: files,
            },
          ];
    });
  },
  words: () => say('memerintahkan tindakan sementara', 'orders a measure'),
  irreversible: say(
    'memutus atau memblokir sistem yang sedang dipakai orang',
    'cuts or blocks a system people are using',
  ),
  ofMeasures: true,
};

/** The edition's message with the case's numbers, and the officer's own words after it. */
const messageOf = (
  effect: EffectOf<'notify-reporter'>,
  { state, answers }: EffectGround,
): Bilingual => {
  const own = effect.field === null ? undefined : answers[effect.field];
  const added = typeof own === 'string' ? `\n\n${own.trim()}` : '';
  const filled = (text: string): string =>
    text.replaceAll('{nomor}', state.number).replaceAll('{tiket}', state.ticket ?? state.number) +
    added;
  return { id: filled(effect.text.id), en: filled(effect.text.en) };
};

/** What is to be sent to whom. */
interface Order {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly outputs: readonly OutputId[];
}

/**
 * An order to send. Papers are signed and sent only after the step that makes them, so its
 * completion cannot say that anything has left. Outputs that did not come about are not sent;
 * an order for nothing else is none. Nothing is ordered to a reporter whom nobody can write to:
 * he reads what the team tells him on the tracking page.
 */
const order = (
  purpose: SendingPurpose,
  { to, cc, outputs }: Order,
  { state }: EffectGround,
): readonly EventData[] => {
  const made = outputs.filter((id) => state.outputs.some(({ output }) => output === id));
  if (outputs.length > 0 && made.length === 0) return [];
  const reached = (names: readonly string[]): readonly string[] =>
    names.filter((name) => name !== reporterAsRecipient || canBeWrittenTo(state.report.reporter));
  if (reached([...to, ...cc]).length === 0) return [];
  return [
    {
      type: 'sending-ordered',
      sending: state.sendings.length + 1,
      turn: state.turns.length,
      purpose,
      to: reached(to),
      cc: reached(cc),
      outputs: made,
    },
  ];
};

/** Every type of effect; a type without a row does not compile. */
const effectKinds: { readonly [T in EffectType]: EffectKind<T> } = {
  'issue-ticket': {
    ofMeasures: false,
    events: (_, { state, meta }) =>
      state.ticket === null ? [{ type: 'ticket-issued', number: meta.facts.ticketNumber }] : [],
    words: () => say('nomor tiket diterbitkan', 'a ticket number is issued'),
    irreversible: null,
  },
  'lift-measures': {
    ofMeasures: true,
    events: (_, { state, because, files }) =>
      state.measures.filter(isInForce).map(({ measure }) => ({
        type: 'measure-lifted',
        measure,
        note: because.text,
        cause: because.cause,
        proof: files,
      })),
    words: () =>
      say(
        'tindakan sementara yang masih berlaku dicabut; dari yang diperintahkan dan belum dilaksanakan Anda menyatakan apa yang terjadi, dengan alasannya',
        'measures still in force are lifted; of those ordered and not carried out you say what became of them, with the reason',
      ),
    irreversible: null,
  },
  block,
  send: {
    ofMeasures: false,
    events: (effect, ground) => order('send', effect, ground),
    words: ({ to, cc }) => {
      const all = [...to, ...cc].join(', ');
      return say(
        `memerintahkan pengiriman kepada ${all}, belum mengirimnya`,
        `orders a sending to ${all}, does not send it yet`,
      );
    },
    irreversible: null,
  },
  escalate: {
    ofMeasures: false,
    events: ({ to, outputs }, ground) => order('escalate', { to: [to], cc: [], outputs }, ground),
    words: ({ to }) =>
      say(
        `memerintahkan eskalasi kepada ${to}, belum mengirimnya`,
        `orders the escalation to ${to}, does not send it yet`,
      ),
    irreversible: null,
  },
  'notify-reporter': {
    ofMeasures: false,
    events: (effect, ground) => [
      { type: 'message-placed', text: messageOf(effect, ground), automatic: true },
    ],
    words: () =>
      say(
        'pesan untuk pelapor dipasang di halaman lacak',
        'a message to the reporter is placed on the tracking page',
      ),
    irreversible: null,
  },
  close: {
    ofMeasures: false,
    events: ({ reason }, { because }) => [
      { type: 'case-closed', reason, note: because.text, cause: because.cause },
    ],
    words: () => closes,
    irreversible: closes,
  },
};

const kindOf = <T extends EffectType>(type: T): EffectKind<T> => effectKinds[type];

/** What an effect brings about. */
export const effectData = (effect: Effect, ground: EffectGround): readonly EventData[] =>
  kindOf(effect.type).events(effect, ground);

/** Whether an effect orders measures or lifts them. */
export const isOfMeasures = ({ type }: Effect): boolean => kindOf(type).ofMeasures;

/** Whether an outcome says that measures were carried out. */
export const carriesMeasuresOut = ({ effects }: Pick<Outcome, 'effects'>): boolean =>
  effects.some((effect) => effect.type === 'block' && effect.status === 'executed');

/** Whether an outcome lifts what is in force. */
export const liftsMeasures = ({ effects }: Pick<Outcome, 'effects'>): boolean =>
  effects.some(({ type }) => type === 'lift-measures');

const outcomeOf = (step: Step, id: OutcomeId): Outcome | undefined =>
  step.outcomes.find((outcome) => outcome.id === id);

const irreversibleWords = ({ to, effects }: Outcome): readonly Bilingual[] => [
  ...effects.flatMap(({ type }) => kindOf(type).irreversible ?? []),
  ...(to === null ? [closes] : []),
];

/** Whether an outcome closes the case. */
export const closesCase = (step: Step, outcome: OutcomeId): boolean => {
  const found = outcomeOf(step, outcome);
  return (
    found !== undefined && (found.to === null || found.effects.some(({ type }) => type === 'close'))
  );
};

/** Whether an outcome closes the case or cuts a system, so that it is asked back before it is recorded. */
export const isIrreversible = (step: Step, outcome: OutcomeId): boolean => {
  const found = outcomeOf(step, outcome);
  return found !== undefined && irreversibleWords(found).length > 0;
};

const sentFirst = say(
  'langkah berikutnya tidak dapat diselesaikan sebelum itu dikirim',
  'the next step cannot be completed before that has been sent',
);

const owedAfter = say(
  'pengirimannya tetap terutang sesudah kasus ditutup, sampai dicatat atau ditiadakan',
  'the sending stays owed after the case has closed, until it is recorded or waived',
);

/** When what an outcome orders has to be sent, where that is to be said. */
const sentWhen = (step: Step, { to, effects }: Outcome): readonly Bilingual[] => {
  if (!effects.some(({ type }) => type === 'send' || type === 'escalate')) return [];
  if (to === null) return [owedAfter];
  return step.sentBeforeNext ? [sentFirst] : [];
};

/** What an outcome brings about besides the next step, in words; the same words once. */
export const consequences = (step: Step, outcome: OutcomeId): readonly Bilingual[] => {
  const found = outcomeOf(step, outcome);
  if (found === undefined) return [];
  const told = [
    ...found.effects.map((effect) => kindOf(effect.type).words(effect)),
    ...sentWhen(step, found),
    ...irreversibleWords(found),
  ];
  return told.filter((words, index) => told.findIndex(({ id }) => id === words.id) === index);
};

/** Whether a step can order measures or lift them. */
export const isAboutMeasures = ({ outcomes }: Step): boolean =>
  outcomes.some(({ effects }) => effects.some(isOfMeasures));
