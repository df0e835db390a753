import { say } from '#core/text/bilingual.ts';
import { outputName } from '#core/cases/names.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** Events about words exchanged. */
export const wordKinds = {
  sent: {
    audience: 'parties',
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ outputs, to, cc }, { sop }) => {
      const what = outputs.map((id) => outputName(sop, id)).join(', ');
      const ending = what === '' ? '' : ` – ${what}`;
      const copies = cc.join(', ');
      return say(
        `Disampaikan kepada ${to.join(', ')}${copies === '' ? '' : `; tembusan ${copies}`}${ending}`,
        `Sent to ${to.join(', ')}${copies === '' ? '' : `; copy to ${copies}`}${ending}`,
      );
    },
  },
  escalated: {
    audience: 'parties',
    sign: 'late',
    ofCompletion: true,
    sentence: ({ to, note }) =>
      withNote(say(`Dieskalasi kepada ${to}`, `Escalated to ${to}`), note),
  },
  noted: {
    audience: 'team',
    sign: 'pen',
    ofCompletion: false,
    sentence: ({ text }) => say(`Catatan: ${text}`, `Note: ${text}`),
  },
  'reporter-told': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ text }) =>
      say(`Pesan kepada pelapor: ${text.id}`, `Message to the reporter: ${text.en}`),
  },
  'reporter-wrote': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ text }) =>
      say(`Pesan dari pelapor: ${text}`, `Message from the reporter: ${text}`),
  },
} satisfies Partial<EventKinds>;
