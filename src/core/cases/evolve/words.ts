import type { Message } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { Afters } from './after.ts';

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

/** What words exchanged make of a case; some stand in its history alone. */
export const wordsAfter = {
  sent: (state) => state,
  noted: (state) => state,
  'case-file-made': (state) => state,
  escalated: (state, event) => ({
    ...state,
    escalations: [...state.escalations, { to: event.to, at: event.happenedAt }],
  }),
  'message-placed': (state, event) => ({ ...state, messages: [...state.messages, told(event)] }),
  'reporter-wrote': (state, event) => ({
    ...state,
    messages: [...state.messages, wrote(event)],
    evidence: [...state.evidence, ...event.files],
  }),
} satisfies Partial<Afters>;
