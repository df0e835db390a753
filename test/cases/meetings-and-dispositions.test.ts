import { besideFlow, guests } from '#test/support/side-papers.ts';
import { describe, expect, test } from 'vitest';
import type { CommandData, OfficeCommand } from '#core/cases/command.ts';
import type {
  DispositionPlan,
  MeetingMinutes,
  MeetingPlan,
  Receiver,
} from '#core/cases/office-event.ts';
import type { RefusalCode } from '#core/cases/refusal.ts';
import { sendingWayOf } from '#core/cases/sending-ways.ts';
import { isSidePaper, sidePaperName } from '#core/cases/side-papers.ts';
import { file, instant, officer, personOf, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';
import { keptCheck } from '#test/support/kept-check.ts';

const [meja, tim, ketua, pemilik] = [
  officer('meja'),
  officer('tim'),
  officer('ketua'),
  personOf('dinas-contoh', 'pemilik'),
];
const reported = new Scenario(smallSop).reported();
const closed = reported.when(ketua, {
  type: 'close',
  reason: 'withdrawn',
  note: 'Ditarik pelapor',
});

const plan = (more: Partial<MeetingPlan> = {}): MeetingPlan => ({
  from: instant('2026-11-18T09:30:00+07:00'),
  until: null,
  venue: 'Ruang Rapat',
  agenda: 'Pembahasan',
  invited: [{ name: 'Kepala Dinas Contoh', role: null, body: null }],
  caller: 'ketua',
  ...more,
});
const minutes = (more: Partial<MeetingMinutes> = {}): MeetingMinutes => ({
  chair: 'Nama Satu',
  secretary: 'Nama Dua',
  attendees: 'Nama Satu, Ketua',
  discussion: 'Uraian.',
  conclusion: 'Selesai.',
  files: [],
  ...more,
});
/** Persons or units without an account. */
const byName = (...names: readonly string[]): readonly Receiver[] =>
  names.map((name) => ({ name, role: null }));

const passed = (more: Partial<DispositionPlan> = {}): DispositionPlan => ({
  to: byName('Tim'),
  instructions: ['Koordinasikan'],
  note: '',
  agendaNumber: null,
  giver: 'ketua',
  from: null,
  ...more,
});

const call = (more: Partial<MeetingPlan> = {}): OfficeCommand => ({
  type: 'call-meeting',
  plan: plan(more),
});
const change = (meeting = 1, more: Partial<MeetingPlan> = {}): OfficeCommand => ({
  type: 'change-meeting',
  meeting,
  plan: plan(more),
});
const record = (meeting = 1, more: Partial<MeetingMinutes> = {}): OfficeCommand => ({
  type: 'record-meeting',
  meeting,
  minutes: minutes(more),
});
const cancel = (meeting = 1, reason = 'Ditunda'): OfficeCommand => ({
  type: 'cancel-meeting',
  meeting,
  reason,
});
const dispose = (more: Partial<DispositionPlan> = {}): OfficeCommand => ({
  type: 'give-disposition',
  plan: passed(more),
});

const called = reported.when(tim, call());
const held = called.at('2026-11-18T12:00:00+07:00').when(tim, record());

const paper = (output: string) => ({
  ...besideFlow(output),
  version: 1,
  code: 'KODE',
  number: '1 / 2026',
  title: 'Naskah',
  file: file('naskah.pdf'),
  edits: {},
});
const sign = (output: string): CommandData => ({
  ...paper(output),
  type: 'sign-paper',
  ...keptCheck,
  via: 'certificate',
  over: null,
  signer: { role: 'ketua', name: 'Nama Satu', position: 'Ketua' },
});
const print = (output: string): CommandData => ({ ...paper(output), type: 'print-paper' });
const revoke = (output: string): CommandData => ({
  type: 'revoke-paper',
  ...besideFlow(output),
  reason: 'Salah tanggal',
});

const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Kepala Dinas Contoh ${String(index + 1)}`);

describe('whatever is done beside the flow', () => {
  test.each([
    ['call-meeting', call()],
    ['change-meeting', change()],
    ['give-disposition', dispose()],
  ] as const)('%s is for the team of an open case', (_, command) => {
    new Scenario(smallSop).when(tim, command).thenRefused('no-case');
    closed.when(tim, command).thenRefused('case-closed');
    called.when(pemilik, command).thenRefused('not-permitted');
    called.when({ kind: 'reporter' }, command).thenRefused('not-permitted');
    const begun = called.at('2026-11-18T12:00:00+07:00');
    expect(begun.when(meja, command).refusal).toBeUndefined();
  });
});

describe('a meeting that a case left open when it closed', () => {
  const closed = called.when(ketua, {
    type: 'close',
    reason: 'withdrawn',
    note: 'Ditarik pelapor',
    leavingOpen: 'Notulanya menyusul',
  });

  test('is told of when its minutes are ready, by the team alone', () => {
    const later = closed.at('2026-11-18T12:00:00+07:00');
    later.when(pemilik, record()).thenRefused('not-permitted');
    const held = later.when(tim, record()).thenHappened('meeting-held');
    expect(held.state).toMatchObject({ status: 'closed', meetings: [{ state: 'held' }] });
  });

  test('is cancelled, and not changed', () => {
    closed.when(tim, change()).thenRefused('case-closed');
    closed.when(tim, cancel()).thenHappened('meeting-cancelled');
  });
});

describe('a meeting', () => {
  test('is called in the turn the case stands at, its words tidied; meetings count from one', () => {
    const two = reported
      .completed(meja, 'lanjut')
      .when(
        tim,
        call({ venue: ' Ruang ', agenda: ' Acara ', invited: guests(' Satu ', ' ', 'Dua', 'Dua') }),
      )
      .thenHappened('meeting-called')
      .when(meja, call());
    expect(two.open.meetings).toMatchObject([
      {
        meeting: 1,
        turn: 2,
        state: 'called',
        calledAt: two.now,
        held: null,
        plan: { venue: 'Ruang', agenda: 'Acara', invited: guests('Satu', 'Dua') },
      },
      { meeting: 2, turn: 2 },
    ]);
  });

  test('that took place already can be called and recorded', () => {
    const from = instant('2026-11-17T11:00:00+07:00');
    const past = reported
      .at('2026-11-17T15:00:00+07:00')
      .when(tim, call({ from, until: instant('2026-11-17T12:00:00+07:00') }))
      .when(tim, record());
    expect(past.open.meetings).toMatchObject([{ state: 'held', held: { at: from } }]);
  });

  test('whose hour has not come is not recorded, unless it is told when it was held', () => {
    called.when(tim, record()).thenRefused('meeting-to-come');
    const early = instant('2026-11-18T08:00:00+07:00');
    const before = called.at('2026-11-18T09:29:59+07:00');
    before.when(tim, record()).thenRefused('meeting-to-come');
    const told = before.when(tim, { ...record(), happenedAt: early } as OfficeCommand);
    expect(told.open.meetings).toMatchObject([{ state: 'held', held: { at: early } }]);
    expect(told.when(tim, record(1, { conclusion: 'Lain.' })).open.meetings).toMatchObject([
      { held: { at: early, minutes: { conclusion: 'Lain.' } } },
    ]);
    called.at('2026-11-18T09:30:00+07:00').when(tim, record()).thenHappened('meeting-held');
  });

  test.each(['Tim', ' tim ', 'Dinas Contoh', 'Nama Satu, Ketua\nDinas Contoh'])(
    'was attended by people: "%s" names a body or an executor',
    (attendees) => {
      const later = called.at('2026-11-18T12:00:00+07:00');
      const refused = later.when(tim, record(1, { attendees })).thenRefused('invalid-answer');
      expect(refused.refusal?.fields).toMatchObject([{ field: 'attendees' }]);
    },
  );

  test.each<[what: string, plan: Partial<MeetingPlan>, code: RefusalCode]>([
    [
      'before the report came in',
      { from: instant('2026-11-17T08:00:00+07:00') },
      'happened-before-report',
    ],
    [
      'that ends before it begins',
      { until: instant('2026-11-18T08:00:00+07:00') },
      'invalid-answer',
    ],
    ['that ends as it begins', { until: plan().from }, 'invalid-answer'],
    ['without a place', { venue: ' ' }, 'empty-text'],
    ['at a place of many words', { venue: 'x'.repeat(501) }, 'too-long'],
    ['without an agenda', { agenda: '' }, 'empty-text'],
    ['with an agenda of many words', { agenda: 'x'.repeat(2_001) }, 'too-long'],
    ['to which nobody is invited', { invited: guests(' ') }, 'empty-text'],
    ['to which more than two hundred are invited', { invited: guests(...many(201)) }, 'too-many'],
    ['with an invitee of many words', { invited: guests('x'.repeat(501)) }, 'too-long'],
    [
      'to which a role is invited that the SOP does not know',
      { invited: [{ name: 'Bupati', role: 'bupati', body: null }] },
      'invalid-answer',
    ],
    [
      'to which a body is invited that the register does not know',
      { invited: [{ name: 'Dinas Entah', role: null, body: 'dinas-entah' }] },
      'invalid-answer',
    ],
    ['called by nobody the SOP knows', { caller: 'bupati' }, 'invalid-answer'],
    ['called by an outside party', { caller: 'pemilik' }, 'invalid-answer'],
    ['with characters that cannot be kept', { agenda: 'a\u0000b' }, 'invalid-answer'],
  ])('%s is neither called nor moved so', (_, more, code) => {
    reported.when(tim, call(more)).thenRefused(code);
    called.when(tim, change(1, more)).thenRefused(code);
  });

  test('invites roles and bodies by the names the SOP and the register have for them, each once', () => {
    const invited = [
      { name: 'siapa pun', role: 'tim', body: null },
      { name: '', role: 'tim', body: null },
      { name: 'apa pun', role: null, body: 'dinas-contoh' },
    ];
    expect(reported.when(tim, call({ invited })).open.meetings).toMatchObject([
      {
        plan: {
          invited: [
            { name: 'Tim', role: 'tim', body: null },
            { name: 'Dinas Contoh', role: null, body: 'dinas-contoh' },
          ],
        },
      },
    ]);
  });

  test('of two hundred is called', () => {
    reported.when(tim, call({ invited: guests(...many(200)) })).thenHappened('meeting-called');
  });

  test('is moved while it is called and its invitation neither signed nor printed; a revoked one may follow the meeting again', () => {
    const moved = called.when(meja, change(1, { venue: ' Aula ' })).thenHappened('meeting-changed');
    expect(moved.open.meetings).toMatchObject([{ state: 'called', plan: { venue: 'Aula' } }]);
    called.when(tim, change(2)).thenRefused('unknown-meeting');
    held.when(tim, change()).thenRefused('meeting-state');
    const signed = called.when(ketua, sign('rapat.undangan')).thenHappened('paper-signed');
    signed.when(tim, change()).thenRefused('paper-signed');
    called
      .when(tim, print('rapat.undangan'))
      .thenHappened('paper-printed')
      .when(tim, change())
      .thenRefused('paper-printed');
    signed
      .when(ketua, revoke('rapat.undangan'))
      .when(tim, change())
      .thenHappened('meeting-changed');
  });

  test('is recorded when it was held, and anew until its minutes are out', () => {
    expect(held.thenHappened('meeting-held').open.meetings).toMatchObject([
      {
        state: 'held',
        held: { minutes: minutes(), at: plan().from, by: { name: 'Petugas Contoh tim' } },
      },
    ]);
    const anew = held
      .when(meja, record(1, { conclusion: 'Lain.', files: [file('daftar-hadir.pdf')] }))
      .thenHappened('meeting-held');
    expect(anew.open.meetings).toMatchObject([
      { held: { minutes: { conclusion: 'Lain.', files: [{ name: 'daftar-hadir.pdf' }] } } },
    ]);
    called.when(tim, record(2)).thenRefused('unknown-meeting');
    held.when(ketua, sign('rapat.notula')).when(tim, record()).thenRefused('paper-signed');
    held.when(tim, print('rapat.notula')).when(tim, record()).thenRefused('paper-printed');
    held
      .when(ketua, sign('rapat.notula'))
      .when(ketua, revoke('rapat.notula'))
      .when(tim, record())
      .thenHappened('meeting-held');
  });

  test('may be recorded though its invitation is signed', () => {
    called
      .when(ketua, sign('rapat.undangan'))
      .at('2026-11-18T12:00:00+07:00')
      .when(tim, record())
      .thenHappened('meeting-held');
  });

  test.each<[what: string, minutes: Partial<MeetingMinutes>, code: RefusalCode]>([
    ['a chair', { chair: ' ' }, 'empty-text'],
    ['a secretary', { secretary: '' }, 'empty-text'],
    ['attendees', { attendees: '\n' }, 'empty-text'],
    ['a discussion', { discussion: '' }, 'empty-text'],
    ['a conclusion', { conclusion: ' ' }, 'empty-text'],
    ['a chair of few words', { chair: 'x'.repeat(301) }, 'too-long'],
    ['attendees of few words', { attendees: 'x'.repeat(20_001) }, 'too-long'],
    ['a discussion that fits sixty pages', { discussion: 'x'.repeat(200_001) }, 'too-long'],
    ['a conclusion that fits sixty pages', { conclusion: 'x'.repeat(200_001) }, 'too-long'],
  ])('is not recorded without %s', (_, more, code) => {
    called.when(tim, record(1, more)).thenRefused(code);
  });

  test('is not recorded with somebody twice among who came: he signs the list once', () => {
    const twice = called
      .at('2026-11-18T12:00:00+07:00')
      .when(tim, record(1, { attendees: 'Nama Satu, S.Kom., Ketua\nNama Dua\nNama Satu' }))
      .thenRefused('invalid-answer');
    expect(twice.refusal?.fields).toEqual([
      {
        field: 'attendees',
        message: {
          id: 'Nama Satu, S.Kom. tertulis dua kali, dengan nama atau NIP yang sama. Hapus salah satunya; dua orang yang bernama sama dibedakan dengan NIP atau gelarnya.',
          en: 'Nama Satu, S.Kom. stands here twice, by name or by NIP. Take one out; two people of one name are told apart by their NIP or degrees.',
        },
      },
    ]);
  });

  test('is recorded at the moment it was held, which lies between the report and now', () => {
    const at = (text: string): OfficeCommand => ({
      type: 'record-meeting',
      meeting: 1,
      minutes: minutes(),
      happenedAt: instant(text),
    });
    const later = called.at('2026-11-20T12:00:00+07:00');
    expect(later.when(tim, at('2026-11-18T11:00:00+07:00')).open.meetings).toMatchObject([
      { held: { at: instant('2026-11-18T11:00:00+07:00') } },
    ]);
    later.when(tim, at('2026-11-21T12:00:00+07:00')).thenRefused('happened-in-future');
    later.when(tim, at('2026-11-16T12:00:00+07:00')).thenRefused('happened-before-report');
  });

  test('is cancelled with a reason while it is called; nothing follows then', () => {
    called.when(tim, cancel(1, ' ')).thenRefused('empty-text');
    called.when(tim, cancel(1, 'x'.repeat(5_001))).thenRefused('too-long');
    called.when(tim, cancel(2)).thenRefused('unknown-meeting');
    held.when(tim, cancel()).thenRefused('meeting-state');
    const cancelled = called.when(meja, cancel(1, ' Ditunda ')).thenHappened('meeting-cancelled');
    expect(cancelled.last).toMatchObject([{ meeting: 1, reason: 'Ditunda' }]);
    expect(cancelled.open.meetings).toMatchObject([{ state: 'cancelled', held: null }]);
    cancelled.when(tim, record()).thenRefused('meeting-state');
    cancelled.when(tim, change()).thenRefused('meeting-state');
    cancelled.when(tim, cancel()).thenRefused('meeting-state');
  });

  test('has its invitation and attendance list from when it is called, its minutes from when it was held', () => {
    const initial = (output: string): CommandData => ({
      type: 'initial-paper',
      ...besideFlow(output),
    });
    reported.when(tim, initial('rapat.undangan')).thenRefused('no-paper');
    called.when(tim, initial('rapat.undangan')).thenHappened('paper-initialled');
    called.when(tim, initial('rapat.daftar-hadir')).thenHappened('paper-initialled');
    called.when(tim, initial('rapat.notula')).thenRefused('no-paper');
    held.when(tim, initial('rapat.notula')).thenHappened('paper-initialled');
  });
});

describe('a disposition', () => {
  test('passes the report on, its words tidied; dispositions count from one and each has its sheet', () => {
    const given = reported
      .when(
        ketua,
        dispose({
          to: byName(' Tim ', ' ', 'Tim'),
          instructions: [' Koordinasikan '],
          note: ' Segera. ',
          agendaNumber: ' 12 ',
        }),
      )
      .thenHappened('disposition-given')
      .when(meja, dispose({ agendaNumber: ' ' }));
    expect(given.open.dispositions).toMatchObject([
      {
        disposition: 1,
        at: given.now,
        by: { name: 'Petugas Contoh ketua' },
        plan: {
          to: byName('Tim'),
          instructions: ['Koordinasikan'],
          note: 'Segera.',
          agendaNumber: '12',
          giver: 'ketua',
        },
      },
      { disposition: 2, plan: { agendaNumber: null } },
    ]);
    given.when(ketua, { ...sign('disposisi.lembar') }).thenHappened('paper-signed');
    given
      .when(tim, {
        type: 'initial-paper',
        output: 'disposisi.lembar',
        of: { kind: 'disposition', number: 3 },
      })
      .thenRefused('no-paper');
  });

  test.each<[what: string, plan: Partial<DispositionPlan>, code: RefusalCode]>([
    ['to nobody', { to: byName(' ') }, 'empty-text'],
    ['to more than two hundred', { to: byName(...many(201)) }, 'too-many'],
    ['to a name of many words', { to: byName('x'.repeat(501)) }, 'too-long'],
    ['without an instruction', { instructions: [] }, 'empty-text'],
    ['with an instruction of many words', { instructions: ['x'.repeat(501)] }, 'too-long'],
    ['with a note of many words', { note: 'x'.repeat(5_001) }, 'too-long'],
    ['with an agenda number of many characters', { agendaNumber: '1'.repeat(301) }, 'too-long'],
    ['of nobody the SOP knows', { giver: 'bupati' }, 'invalid-answer'],
    ['of an outside party', { giver: 'pemilik' }, 'invalid-answer'],
  ])('%s is not given', (_, more, code) => {
    reported.when(tim, dispose(more)).thenRefused(code);
  });
});

describe('initials under the papers of a meeting', () => {
  const initial = (output: string): CommandData => ({
    type: 'initial-paper',
    ...besideFlow(output),
  });
  const initialled = (from: Scenario): Readonly<Record<string, number>> =>
    Object.fromEntries(from.open.papers.map(({ output, initials }) => [output, initials.length]));

  test('fall with the words they were for: minutes written anew, a plan changed', () => {
    const both = held.when(tim, initial('rapat.undangan')).when(tim, initial('rapat.notula'));
    expect(initialled(both)).toEqual({ 'rapat.undangan': 1, 'rapat.notula': 1 });
    expect(initialled(both.when(tim, record(1, { conclusion: 'Lain.' })))).toEqual({
      'rapat.undangan': 1,
      'rapat.notula': 0,
    });
    expect(
      initialled(
        called.when(tim, initial('rapat.undangan')).when(tim, change(1, { venue: 'Ruang lain' })),
      ),
    ).toEqual({ 'rapat.undangan': 0 });
    expect(initialled(both.when(tim, call()).when(tim, change(2)))).toEqual({
      'rapat.undangan': 1,
      'rapat.notula': 1,
    });
  });
});

test('a case has at most 200 meetings and 200 dispositions, and their texts at most 5,000 lines', () => {
  const times = (from: Scenario, command: CommandData): Scenario =>
    Array.from({ length: 200 }).reduce<Scenario>((now) => now.when(tim, command), from);
  times(reported, call()).when(tim, call()).thenRefused('too-many');
  times(reported, dispose()).when(tim, dispose()).thenRefused('too-many');
  called
    .at('2026-11-18T12:00:00+07:00')
    .when(tim, record(1, { discussion: 'a\n'.repeat(5_000) }))
    .thenRefused('too-long');
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  '"%s" is no paper beside the flow and no way of sending',
  (name) => {
    expect([isSidePaper(name), sidePaperName(name), sendingWayOf(name)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  },
);
