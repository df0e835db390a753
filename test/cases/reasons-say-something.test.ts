import { describe, expect, test } from 'vitest';
import type { CommandData, CommandType } from '#core/cases/command.ts';
import type { Actor } from '#core/people/actor.ts';
import { keptCheck } from '#test/support/kept-check.ts';
import { file, instant, officer, personOf, Scenario, tuesday } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { widerSop } from '#test/support/wider-sop.ts';

const [meja, tim, ketua, sekda] = [
  officer('meja'),
  officer('tim'),
  officer('ketua'),
  officer('sekda'),
];

/** Where a command asks somebody for words, and the command with these words in that place. */
interface Asked {
  readonly story: Scenario;
  readonly by: Actor;
  readonly with: (words: string) => CommandData;
  /** Words may be left out altogether, or something else is told first of blank ones. */
  readonly blank?: 'may' | 'told-otherwise';
}

const assess = { form: { alasan: 'Terbukti', parah: 'rendah' } };
const reported = new Scenario(smallSop).reported();
const assessing = reported.completed(meja, 'lanjut');
const held = assessing
  .completed(tim, 'tinggi', {
    form: { alasan: 'Terbukti', parah: 'tinggi' },
    outputs: [{ output: 'tangkapan', files: [file('blokir.png')] }],
  })
  .involving('pemilik', 'dinas-contoh')
  .completed(personOf('dinas-contoh', 'pemilik'), 'lanjut')
  .knowing({ unitReports: { received: 9, valid: 4 } });
const approval = { type: 'request-approval', turn: held.turn, outcome: 'sudah' } as const;
const asked = held.when(tim, { ...approval, reason: 'Sudah diperbaiki' });
const decision = {
  type: 'record-decision',
  approval: 1,
  given: true,
  number: '800/12/2026',
  date: '2026-11-17',
  name: 'Pejabat Contoh',
  note: '',
  proof: [file('persetujuan.pdf')],
} as const;
const order = { type: 'order-measure', kind: 'block', system: { name: 'Portal' } } as const;
const ordered = reported.when(tim, { ...order, reason: 'Sebelum disentuh' });
const executed = ordered.when(tim, {
  type: 'execute-measure',
  measure: 1,
  note: 'Terpasang',
  proof: [],
});
const wait = { type: 'wait', turn: 1, party: 'Vendor Contoh' } as const;
const ordering = assessing
  .completed(tim, 'rendah', assess)
  .completed(tim, 'lanjut')
  .completed(tim, 'sudah')
  .completed(tim, 'lanjut');
const record = {
  type: 'record-sending',
  sending: 1,
  recipients: ['Pemilik'],
  addressee: '',
  sentBy: 'Petugas Contoh',
  way: 'post',
  note: 'Resi 12',
  proof: [],
} as const;
const reply = {
  type: 'record-reply',
  sending: 1,
  recipient: 'Pemilik',
  repliedBy: '',
  way: 'email',
  number: '',
  dated: '',
  text: 'Sudah diperbaiki.',
  files: [],
} as const;
const minutes = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
const signed = assessing.completed(tim, 'rendah', assess).when(tim, {
  ...minutes,
  ...keptCheck,
  type: 'sign-paper',
  version: 1,
  code: 'ABCD-EFGH',
  number: '1/BA',
  title: 'Berita Acara',
  file: file('ba.pdf'),
  signer: { role: 'tim', name: 'Petugas Contoh', position: 'Tim' },
  via: 'certificate',
  edits: {},
  over: null,
  signatories: [{ role: 'tim', person: { name: 'Petugas Contoh', position: 'Tim' } }],
});
const called = reported.when(tim, {
  type: 'call-meeting',
  plan: {
    from: tuesday,
    until: null,
    venue: 'Ruang rapat',
    agenda: 'Insiden',
    invited: [{ name: 'Dinas Contoh', role: null, body: null }],
    caller: 'ketua',
  },
});
const dutiful = new Scenario(widerSop).reported().completed(meja, 'lanjut');
const duty = { type: 'start-duty', duty: 'lapor-bssn', since: tuesday } as const;
const running = dutiful.when(tim, { ...duty, basis: 'Diketahui dari laporan' });
const closed = reported.when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' });
const involved = reported.involving('pemilik', 'dinas-contoh');

const send = {
  outputs: [],
  way: 'email',
  proof: [],
} as const;

/**
 * Every command, with each place where core asks for a reason or for how something is known. One
 * that asks for none has none here; a new command does not compile until somebody has looked.
 */
const table: { readonly [T in CommandType]: readonly Asked[] } = {
  'receive-report': [],
  'start-step': [],
  'assign-step': [
    {
      story: assessing,
      by: ketua,
      blank: 'may',
      with: (reason) => ({
        type: 'assign-step',
        turn: 2,
        to: { id: 'o-2', name: 'Budi Contoh', roles: ['tim'] },
        reason,
      }),
    },
  ],
  'complete-step': [
    {
      story: assessing.at('2026-11-20T10:00:00+07:00'),
      by: tim,
      blank: 'told-otherwise',
      with: (backdatingReason) => ({
        type: 'complete-step',
        turn: 2,
        step: 'nilai',
        outcome: 'rendah',
        ...assess,
        outputs: [],
        happenedAt: instant('2026-11-17T10:30:00+07:00'),
        backdatingReason,
      }),
    },
  ],
  wait: [{ story: reported, by: meja, with: (reason) => ({ ...wait, reason }) }],
  resume: [
    {
      story: reported.when(meja, { ...wait, reason: 'Menunggu log' }),
      by: meja,
      with: (result) => ({ type: 'resume', turn: 1, result }),
    },
  ],
  'request-approval': [{ story: held, by: tim, with: (reason) => ({ ...approval, reason }) }],
  'request-lifting': [
    {
      story: held,
      by: tim,
      with: (reason) => ({ type: 'request-lifting', measure: 1, reason }),
    },
  ],
  'give-approval': [],
  'refuse-approval': [
    { story: asked, by: sekda, with: (note) => ({ type: 'refuse-approval', approval: 1, note }) },
  ],
  'record-decision': [
    { story: asked, by: ketua, with: (note) => ({ ...decision, given: false, note }) },
  ],
  'withdraw-decision': [
    {
      story: asked.when(ketua, decision),
      by: ketua,
      with: (reason) => ({ type: 'withdraw-decision', approval: 1, reason }),
    },
  ],
  'order-measure': [{ story: reported, by: tim, with: (reason) => ({ ...order, reason }) }],
  'execute-measure': [
    {
      story: ordered,
      by: tim,
      with: (note) => ({ type: 'execute-measure', measure: 1, note, proof: [] }),
    },
  ],
  'lift-measure': [
    {
      story: executed,
      by: tim,
      with: (note) => ({ type: 'lift-measure', measure: 1, note, proof: [] }),
    },
  ],
  'withdraw-measure': [
    {
      story: ordered,
      by: tim,
      with: (reason) => ({ type: 'withdraw-measure', measure: 1, reason }),
    },
  ],
  'correct-report': [
    {
      story: reported,
      by: tim,
      with: (reason) => ({
        type: 'correct-report',
        changes: { chronology: 'Diketahui pagi hari' },
        reason,
      }),
    },
  ],
  'involve-party': [],
  'release-party': [
    {
      story: involved,
      by: ketua,
      with: (reason) => ({ type: 'release-party', role: 'pemilik', body: 'dinas-contoh', reason }),
    },
  ],
  'release-outside-view': [],
  'assess-severity': [
    {
      story: reported,
      by: tim,
      with: (reason) => ({ type: 'assess-severity', severity: 'tinggi', reason }),
    },
  ],
  'attach-evidence': [],
  send: [
    {
      story: reported,
      by: tim,
      with: (note) => ({ type: 'send', to: ['BSSN'], cc: [], ...send, note }),
    },
  ],
  escalate: [
    { story: reported, by: tim, with: (note) => ({ type: 'escalate', to: 'BSSN', ...send, note }) },
  ],
  note: [],
  'tell-reporter': [],
  'write-as-reporter': [],
  'join-duplicate': [],
  close: [
    { story: reported, by: ketua, with: (note) => ({ type: 'close', reason: 'withdrawn', note }) },
  ],
  reopen: [
    { story: closed, by: ketua, with: (reason) => ({ type: 'reopen', step: 'nilai', reason }) },
  ],
  // By the product itself, with the reason of the change of settings, which was asked for.
  'recompute-due': [],
  'start-duty': [{ story: dutiful, by: tim, with: (basis) => ({ ...duty, basis }) }],
  'set-duty-aside': [],
  'take-duty-up': [],
  'fulfil-duty': [
    {
      story: running,
      by: tim,
      blank: 'told-otherwise',
      with: (note) => ({
        type: 'fulfil-duty',
        number: 1,
        told: [{ to: 'BSSN', way: 'email' }],
        form: {},
        proof: [],
        note,
      }),
    },
  ],
  'edit-paper': [],
  'initial-paper': [],
  'sign-paper': [],
  'print-paper': [],
  'sign-on-paper': [],
  'export-paper': [],
  'return-paper': [],
  'send-paper': [
    {
      story: signed,
      by: tim,
      with: (note) => ({
        type: 'send-paper',
        ...minutes,
        to: ['Dinas Contoh'],
        way: 'email',
        note,
        proof: [],
      }),
    },
  ],
  'fetch-paper': [],
  'revoke-paper': [
    { story: signed, by: ketua, with: (reason) => ({ type: 'revoke-paper', ...minutes, reason }) },
  ],
  'receive-paper': [
    {
      story: signed,
      by: tim,
      with: (note) => ({
        type: 'receive-paper',
        ...minutes,
        receivedBy: 'Dinas Contoh',
        note,
        proof: [],
      }),
    },
  ],
  'call-meeting': [],
  'change-meeting': [],
  'record-meeting': [],
  'cancel-meeting': [
    { story: called, by: tim, with: (reason) => ({ type: 'cancel-meeting', meeting: 1, reason }) },
  ],
  'give-disposition': [],
  'answer-disposition': [],
  'record-sending': [{ story: ordering, by: tim, with: (note) => ({ ...record, note }) }],
  'waive-sending': [
    {
      story: ordering,
      by: ketua,
      with: (reason) => ({ type: 'waive-sending', sending: 1, reason }),
    },
  ],
  'record-reply': [
    { story: ordering.when(tim, record), by: tim, with: (note) => ({ ...reply, note }) },
  ],
  'make-case-file': [],
};

const places = Object.entries(table).flatMap(([type, all]) =>
  all.map((one) => [type, one] as const),
);
const mute = ['x', 'ok', '....', '– – –', '?!?!?!', '1 2 3', '12.'] as const;
const blank = ['', '   ', '\n\u200B'] as const;

describe.each(places)('%s', (_, { story, by, with: withWords, blank: ofBlank }) => {
  test.each(ofBlank === 'may' ? mute : [...mute, ...blank])(
    'is refused %j, and says what to write',
    (words) => {
      const refusal = story.when(by, withWords(words)).refusal;
      const told = [
        refusal?.message,
        ...(refusal?.fields ?? []).map(({ message }) => message),
      ].flatMap((one) => one ?? []);
      expect(told.map(({ id }) => id).join(' ')).toMatch(/\b[Tt]ulis/u);
      expect(told.map(({ en }) => en).join(' ')).toMatch(/\b[Ww]rite/u);
    },
  );

  test('takes words that say something', () => {
    expect(story.when(by, withWords('Diberitahukan Sekretaris lewat telepon')).refusal).toBe(
      undefined,
    );
  });
});
