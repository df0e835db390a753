import { say } from '#core/text/bilingual.ts';
import { dutyName } from '#core/cases/names.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** Events about legal duties. */
export const dutyKinds = {
  'duty-started': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ duty, basis }, { sop }) => {
      const name = dutyName(sop, duty);
      return say(
        `Kewajiban lapor dimulai: ${name.id} (dasar: ${basis})`,
        `Duty started: ${name.en} (basis: ${basis})`,
      );
    },
  },
  'duty-fulfilled': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ note }) => withNote(say('Kewajiban lapor dipenuhi', 'Duty fulfilled'), note),
  },
} satisfies Partial<EventKinds>;
