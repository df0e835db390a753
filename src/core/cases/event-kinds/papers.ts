import type { CaseEvent, EventOf, PaperEvent } from '#core/cases/event.ts';
import { placeName } from '#core/cases/initials.ts';
import { outputName } from '#core/cases/names.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import { type Bilingual, say } from '#core/text/bilingual.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** A paper's number after its title; papers of outside parties may have none. */
const numberOf = ({ number }: { readonly number: string }): Bilingual =>
  number === '' ? say('', '') : say(`, nomor ${number}`, `, number ${number}`);

/** How it was signed. What was signed in ink the product has not seen: whoever brought the scan says so. */
const how: Readonly<Record<EventOf<'paper-signed'>['via'], Bilingual>> = {
  bsre: say('', ''),
  certificate: say('', ''),
  ink: say(
    ' dengan tanda tangan basah, menurut pindaian yang dicatat',
    ' in ink, by the scan that was recorded',
  ),
  srikandi: say(' melalui SRIKANDI', ' through SRIKANDI'),
};

/** What checking a signature from elsewhere found, and nothing beyond it. */
const foundWords = ({ found }: EventOf<'paper-signed'>): Bilingual => {
  if (found === undefined) return say('', '');
  const whole =
    found.integrity === 'intact'
      ? say('tanda tangan utuh', 'the signature is intact')
      : say(
          'keutuhan tanda tangan tidak dapat diperiksa',
          'whether the signature is intact could not be checked',
        );
  const trust = found.trusted
    ? say('sertifikatnya tepercaya', 'its certificate is trusted')
    : say('sertifikatnya belum dapat dipastikan', 'its certificate could not be confirmed');
  return say(` (${whole.id}, ${trust.id})`, ` (${whole.en}, ${trust.en})`);
};

/** Events about official papers. */
export const paperEventKinds: EventKinds<PaperEvent['type']> = {
  'paper-edited': {
    audience: 'team',
    reporter: null,
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
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ output, place }, { sop }) => {
      const as = place === undefined ? say('', '') : placeName(sop, place);
      return say(
        `Naskah diparaf${as.id === '' ? '' : ` sebagai ${as.id}`}: ${outputName(sop, output)}`,
        `Paper initialled${as.en === '' ? '' : ` as ${as.en}`}: ${outputName(sop, output)}`,
      );
    },
  },
  'paper-signed': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: (event) =>
      say(
        `Naskah ditandatangani ${event.signer.position}${how[event.via].id}: ${event.title}${numberOf(event).id}${foundWords(event).id}`,
        `Paper signed by ${event.signer.position}${how[event.via].en}: ${event.title}${numberOf(event).en}${foundWords(event).en}`,
      ),
  },
  'paper-printed': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: (event) =>
      say(
        `Naskah dicetak untuk ditandatangani basah: ${event.title}${numberOf(event).id}`,
        `Paper printed to be signed by hand: ${event.title}${numberOf(event).en}`,
      ),
  },
  'paper-exported': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ title }) =>
      say(
        `Naskah disiapkan sebagai DOCX untuk SRIKANDI: ${title}`,
        `Paper set as a DOCX for SRIKANDI: ${title}`,
      ),
  },
  'paper-sent': {
    audience: 'team',
    reporter: null,
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
  // That it reached somebody, or that he read it, is not known.
  'paper-fetched': {
    audience: 'team',
    reporter: null,
    sign: 'file',
    ofCompletion: false,
    read: true,
    sentence: (event, { sop, parties }) => {
      const body = 'body' in event.by ? event.by.body : undefined;
      const of = parties.find((one) => one.body === body)?.name ?? body ?? '';
      const name = outputName(sop, event.output);
      return say(
        `Naskah diunduh${of === '' ? '' : ` ${of}`}: ${name}`,
        `Paper downloaded${of === '' ? '' : ` by ${of}`}: ${name}`,
      );
    },
  },
  'paper-revoked': {
    audience: 'team',
    reporter: null,
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
    reporter: null,
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
