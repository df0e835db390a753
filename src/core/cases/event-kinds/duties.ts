import { say } from '#core/text/bilingual.ts';
import { dutyName } from '#core/cases/names.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** Events about legal duties. */
export const dutyKinds = {
  'duty-started': {
    audience: 'team',
    reporter: null,
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
  'duty-set-aside': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ duty }, { sop }) => {
      const name = dutyName(sop, duty);
      return say(
        `Kewajiban lapor dikesampingkan karena tidak berlaku: ${name.id}`,
        `Duty set aside because it does not apply: ${name.en}`,
      );
    },
  },
  'duty-taken-up': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ duty }, { sop }) => {
      const name = dutyName(sop, duty);
      return say(
        `Kewajiban lapor tidak lagi dikesampingkan: ${name.id}`,
        `Duty no longer set aside: ${name.en}`,
      );
    },
  },
  // What the record knows is that somebody says so; it says no more.
  'duty-fulfilled': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ told, note }) =>
      withNote(
        say(
          `Dicatat telah disampaikan kepada ${told.map(({ to, way }) => `${to} (${sendingWays[way].id})`).join(', ')}`,
          `Recorded as told to ${told.map(({ to, way }) => `${to} (${sendingWays[way].en})`).join(', ')}`,
        ),
        note,
      ),
  },
} satisfies Partial<EventKinds>;
