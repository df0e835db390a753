import type { Message, SentByHand } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import { newestOf, versionsOf } from '#core/cases/sendings.ts';
import type { Afters, Known } from './after.ts';

const told = (event: EventOf<'message-placed'>): Message => ({
  from: 'team',
  text: event.text,
  files: [],
  at: event.happenedAt,
  automatic: event.automatic,
});

const wrote = (event: EventOf<'reporter-wrote'>): Message => ({
  from: 'reporter',
  text: { id: event.text, en: event.text },
  files: event.files,
  at: event.happenedAt,
  automatic: false,
});

/** What left without an order, with the signed papers that stood then. */
const byHand = (
  state: Known,
  event: EventOf<'sent'> | EventOf<'escalated'>,
): Pick<Known, 'sentByHand'> => {
  const told: SentByHand =
    event.type === 'sent'
      ? { purpose: 'send', to: event.to, ...leftBy(state, event) }
      : { purpose: 'escalate', to: [event.to], ...leftBy(state, event) };
  return { sentByHand: [...state.sentByHand, told] };
};

const leftBy = (
  state: Known,
  {
    bodies = [],
    outputs = [],
    unsignedHere = [],
    way,
    by,
    happenedAt,
  }: EventOf<'sent'> | EventOf<'escalated'>,
): Omit<SentByHand, 'purpose' | 'to'> => ({
  bodies,
  way,
  by,
  at: happenedAt,
  unsigned: newestOf(state, unsignedHere),
  versions: versionsOf(state, newestOf(state, outputs)),
});

/** What words exchanged make of a case; some stand in its history alone. */
export const wordsAfter = {
  sent: (state, event) => ({ ...state, ...byHand(state, event) }),
  noted: (state) => state,
  'case-file-made': (state) => state,
  escalated: (state, event) => ({ ...state, ...byHand(state, event) }),
  'message-placed': (state, event) => ({ ...state, messages: [...state.messages, told(event)] }),
  'reporter-wrote': (state, event) => ({
    ...state,
    messages: [...state.messages, wrote(event)],
    evidence: [...state.evidence, ...event.files],
  }),
} satisfies Partial<Afters>;
