import { describe, expect, test } from 'vitest';
import type { OfficerCommand } from '#core/cases/command.ts';
import { partiesOf } from '#core/cases/parties.ts';
import { bodiesSent } from '#core/cases/sent-to-bodies.ts';
import { file, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { keptCheck } from '#test/support/kept-check.ts';
import { smallSop } from '#test/support/small-sop.ts';

const tim = officer('tim');
const minutes = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;

/** A case with minutes that `ketua` and `tim` are to sign, and a unit that an officer let in. */
const made = new Scenario(smallSop)
  .reported()
  .completed(officer('meja'), 'lanjut')
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('layar.png')] }],
  })
  .involving('pemilik', 'dinas-contoh');

const signature = (role: string, over: string | null) =>
  ({
    type: 'sign-paper',
    ...keptCheck,
    ...minutes,
    version: 1,
    code: 'ABCD-EFGH',
    number: '1',
    title: 'Berita Acara',
    file: file('berita-acara.pdf'),
    edits: {},
    via: 'certificate',
    over,
    signer: { role, name: 'Petugas Contoh', position: role },
    signatories: ['ketua', 'tim'].map((one) => ({
      role: one,
      person: { name: 'Petugas Contoh', position: one },
    })),
  }) as const;

const half = made.when(officer('ketua'), signature('ketua', null)).thenHappened('paper-signed');
const whole = half.when(tim, signature('tim', file('').sha256)).thenHappened('paper-signed');

/** The ways to record that something left which no step ordered. */
const recorded = {
  send: {
    type: 'send',
    to: ['Dinas Contoh'],
    cc: [],
    outputs: ['berita-acara'],
    bodies: ['dinas-contoh'],
    way: 'email',
    note: 'Surel',
    proof: [],
  },
  escalate: {
    type: 'escalate',
    to: 'Dinas Contoh',
    outputs: ['berita-acara'],
    bodies: ['dinas-contoh'],
    way: 'email',
    note: 'Surel',
    proof: [],
  },
} as const satisfies Record<string, OfficerCommand>;

describe.each(Object.entries(recorded))(
  'what was recorded by "%s" without an order',
  (_, given) => {
    test('is for the bodies it names, in the version that stood then', () => {
      expect(bodiesSent(whole.open, minutes, 1)).toEqual([]);
      const told = whole.when(tim, given);
      expect(bodiesSent(told.open, minutes, 1)).toEqual(['dinas-contoh']);
      expect(bodiesSent(told.open, minutes, 2)).toEqual([]);
      const person = personOf('dinas-contoh', 'pemilik');
      const taking = { type: 'fetch-paper', ...minutes, version: 1 } as const;
      told.when(person, taking).thenHappened('paper-fetched');
      whole.when(person, taking).thenRefused('not-permitted');
    });

    test('is of nobody where it names no body, and of none that the case does not involve', () => {
      const { bodies: _bodies, ...nobody } = given;
      expect(bodiesSent(whole.when(tim, nobody).open, minutes, 1)).toEqual([]);
      whole.when(tim, { ...given, bodies: ['pt-contoh'] }).thenRefused('not-involved');
    });

    test('is refused while somebody has yet to sign a paper of it, and names him', () => {
      expect(half.when(tim, given).thenRefused('signature-lacking').refusal?.message.id).toContain(
        'Tim',
      );
      whole.when(tim, given);
      whole.when(tim, { ...given, outputs: ['tidak-ada'] }).thenRefused('unknown-output');
    });

    test('lets the owner of the system see its case from then on', () => {
      const owners = whole.open.parties.map((one) => ({ ...one, because: 'owner' }) as const);
      const before = { ...whole.open, parties: owners, turns: whole.open.turns.slice(0, 1) };
      const { sentByHand } = whole.when(tim, given).open;
      expect(partiesOf(before)).toEqual([]);
      expect(partiesOf({ ...before, sentByHand })).toEqual([
        { role: 'pemilik', body: 'dinas-contoh' },
      ]);
    });
  },
);

test('a paper that only some have signed is handed to no body, though its sending is on record', () => {
  const sentByHand = whole.when(tim, recorded.send).open.sentByHand;
  const asOfOld = { ...half.open, sentByHand };
  expect(bodiesSent(asOfOld, minutes, 1)).toEqual(['dinas-contoh']);
  new Scenario(smallSop, asOfOld)
    .when(personOf('dinas-contoh', 'pemilik'), { type: 'fetch-paper', ...minutes, version: 1 })
    .thenRefused('paper-not-signed');
});
