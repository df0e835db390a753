import { say } from '#core/text/bilingual.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { EventKinds } from './kind.ts';
import { whatWasSent } from './what-was-sent.ts';
import { withNote } from './with-note.ts';

/** Events about words exchanged. */
export const wordKinds = {
  sent: {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ outputs, to, cc, way, unsignedHere }, { sop }) => {
      const what = whatWasSent(sop, outputs, unsignedHere);
      const copies = cc.join(', ');
      const by = sendingWays[way];
      return say(
        `Disampaikan kepada ${to.join(', ')}${copies === '' ? '' : `; tembusan ${copies}`} melalui ${by.id}${what.id}`,
        `Sent to ${to.join(', ')}${copies === '' ? '' : `; copy to ${copies}`} by ${by.en}${what.en}`,
      );
    },
  },
  escalated: {
    audience: 'parties',
    reporter: null,
    sign: 'late',
    ofCompletion: false,
    sentence: ({ to, outputs = [], way, note, unsignedHere }, { sop }) => {
      const by = sendingWays[way];
      const what = whatWasSent(sop, outputs, unsignedHere);
      return withNote(
        say(
          `Dieskalasi kepada ${to} melalui ${by.id}${what.id}`,
          `Escalated to ${to} by ${by.en}${what.en}`,
        ),
        note,
      );
    },
  },
  noted: {
    audience: 'team',
    reporter: null,
    sign: 'pen',
    ofCompletion: false,
    sentence: ({ text }) => say(`Catatan: ${text}`, `Note: ${text}`),
  },
  'message-placed': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ text }) =>
      say(
        `Pesan untuk pelapor di halaman lacak: ${text.id}`,
        `Message to the reporter on the tracking page: ${text.en}`,
      ),
  },
  'reporter-wrote': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ text }) =>
      say(`Pesan dari pelapor: ${text}`, `Message from the reporter: ${text}`),
  },
} satisfies Partial<EventKinds>;
