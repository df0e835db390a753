import { say } from '#core/text/bilingual.ts';
import { outputName } from '#core/cases/names.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** Events about words exchanged. */
export const wordKinds = {
  sent: {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ outputs, to, cc, way }, { sop }) => {
      const what = outputs.map((id) => outputName(sop, id)).join(', ');
      const ending = what === '' ? '' : ` – ${what}`;
      const copies = cc.join(', ');
      const by = sendingWays[way];
      return say(
        `Disampaikan kepada ${to.join(', ')}${copies === '' ? '' : `; tembusan ${copies}`} melalui ${by.id}${ending}`,
        `Sent to ${to.join(', ')}${copies === '' ? '' : `; copy to ${copies}`} by ${by.en}${ending}`,
      );
    },
  },
  escalated: {
    audience: 'parties',
    reporter: null,
    sign: 'late',
    ofCompletion: false,
    sentence: ({ to, outputs = [], way, note }, { sop }) => {
      const by = sendingWays[way];
      const what = outputs.map((id) => ` – ${outputName(sop, id)}`).join(',');
      return withNote(
        say(
          `Dieskalasi kepada ${to} melalui ${by.id}${what}`,
          `Escalated to ${to} by ${by.en}${what}`,
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
