import type { CaseEvent, PaperEvent } from '#core/cases/event.ts';
import { outputName } from '#core/cases/names.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { type Bilingual, say } from '#core/text/bilingual.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** A paper's number after its title; papers of outside parties may have none. */
const numberOf = ({ number }: { readonly number: string }): Bilingual =>
  number === '' ? say('', '') : say(`, nomor ${number}`, `, number ${number}`);

/** Events about official papers. */
export const paperEventKinds: EventKinds<PaperEvent['type']> = {
  'paper-edited': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ output }, { sop }) =>
      say(
        `Naskah disunting: ${outputName(sop, output)}`,
        `Paper edited: ${outputName(sop, output)}`,
      ),
  },
  'paper-initialled': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ output }, { sop }) =>
      say(
        `Naskah diparaf: ${outputName(sop, output)}`,
        `Paper initialled: ${outputName(sop, output)}`,
      ),
  },
  'paper-signed': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: (event) =>
      say(
        `Naskah ditandatangani ${event.signer.position}: ${event.title}${numberOf(event).id}`,
        `Paper signed by ${event.signer.position}: ${event.title}${numberOf(event).en}`,
      ),
  },
  'paper-printed': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: (event) =>
      say(
        `Naskah dicetak untuk ditandatangani basah: ${event.title}${numberOf(event).id}`,
        `Paper printed to be signed by hand: ${event.title}${numberOf(event).en}`,
      ),
  },
  'paper-sent': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: (event, { sop }) => {
      const [name, way] = [outputName(sop, event.output), sendingWays[event.way]];
      return withNote(
        say(
          `Naskah dikirim kepada ${event.to.join(', ')} melalui ${way.id}: ${name}`,
          `Paper sent to ${event.to.join(', ')} by ${way.en}: ${name}`,
        ),
        event.note,
      );
    },
  },
  'paper-revoked': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ output, reason }, { sop }) =>
      say(
        `Naskah dibatalkan: ${outputName(sop, output)} – ${reason}`,
        `Paper revoked: ${outputName(sop, output)} – ${reason}`,
      ),
  },
  'paper-received': {
    audience: 'team',
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ output, receivedBy, note }, { sop }) =>
      withNote(
        say(
          `Naskah diterima ${receivedBy}: ${outputName(sop, output)}`,
          `Paper received by ${receivedBy}: ${outputName(sop, output)}`,
        ),
        note,
      ),
  },
};

export const isPaperEvent = (event: CaseEvent): event is CaseEvent & PaperEvent =>
  Object.hasOwn(paperEventKinds, event.type);
