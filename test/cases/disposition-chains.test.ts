import { sentence } from '#core/cases/event-kinds.ts';
import { describe, expect, test } from 'vitest';
import { project } from '#app/cases/project.ts';
import type { CommandData } from '#core/cases/command.ts';
import { chainOf, isOverdue, receiverOf } from '#core/cases/dispositions.ts';
import type { DispositionPlan, ReceiverId } from '#core/cases/office-event.ts';
import { defaultReminderRules } from '#core/oversight/reminders/default-rules.ts';
import { compileMapping } from '#core/papers/mapping/compile-mapping.ts';
import { defaultMapping } from '#core/papers/mapping/default-mapping.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import { besideFlow } from '#test/support/side-papers.ts';
import { instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];

const give = (more: Partial<DispositionPlan> = {}): CommandData => ({
  type: 'give-disposition',
  plan: {
    to: [
      { name: '', role: 'meja' },
      { name: 'Bidang Contoh', role: null },
    ],
    instructions: ['Periksa'],
    note: '',
    agendaNumber: null,
    giver: 'ketua',
    from: null,
    ...more,
  },
});
const first: ReceiverId = { disposition: 1, receiver: 1 };
const byName: ReceiverId = { disposition: 1, receiver: 2 };
const answer = (
  of: ReceiverId,
  more: {
    readonly answer?: string;
    readonly known?: string;
    readonly happenedAt?: ReturnType<typeof instant>;
  } = {},
): CommandData => ({ type: 'answer-disposition', ...of, answer: ' Sudah diperiksa. ', ...more });
const known = 'Lembar disposisi yang kembali, 17 November';
/** The desk passes on what it got to the team. */
const onward = give({
  to: [{ name: 'apa saja', role: 'tim' }],
  giver: 'meja',
  from: first,
});

const reported = new Scenario(smallSop).reported();
const given = reported.when(ketua, give()).thenHappened('disposition-given');

const rules = {
  sop: smallSop,
  agency: {
    calendar: indonesianCalendar('Asia/Jakarta'),
    reminders: defaultReminderRules(smallSop),
  },
  mapping: compileMapping(defaultMapping(smallSop), smallSop),
};
const work = ({ state, now }: Scenario) =>
  (state.status === 'none' ? [] : project(rules, state, now).work)
    .filter(({ kind }) => kind === 'answer')
    .map(({ item, seats }) => [item, ...seats]);
const standing = (story: Scenario, of: ReceiverId) =>
  receiverOf(story.open.dispositions, of)?.state;

describe('a time to answer by', () => {
  const until = instant('2026-11-20T10:00:00+07:00');
  const limited = reported.when(ketua, give({ until })).thenHappened('disposition-given');
  const projected = ({ state, now }: Scenario) => {
    if (state.status === 'none') throw new Error('no case');
    const { work: items, watches } = project(rules, state, now);
    return {
      due: items.filter(({ kind }) => kind === 'answer').map(({ due }) => due),
      watched: watches
        .filter(({ item }) => item.startsWith('answer:'))
        .map(({ item, at, watched }) => [item, at, ...watched.seats]),
    };
  };
  const overdue = (story: Scenario, of: ReceiverId, at: string) => {
    const receiver = receiverOf(story.open.dispositions, of);
    return receiver !== undefined && isOverdue(story.open, receiver, instant(at));
  };

  test('stands in the work of who is to answer; he and who gave it are reminded when it passes', () => {
    expect(projected(limited)).toEqual({
      due: [until],
      // Who is only named has no inbox: who gave it hears of him.
      watched: [
        ['answer:1:1', until, 'meja', 'ketua'],
        ['answer:1:2', until, 'ketua'],
      ],
    });
    expect(projected(given)).toEqual({ due: [null], watched: [] });
  });

  test('that lies outside working hours is reminded of at the next opening', () => {
    const night = reported.when(ketua, give({ until: instant('2026-11-20T22:00:00+07:00') }));
    const [first_] = projected(night).watched;
    expect(first_?.[1]).toBe(instant('2026-11-23T07:30:00+07:00'));
  });

  test('is over only where nobody has answered or passed it on', () => {
    expect(overdue(limited, first, '2026-11-20T09:59:00+07:00')).toBe(false);
    expect(overdue(limited, first, '2026-11-20T10:01:00+07:00')).toBe(true);
    expect(overdue(limited.when(meja, answer(first)), first, '2026-11-20T10:01:00+07:00')).toBe(
      false,
    );
    expect(overdue(limited.when(meja, onward), first, '2026-11-20T10:01:00+07:00')).toBe(false);
    expect(overdue(given, first, '2027-11-20T10:01:00+07:00')).toBe(false);
    expect(projected(limited.when(meja, answer(first))).watched).toEqual([
      ['answer:1:2', until, 'ketua'],
    ]);
  });

  test('is never one that is over when it is given', () => {
    reported
      .when(ketua, give({ until: instant('2026-11-01T10:00:00+07:00') }))
      .thenRefused('invalid-answer');
  });
});

describe('what was passed on', () => {
  test('is on the worklist of the role it went to, and of nobody for who is only named', () => {
    expect(given.open.dispositions[0]?.plan.to).toEqual([
      { name: 'Meja Bantu', role: 'meja' },
      { name: 'Bidang Contoh', role: null },
    ]);
    expect(work(given)).toEqual([['disposition:1:1', 'meja']]);
  });

  test('is answered for somebody else only with how that is known, which the record and the sheet tell', () => {
    for (const [who, of] of [
      [ketua, first],
      [tim, byName],
    ] as const) {
      given.when(who, answer(of)).thenRefused('answer-unproven');
      given.when(who, answer(of, { known: 'ok' })).thenRefused('answer-unproven');
      const [answered] =
        given.when(who, answer(of, { known: ` ${known} ` })).open.dispositions[0]?.answers ?? [];
      expect(answered).toMatchObject({ known, by: { kind: 'officer' } });
    }
    given.when(meja, answer(first, { known })).thenRefused('invalid-answer');
    const told = given
      .when(ketua, answer(first, { known }))
      .events.filter(({ type }) => type === 'disposition-answered')
      .map((event) => sentence(event, { sop: smallSop, measures: [], parties: [], turns: [] }).id);
    expect(told).toEqual([
      `Jawaban disposisi 1 dicatat bagi penerimanya: Sudah diperiksa. (diketahui dari: ${known})`,
    ]);
  });

  test('is answered with what was done and when, and leaves the worklist', () => {
    const done = given.at('2026-11-17T15:00:00+07:00').when(meja, answer(first));
    expect(done.open.dispositions[0]?.answers).toMatchObject([
      {
        receiver: 1,
        answer: 'Sudah diperiksa.',
        at: done.now,
        by: { name: 'Petugas Contoh meja' },
      },
    ]);
    expect(standing(done, first)).toBe('answered');
    expect(standing(done, byName)).toBe('open');
    expect(work(done)).toEqual([]);
  });

  test('waits for nobody any more when the case is closed, and takes an answer all the same', () => {
    const closed = given.when(ketua, {
      type: 'close',
      reason: 'withdrawn',
      note: 'Ditarik',
      leavingOpen: 'Tidak perlu dijawab lagi',
    });
    expect(work(closed)).toEqual([]);
    const answered = closed.when(meja, answer(first)).thenHappened('disposition-answered');
    expect(answered.state.status).toBe('closed');
    closed.when(ketua, give()).thenRefused('case-closed');
  });

  test('goes on to the next, whose turn it is then; an answer can still follow', () => {
    const passed = given.when(meja, onward).thenHappened('disposition-given');
    expect(passed.open.dispositions[1]?.plan.to).toEqual([{ name: 'Tim', role: 'tim' }]);
    expect(standing(passed, first)).toBe('passed-on');
    expect(work(passed)).toEqual([['disposition:2:1', 'tim']]);
    const answered = passed
      .when(meja, answer(first))
      .when(tim, answer({ disposition: 2, receiver: 1 }));
    expect(standing(answered, first)).toBe('answered');
    expect(work(answered)).toEqual([]);
  });

  test('belongs to one chain with all that came of it, and with nothing else', () => {
    const two = given
      .when(meja, onward)
      .when(ketua, give())
      .when(tim, give({ giver: 'tim', from: { disposition: 2, receiver: 1 } }));
    const chain = (disposition: number) =>
      chainOf(two.open.dispositions, disposition).map((one) => one.disposition);
    expect(chain(1)).toEqual([1, 2, 4]);
    expect(chain(4)).toEqual([1, 2, 4]);
    expect(chain(3)).toEqual([3]);
  });
});

describe('an answer', () => {
  test('is the receiver’s or a controller’s to give; of who has no account, the team’s', () => {
    given.when(tim, answer(first)).thenRefused('not-permitted');
    given.when(ketua, answer(first, { known })).thenHappened('disposition-answered');
    given.when(tim, answer(byName, { known })).thenHappened('disposition-answered');
  });

  test('is given once, to what there is, in words', () => {
    given.when(meja, answer(first)).when(meja, answer(first)).thenRefused('disposition-answered');
    given.when(meja, answer(first)).when(meja, onward).thenRefused('disposition-answered');
    given.when(meja, answer({ disposition: 1, receiver: 3 })).thenRefused('unknown-disposition');
    given.when(meja, answer({ disposition: 2, receiver: 1 })).thenRefused('unknown-disposition');
    given.when(meja, answer(first, { answer: ' ' })).thenRefused('empty-text');
    given.when(meja, answer(first, { answer: 'x'.repeat(5_001) })).thenRefused('too-long');
  });

  test('tells when the work was done: not before the disposition, not in the future', () => {
    const later = given.at('2026-11-20T09:00:00+07:00');
    const at = (time: string) => answer(first, { happenedAt: instant(time) });
    later.when(meja, at('2026-11-19T09:00:00+07:00')).thenHappened('disposition-answered');
    later.when(meja, at('2026-11-21T09:00:00+07:00')).thenRefused('happened-in-future');
    const disposed = reported.at('2026-11-18T09:00:00+07:00').when(ketua, give());
    disposed.when(meja, at('2026-11-18T08:59:00+07:00')).thenRefused('happened-too-early');
  });
});

describe('passing on', () => {
  test('is done by whoever received it, who signs its sheet', () => {
    given.when(tim, onward).thenRefused('not-permitted');
    given.when(meja, give({ giver: 'ketua', from: first })).thenRefused('invalid-answer');
    given.when(tim, give({ giver: 'ketua', from: byName })).thenRefused('invalid-answer');
    given
      .when(meja, give({ giver: 'meja', from: { disposition: 7, receiver: 1 } }))
      .thenRefused('unknown-disposition');
  });

  test('goes to roles of the agency and to names, never to an outside role', () => {
    given
      .when(ketua, give({ to: [{ name: 'Pemilik', role: 'pemilik' }] }))
      .thenRefused('invalid-answer');
  });
});

test('initials under the sheets of a chain fall when one of it is answered or passed on; those of others stay', () => {
  const initial = (number: number): CommandData => ({
    type: 'initial-paper',
    ...besideFlow('disposisi.lembar', number),
  });
  const two = given.when(ketua, give()).when(tim, initial(1)).when(tim, initial(2));
  const left = ({ open }: Scenario) => open.papers.map(({ initials }) => initials.length);
  expect(left(two)).toEqual([1, 1]);
  expect(left(two.when(meja, answer(first)))).toEqual([0, 1]);
  expect(left(two.when(meja, onward))).toEqual([0, 1]);
});
