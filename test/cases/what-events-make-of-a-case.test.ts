import { paperOfTurn } from '#core/cases/paper-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCase, type Case, type CaseFacts } from '#core/cases/case.ts';
import type { CaseEvent, EventData } from '#core/cases/event.ts';
import { evolve, replay } from '#core/cases/evolve.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { live, sops, tries } from '#test/support/lives.ts';
import { file, officer, Scenario } from '#test/support/scenario.ts';
import { minute } from '#test/support/sample-case.ts';
import { smallSop } from '#test/support/small-sop.ts';

const reported = new Scenario(smallSop).reported();
const happened = (data: EventData, at = 5): CaseEvent => ({
  ...data,
  v: 1,
  command: 'command-9',
  by: { kind: 'officer', id: 'p1', name: 'Petugas Satu', roles: ['tim'] },
  happenedAt: minute(at),
  recordedAt: minute(at + 1),
});
const after = (state: Case, ...data: readonly EventData[]): Case =>
  data.reduce((before, one) => evolve(before, happened(one)), state);

const closed = reported.when(officer('ketua'), {
  type: 'close',
  reason: 'withdrawn',
  note: 'Ditarik',
});
const namesOf = ({ id, number, agency, edition, trackingHash, openedAt }: CaseFacts) => [
  id,
  number,
  agency,
  edition,
  trackingHash,
  openedAt,
];

/** Frozen through and through: whatever writes into it throws. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

describe('an event that cannot follow', () => {
  const opening = reported.events[0];
  if (opening === undefined) throw new Error('nothing happened');

  test('is any but a report where there is no case', () => {
    expect(() => after(noCase, { type: 'noted', text: 'x' })).toThrow(BrokenRecord);
    expect(() => replay(reported.events.slice(1))).toThrow('no case was opened');
  });

  test('is a second report: the case exists already', () => {
    expect(() => evolve(reported.state, opening)).toThrow('the case exists already');
  });

  test('is told with the stream and the version it would have been', () => {
    let told: unknown;
    try {
      evolve(reported.state, opening);
    } catch (error) {
      told = error;
    }
    if (!(told instanceof BrokenRecord)) throw new Error('no broken record');
    expect(told.message).toContain('case/case-1');
    expect(told.message).toContain(String(reported.open.version + 1));
  });
});

describe('an event about what the case has not', () => {
  test.each<[what: string, data: EventData]>([
    ['a turn', { type: 'step-taken', turn: 9 }],
    ['a turn assigned', { type: 'step-assigned', turn: 9, to: { id: 'p', name: 'P' } }],
    ['a turn that waits', { type: 'waiting-started', turn: 9, party: 'V', reason: 'x' }],
    ['a turn that goes on', { type: 'waiting-ended', turn: 9, result: 'x' }],
    ['an approval', { type: 'approval-given', approval: 9, note: 'x' }],
    ['an approval refused', { type: 'approval-refused', approval: 9, note: 'x' }],
    ['a measure', { type: 'measure-executed', measure: 9, note: 'x', proof: [] }],
    ['a measure lifted', { type: 'measure-lifted', measure: 9, note: 'x', proof: [] }],
    ['a duty', { type: 'duty-fulfilled', number: 9, told: [], form: {}, proof: [], note: 'x' }],
    ['a meeting', { type: 'meeting-cancelled', meeting: 9, reason: 'x' }],
    ['a closing', { type: 'case-reopened', reason: 'x' }],
  ])('%s changes nothing but the count', (_what, data) => {
    expect(after(reported.state, data)).toEqual({
      ...reported.open,
      version: reported.open.version + 1,
      lastChange: reported.open.version + 1,
    });
  });
});

describe('what stands in the history alone', () => {
  test.each<EventData>([
    { type: 'noted', text: 'x' },
    { type: 'case-file-made', manifest: 'ab'.repeat(32), files: 3 },
  ])('$type changes nothing but the count', (data) => {
    expect(after(reported.state, data)).toEqual({
      ...reported.open,
      version: reported.open.version + 1,
      // A read put on record is counted and is no change.
      lastChange: data.type === 'noted' ? reported.open.version + 1 : reported.open.version,
    });
  });
});

describe('of several the last one counts:', () => {
  test('the category, the system, the severity, the ticket', () => {
    const state = after(
      reported.state,
      { type: 'category-set', category: 'malware' },
      { type: 'category-set', category: 'phishing' },
      { type: 'system-identified', system: { name: 'Satu' } },
      { type: 'system-identified', system: { name: 'Dua', unit: 'Dinas' } },
      { type: 'severity-assessed', severity: 'rendah', reason: 'x' },
      { type: 'severity-assessed', severity: 'tinggi', reason: 'y' },
      { type: 'ticket-issued', number: 'T-1' },
    );
    expect(state).toMatchObject({
      category: 'phishing',
      system: { name: 'Dua', unit: 'Dinas' },
      severity: 'tinggi',
      ticket: 'T-1',
    });
  });

  test('what the report said stays in the report', () => {
    const state = after(
      reported.state,
      { type: 'category-set', category: 'phishing' },
      { type: 'system-identified', system: { name: 'Dua' } },
    );
    expect(state.status !== 'none' && state.report).toEqual(reported.open.report);
  });

  test('the due time, with all the times it had before', () => {
    const change = (from: number | null, to: number | null): EventData => ({
      type: 'due-changed',
      turn: 1,
      from: from === null ? null : minute(from),
      to: to === null ? null : minute(to),
      reason: 'Kalender',
      calendarVersion: 7,
      beyondKnownHolidays: true,
    });
    const state = after(reported.state, change(10, 20), change(20, null), change(null, 30));
    if (state.status === 'none') throw new Error('no case');
    expect(state.turns[0]).toMatchObject({
      due: minute(30),
      calendarVersion: 7,
      beyondKnownHolidays: true,
    });
    expect(state.turns[0]?.dueChanges.map(({ from, to }) => [from, to])).toEqual([
      [minute(10), minute(20)],
      [minute(20), null],
      [null, minute(30)],
    ]);
  });
});

describe('a paper', () => {
  const paper = { output: 'berita-acara', of: { kind: 'turn', number: 2 } } as const;
  const signed = (version: number, role: string): EventData => ({
    type: 'paper-signed',
    ...paper,
    version,
    code: `KODE-${String(version)}`,
    number: String(version),
    title: 'Berita Acara',
    file: file(`v${String(version)}-${role}.pdf`),
    signer: { role, name: role, position: role },
    via: 'certificate',
  });
  const papersAfter = (...data: readonly EventData[]) => {
    const state = after(reported.state, ...data);
    return state.status === 'none' ? [] : state.papers;
  };

  test('keeps what was written anew; null gives a part back to the case', () => {
    const edit = (edits: Readonly<Record<string, string | null>>): EventData => ({
      type: 'paper-edited',
      ...paper,
      edits,
    });
    expect(papersAfter(edit({ a: '1', b: '2' }), edit({ a: null, c: '3' }))[0]?.edits).toEqual({
      b: '2',
      c: '3',
    });
  });

  test('of another turn is another paper', () => {
    const initialled = (turn: number): EventData => ({
      type: 'paper-initialled',
      ...paperOfTurn({ output: 'berita-acara', turn }),
    });
    const papers = papersAfter(initialled(2), initialled(3), initialled(2));
    expect(papers.map(({ of, initials }) => [of.number, initials.length])).toEqual([
      [2, 2],
      [3, 1],
    ]);
  });

  test('gathers the signatures of one version, on the newest bytes; a further version counts on', () => {
    const [one] = papersAfter(signed(1, 'tim'), signed(1, 'ketua'), signed(2, 'tim'));
    expect(
      one?.versions.map(({ version, file: { name }, signatures }) => [
        version,
        name,
        signatures.map(({ role }) => role),
      ]),
    ).toEqual([
      [1, 'v1-ketua.pdf', ['tim', 'ketua']],
      [2, 'v2-tim.pdf', ['tim']],
    ]);
  });

  test('sent, received and revoked is so in that version alone', () => {
    const [one] = papersAfter(
      signed(1, 'tim'),
      { type: 'paper-revoked', ...paper, version: 1, reason: 'Salah' },
      signed(2, 'tim'),
      {
        type: 'paper-sent',
        ...paper,
        version: 2,
        to: ['Dinas'],
        reaches: [],
        way: 'by-hand',
        note: '',
      },
      { type: 'paper-received', ...paper, version: 2, receivedBy: 'Staf', note: 'x' },
    );
    expect(
      one?.versions.map(({ revoked, sent, received }) => [
        revoked?.reason,
        sent.map(({ to }) => to),
        received.map(({ by }) => by),
      ]),
    ).toEqual([
      ['Salah', [], []],
      [undefined, [['Dinas']], ['Staf']],
    ]);
  });
});

describe.each(sops)('whatever is tried on %s', (_name, sop) => {
  test('no event writes into the case before it, nor into itself', () => {
    fc.assert(
      fc.property(tries, (all) => {
        const events = live(sop, all).flatMap((moment) => moment.events);
        const last = events.reduce<Case>(
          (state, event) => evolve(frozen(state), frozen(event)),
          noCase,
        );
        expect(last.status).not.toBe('none');
      }),
      { numRuns: 20 },
    );
  });

  test('what happened can follow on any case, counted; whose case it is stays', () => {
    const states = [reported.state, closed.state];
    fc.assert(
      fc.property(tries, (all) => {
        const events = live(sop, all)
          .flatMap((moment) => moment.events)
          .filter(({ type }) => type !== 'report-received');
        for (const event of events)
          for (const state of states) {
            const next = evolve(state, event);
            if (next.status === 'none' || state.status === 'none') throw new Error('no case');
            expect(next.version).toBe(state.version + 1);
            expect(namesOf(next)).toEqual(namesOf(state));
          }
      }),
      { numRuns: 20 },
    );
  });
});
