import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { atBlocking, goOn, internal, toMeeting } from '#test/support/batam.ts';
import type { Scenario } from '#test/support/scenario.ts';

const refusalOf = (story: Scenario, command: CommandData): Refusal => {
  const { refusal } = story.when(internal, command);
  if (refusal === undefined) throw new Error('it was taken');
  return refusal;
};
const fieldsOf = (story: Scenario, command: CommandData) =>
  (refusalOf(story, command).fields ?? []).map(({ field }) => field);

describe('what is wrong with a command is told at once, each at its part', () => {
  const open = goOn(atBlocking({ keparahan: 'rendah' }), 'rendah');

  test('of something sent', () => {
    const blank = { outputs: [], bodies: [], proof: [], note: '-', way: 'email' } as const;
    expect(fieldsOf(open, { type: 'send', to: [], cc: [], ...blank })).toEqual(['to', 'note']);
    expect(fieldsOf(open, { type: 'escalate', to: ' ', ...blank })).toEqual(['to', 'note']);
    const { sendings } = goOn(toMeeting(open), 'sudah').open;
    const [sending] = sendings;
    if (sending === undefined) throw new Error('nothing was ordered');
    expect(
      fieldsOf(goOn(toMeeting(open), 'sudah'), {
        type: 'record-sending',
        sending: sending.sending,
        recipients: [],
        addressee: 'x'.repeat(501),
        bodies: [],
        sentBy: '',
        way: 'email',
        note: '',
        proof: [],
      }),
    ).toEqual(['recipients', 'sentBy', 'addressee', 'note']);
  });

  test('of a meeting and a disposition', () => {
    expect(
      fieldsOf(open, {
        type: 'call-meeting',
        plan: {
          from: open.now,
          until: null,
          venue: '',
          agenda: 'x'.repeat(2_001),
          invited: [],
          caller: 'tim-internal',
        },
      }),
    ).toEqual(['venue', 'agenda', 'invited']);
    expect(
      fieldsOf(open, {
        type: 'give-disposition',
        plan: {
          to: [],
          instructions: [],
          note: 'x'.repeat(5_001),
          agendaNumber: null,
          giver: 'tim-internal',
          from: null,
        },
      }),
    ).toEqual(['to', 'instructions', 'note']);
  });

  test('of waiting and of a note that is too long, with the limit and by how much', () => {
    expect(
      fieldsOf(open, {
        type: 'wait',
        turn: open.open.turns.at(-1)?.turn ?? 0,
        party: '',
        reason: ' ',
      }),
    ).toEqual(['party', 'reason']);
    const long = refusalOf(open, { type: 'note', text: 'x'.repeat(5_300) });
    expect(long).toMatchObject({
      refused: 'too-long',
      message: {
        id: 'Isian terlalu panjang: Catatan (paling banyak 5.000 karakter, kelebihan 300). Ringkas, lalu kirim lagi.',
        en: 'This is too long: Note (at most 5,000 characters, 300 too many). Shorten it and send again.',
      },
      fields: [
        {
          field: 'text',
          message: {
            id: 'Paling banyak 5.000 karakter; ini 5.300, kelebihan 300.',
            en: 'At most 5,000 characters; this has 5,300, 300 too many.',
          },
        },
      ],
    });
  });
});
