import type { z } from '@hono/zod-openapi';
import type { sendingSchema } from '#api/cases/schema/sending.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { presentWho } from '#api/present/who.ts';
import type { ShownSending } from '#core/papers/access/sendings-shown.ts';

/** An order to send, with where it stands with whom. */
export const presentSending = (one: ShownSending): z.infer<typeof sendingSchema> => ({
  sending: one.sending,
  turn: one.turn,
  step: one.step,
  purpose: one.purpose,
  orderedAt: one.orderedAt,
  orderedBy: presentWho(one.orderedBy),
  owed: one.owed,
  recipients: one.recipients.map(({ name, copy, state, at, ways, unsignedHere }) => ({
    name,
    copy,
    state,
    at,
    ways: [...ways],
    unsignedHere: [...unsignedHere],
  })),
  outputs: one.items.map(({ output, of, state, waitsFor }) => ({
    output,
    of,
    state,
    waitsFor: [...waitsFor],
  })),
  records: one.records.map(
    ({ recipients, addressee, bodies, unsignedHere, sentBy, way, note, proof, at }) => ({
      recipients: [...recipients],
      addressee,
      bodies: [...bodies],
      unsignedHere: [...unsignedHere],
      sentBy,
      way,
      note,
      proof: proof.map(presentFile),
      at,
    }),
  ),
  waivers: one.waivers.map(({ recipients, reason, by, at }) => ({
    recipients: [...recipients],
    reason,
    by: presentWho(by),
    at,
  })),
  replies: one.replies.map((reply) => ({
    recipient: reply.recipient,
    repliedBy: reply.repliedBy,
    way: reply.way,
    number: reply.number,
    dated: reply.dated,
    text: reply.text,
    note: reply.note,
    files: reply.files.map(presentFile),
    at: reply.at,
    by: presentWho(reply.by),
  })),
});
