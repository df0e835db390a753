import type { Recipient, Sending } from '#core/cases/case.ts';
import type { EventOf } from '#core/cases/event.ts';
import type { SendingEvent } from '#core/cases/sending-event.ts';
import { newestOf, versionsOf } from '#core/cases/sendings.ts';
import type { Afters, Known } from './after.ts';
import { settleSendings } from './settle-sendings.ts';

/** Nobody has been sent anything by an order. */
const recipientsOf = ({ to, cc }: EventOf<'sending-ordered'>): readonly Recipient[] => {
  const of = (names: readonly string[], copy: boolean): readonly Recipient[] =>
    [...new Set(names)].map((name) => ({
      name,
      copy,
      state: 'owed',
      at: null,
      ways: [],
      unsignedHere: [],
    }));
  return [
    ...of(to, false),
    ...of(
      cc.filter((name) => !to.includes(name)),
      true,
    ),
  ];
};

const ordered = (state: Known, event: EventOf<'sending-ordered'>): Sending => ({
  sending: event.sending,
  turn: event.turn,
  purpose: event.purpose,
  recipients: recipientsOf(event),
  items: newestOf(state, event.outputs),
  orderedAt: event.happenedAt,
  orderedBy: event.by,
  records: [],
  waivers: [],
  replies: [],
});

const changeSending = (
  state: Known,
  number: number,
  change: (sending: Sending) => Sending,
): Known =>
  settleSendings({
    ...state,
    sendings: state.sendings.map((one) => (one.sending === number ? change(one) : one)),
  });

const recorded = (
  state: Known,
  sending: Sending,
  event: EventOf<'sending-recorded'>,
): Sending['records'][number] => ({
  recipients: event.recipients,
  addressee: event.addressee,
  bodies: event.bodies ?? [],
  unsignedHere: event.unsignedHere ?? [],
  sentBy: event.sentBy,
  way: event.way,
  note: event.note,
  proof: event.proof,
  at: event.happenedAt,
  versions: versionsOf(state, sending.items),
});

/** What orders to send, and what became of them, make of a case. */
export const sendingsAfter: Afters<SendingEvent['type']> = {
  // What was sent before it was ordered counts.
  'sending-ordered': (state, event) =>
    settleSendings({ ...state, sendings: [...state.sendings, ordered(state, event)] }),
  'sending-recorded': (state, event) =>
    changeSending(state, event.sending, (one) => ({
      ...one,
      records: [...one.records, recorded(state, one, event)],
    })),
  'sending-waived': (state, event) =>
    changeSending(state, event.sending, (one) => ({
      ...one,
      waivers: [
        ...one.waivers,
        {
          recipients: event.recipients,
          reason: event.reason,
          by: event.by,
          at: event.happenedAt,
        },
      ],
    })),
  // Nothing was made, so nothing is owed.
  'letter-spared': (state) => state,
  // An answer changes nothing of what is owed.
  'reply-recorded': (state, event) =>
    changeSending(state, event.sending, (one) => ({
      ...one,
      replies: [
        ...one.replies,
        {
          recipient: event.recipient,
          repliedBy: event.repliedBy,
          way: event.way,
          number: event.number,
          dated: event.dated ?? null,
          text: event.text,
          note: event.note,
          files: event.files,
          at: event.happenedAt,
          by: event.by,
        },
      ],
    })),
};
