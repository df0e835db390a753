import type { EventOf } from '#core/cases/event.ts';
import type { SendingEvent, SendingPurpose } from '#core/cases/sending-event.ts';
import { inTruth, replierOf, replyCame } from '#core/cases/reply-words.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { paperTitle } from '#core/cases/names.ts';
import { inRow, say, type Bilingual } from '#core/text/bilingual.ts';
import type { EventKinds, Told } from './kind.ts';
import { whatWasSent } from './what-was-sent.ts';
import { withNote } from './with-note.ts';

const ordered: Readonly<Record<SendingPurpose, Bilingual>> = {
  send: say('Pengiriman diperintahkan, belum dikirim', 'Sending ordered, not sent yet'),
  escalate: say('Eskalasi diperintahkan, belum dikirim', 'Escalation ordered, not sent yet'),
};

const gone: Readonly<Record<SendingPurpose, Bilingual>> = {
  send: say('Disampaikan', 'Sent'),
  escalate: say('Dieskalasi', 'Escalated'),
};

const waived: Readonly<Record<SendingPurpose, Bilingual>> = {
  send: say('Pengiriman ditiadakan', 'Sending waived'),
  escalate: say('Eskalasi ditiadakan', 'Escalation waived'),
};

const orderSentence = (
  { purpose, to, cc, outputs }: EventOf<'sending-ordered'>,
  told: Told,
): Bilingual => {
  const copies = cc.join(', ');
  const what = whatWasSent(told.sop, outputs);
  const { id, en } = ordered[purpose];
  return say(
    `${id}: kepada ${to.join(', ')}${copies === '' ? '' : `; tembusan ${copies}`}${what.id}`,
    `${en}: to ${to.join(', ')}${copies === '' ? '' : `; copy to ${copies}`}${what.en}`,
  );
};

/** Without the remark: outside parties read it too. */
const recordSentence = (
  {
    purpose,
    recipients,
    outputs,
    addressee,
    sentBy,
    way,
    unsignedHere,
  }: EventOf<'sending-recorded'>,
  told: Told,
): Bilingual => {
  const to = inTruth(recipients.join(', '), addressee);
  const what = whatWasSent(told.sop, outputs, unsignedHere);
  const { id, en } = gone[purpose];
  return say(
    `${id} kepada ${to} melalui ${sendingWays[way].id} oleh ${sentBy}${what.id}`,
    `${en} to ${to} by ${sendingWays[way].en}, by ${sentBy}${what.en}`,
  );
};

const replySentence = (event: EventOf<'reply-recorded'>, told: Told): Bilingual => {
  const what = whatWasSent(told.sop, event.outputs);
  const came = replyCame({ ...event, dated: event.dated ?? null });
  const from = replierOf(event);
  return withNote(
    say(
      `Jawaban diterima dari ${from} ${came.id}${what.id === '' ? '' : `, atas${what.id.replace(' – ', ' ')}`}`,
      `Reply received from ${from} ${came.en}${what.en === '' ? '' : `, to${what.en.replace(' – ', ' ')}`}`,
    ),
    event.text,
  );
};

/** Events about orders to send. The order says that it is one; only facts say that something was sent. */
export const sendingKinds: EventKinds<SendingEvent['type']> = {
  'sending-ordered': {
    audience: 'parties',
    reporter: null,
    sign: 'wait',
    ofCompletion: true,
    sentence: orderSentence,
  },
  'sending-recorded': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: recordSentence,
  },
  // Told with the completion that would have made the letter.
  'letter-spared': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ outputs }, { sop }) => {
      const what = inRow(outputs.map((output) => paperTitle(sop, output)));
      return say(
        `Tidak ada surat kepada pelapor (${what.id}): pelapor tidak meninggalkan alamat; kabar dari Tim dibaca di halaman pelacakan`,
        `No letter to the reporter (${what.en}): the reporter left no address; what the team tells is read on the tracking page`,
      );
    },
  },
  // What others wrote to the team is not for outside parties.
  'reply-recorded': {
    audience: 'team',
    reporter: null,
    sign: 'file',
    ofCompletion: false,
    sentence: replySentence,
  },
  'sending-waived': {
    audience: 'team',
    reporter: null,
    sign: 'stop',
    ofCompletion: false,
    sentence: ({ purpose, recipients, outputs, reason }, told) => {
      const { id, en } = waived[purpose];
      const [to, what] = [recipients.join(', '), whatWasSent(told.sop, outputs)];
      return withNote(say(`${id}: ${to}${what.id}`, `${en}: ${to}${what.en}`), reason);
    },
  },
};
