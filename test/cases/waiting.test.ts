import { describe, expect, test } from 'vitest';
import { instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const meja = officer('meja');
const ketua = officer('ketua');
const reported = new Scenario(smallSop).reported();
const waiting = reported.when(meja, {
  type: 'wait',
  turn: 1,
  party: ' Vendor ',
  reason: ' Tambalan ',
});
const waits = (scenario: Scenario) => scenario.open.turns[0]?.waits;

describe('waiting for somebody outside', () => {
  test('begins now, with whom and why as they were meant', () => {
    waiting.thenHappened('waiting-started');
    expect(waits(waiting)).toEqual([
      { party: 'Vendor', reason: 'Tambalan', since: waiting.now, until: null, ended: null },
    ]);
  });

  test('may say until when, which lies ahead', () => {
    const until = instant('2026-11-18T10:00:00+07:00');
    const dated = reported.when(meja, {
      type: 'wait',
      turn: 1,
      party: 'Vendor',
      reason: 'Tambalan',
      until,
    });
    expect(waits(dated)?.[0]?.until).toBe(until);
    for (const past of [reported.now, instant('2026-11-17T09:59:59+07:00')])
      reported
        .when(meja, { type: 'wait', turn: 1, party: 'V', reason: 'Alasan contoh', until: past })
        .thenRefused('invalid-answer');
  });

  test.each<[what: string, party: string, reason: string, code: 'empty-text' | 'too-long']>([
    ['nobody', ' ', 'Tambalan', 'empty-text'],
    ['no reason', 'Vendor', '', 'empty-text'],
    ['a party of 301 characters', 'x'.repeat(301), 'Tambalan', 'too-long'],
    ['a reason of 5,001 characters', 'Vendor', 'x'.repeat(5_001), 'too-long'],
  ])('is refused with %s', (_what, party, reason, code) => {
    reported.when(meja, { type: 'wait', turn: 1, party, reason }).thenRefused(code);
  });

  test('is taken at the longest there may be', () => {
    reported
      .when(meja, { type: 'wait', turn: 1, party: 'x'.repeat(300), reason: 'abcde'.repeat(1_000) })
      .thenHappened('waiting-started');
  });

  test('is for one party at a time: the one waited for is named', () => {
    const twice = waiting
      .when(meja, { type: 'wait', turn: 1, party: 'BSSN', reason: 'Analisis' })
      .thenRefused('already-waiting');
    expect(twice.refusal?.message.id).toContain('Vendor');
  });

  test('leaves the due time where it is: the clock goes on', () => {
    expect(waiting.open.turns[0]?.due).toBe(reported.open.turns[0]?.due);
    const later = waiting
      .at('2026-11-19T10:00:00+07:00')
      .when(meja, { type: 'resume', turn: 1, result: 'Diterima' });
    expect(later.open.turns[0]?.due).toBe(reported.open.turns[0]?.due);
  });
});

describe('going on', () => {
  test('ends the waiting with what came of it, and it can begin again', () => {
    const gone = waiting
      .at('2026-11-17T11:00:00+07:00')
      .when(meja, { type: 'resume', turn: 1, result: ' Tambalan diterima ' })
      .thenHappened('waiting-ended');
    expect(waits(gone)?.[0]?.ended).toEqual({ at: gone.now, result: 'Tambalan diterima' });
    const again = gone
      .when(meja, { type: 'wait', turn: 1, party: 'BSSN', reason: 'Analisis' })
      .thenHappened('waiting-started');
    expect(waits(again)?.map(({ party, ended }) => [party, ended === null])).toEqual([
      ['Vendor', false],
      ['BSSN', true],
    ]);
  });

  test('asks that somebody was waited for, and for the result', () => {
    reported
      .when(meja, { type: 'resume', turn: 1, result: 'Alasan contoh' })
      .thenRefused('not-waiting');
    waiting.when(meja, { type: 'resume', turn: 1, result: ' ' }).thenRefused('empty-text');
    waiting
      .when(meja, { type: 'resume', turn: 1, result: 'x'.repeat(5_001) })
      .thenRefused('too-long');
  });

  test('is refused at a turn the case has left, and by who does not do the step', () => {
    waiting
      .when(meja, { type: 'resume', turn: 2, result: 'Alasan contoh' })
      .thenRefused('not-current-turn');
    waiting
      .when(ketua, { type: 'resume', turn: 1, result: 'Alasan contoh' })
      .thenRefused('wrong-role');
  });
});

describe('completing a step that waits', () => {
  const done = waiting.at('2026-11-17T10:03:00+07:00').completed(meja, 'lanjut');

  test('ends the waiting first, with the way out as what came of it', () => {
    expect(done.last).toMatchObject([
      { type: 'waiting-ended', turn: 1, result: 'lanjut' },
      { type: 'step-completed' },
      {},
      {},
      {},
    ]);
    expect(done.open.turns[0]?.waits[0]?.ended).toEqual({ at: done.now, result: 'lanjut' });
  });

  test('leaves what ended before as it ended', () => {
    const resumed = waiting
      .when(meja, { type: 'resume', turn: 1, result: 'Diterima' })
      .completed(meja, 'lanjut');
    expect(resumed.open.turns[0]?.waits[0]?.ended?.result).toBe('Diterima');
    expect(resumed.events.filter(({ type }) => type === 'waiting-ended')).toHaveLength(1);
  });

  test('begins the next turn with nothing waited for', () => {
    expect(done.open.turns[1]?.waits).toEqual([]);
  });
});

test('a case that closes around a step that waits leaves the step, and nobody waits any more', () => {
  const closed = waiting.when(ketua, { type: 'close', reason: 'withdrawn', note: 'Ditarik' });
  closed.thenHappened('case-closed');
  expect(closed.state.status === 'closed' && closed.state.turns[0]?.left).toBe(closed.now);
  closed
    .when(meja, { type: 'resume', turn: 1, result: 'Alasan contoh' })
    .thenRefused('case-closed');
});
