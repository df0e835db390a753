import { describe, expect, test } from 'vitest';
import { file, instant, officer, sampleReport, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const [meja, tim, ketua] = [officer('meja'), officer('tim'), officer('ketua')];
const reported = new Scenario(smallSop).reported();
const into = { caseId: 'case-9', number: 'CTH-2026-0009' };
const closed = reported
  .completed(meja, 'lanjut')
  .at('2026-11-18T10:00:00+07:00')
  .when(ketua, { type: 'close', reason: 'withdrawn', note: ' Ditarik pelapor ' });

describe('closing outside the flow', () => {
  test.each(['out-of-authority', 'withdrawn'] as const)(
    '%s: with the note, the step is left where it was',
    (reason) => {
      const one = reported
        .when(ketua, { type: 'close', reason, note: ' Alasan ' })
        .thenHappened('case-closed');
      expect(one.state).toMatchObject({
        status: 'closed',
        closed: { reason, note: 'Alasan', cause: null, at: one.now, into: null },
        turns: [{ step: 'terima', left: one.now, completed: null }],
      });
    },
  );

  test('as a duplicate names the case it goes into, which is another one', () => {
    reported
      .when(ketua, { type: 'close', reason: 'duplicate', note: 'Sama' })
      .thenRefused('empty-text');
    reported
      .when(ketua, {
        type: 'close',
        reason: 'duplicate',
        note: 'Sama',
        into: { caseId: 'case-1', number: 'CTH-2026-0001' },
      })
      .thenRefused('same-case');
    const merged = reported
      .when(ketua, { type: 'close', reason: 'duplicate', note: 'Sama', into })
      .thenHappened('case-closed');
    expect(merged.state).toMatchObject({ closed: { reason: 'duplicate', into } });
  });

  test.each([
    ['', 'empty-text'],
    ['x'.repeat(5_001), 'too-long'],
  ] as const)('asks for a reason that can be read', (note, code) => {
    reported.when(ketua, { type: 'close', reason: 'withdrawn', note }).thenRefused(code);
  });

  test('leaves completed turns as they were', () => {
    expect(
      closed.state.status === 'closed' &&
        closed.state.turns.map(({ completed, left }) => [completed !== null, left]),
    ).toEqual([
      [true, null],
      [false, closed.now],
    ]);
  });

  test('is done once', () => {
    closed
      .when(ketua, { type: 'close', reason: 'withdrawn', note: 'Catatan contoh' })
      .thenRefused('case-closed');
  });
});

describe('taking another report in', () => {
  const duplicate = {
    caseId: 'case-9',
    number: 'CTH-2026-0009',
    report: sampleReport({ description: 'Sama', evidence: [file('kedua.png')] }),
  };

  test('keeps it, and its evidence after our own', () => {
    const own = new Scenario(smallSop).reported({ evidence: [file('pertama.png')] });
    const joined = own
      .when(ketua, { type: 'join-duplicate', duplicate })
      .thenHappened('duplicate-joined');
    expect(joined.open.duplicates).toEqual([duplicate]);
    expect(joined.open.evidence.map(({ name }) => name)).toEqual(['pertama.png', 'kedua.png']);
    expect(joined.open.report.description).toBe('Halaman depan berubah.');
  });

  test('is never of the case itself, and never into a closed one', () => {
    reported
      .when(ketua, { type: 'join-duplicate', duplicate: { ...duplicate, caseId: 'case-1' } })
      .thenRefused('same-case');
    closed.when(ketua, { type: 'join-duplicate', duplicate }).thenRefused('case-closed');
  });

  test('moves the case nowhere', () => {
    const joined = reported.when(ketua, { type: 'join-duplicate', duplicate });
    expect(joined.open.turns).toEqual(reported.open.turns);
  });
});

describe('reopening', () => {
  const reopened = closed
    .at('2026-11-20T08:00:00+07:00')
    .when(ketua, { type: 'reopen', step: 'nilai', reason: ' Kambuh ' });

  test('starts a further turn at the step named, with a clock of its own', () => {
    reopened.thenHappened('case-reopened', 'step-started').thenAt('nilai');
    expect(reopened.open.turns.map(({ turn, step }) => [turn, step])).toEqual([
      [1, 'terima'],
      [2, 'nilai'],
      [3, 'nilai'],
    ]);
    expect(reopened.open.turns[2]).toMatchObject({
      startedAt: reopened.now,
      due: instant('2026-11-24T08:00:00+07:00'),
      left: null,
    });
    expect(reopened.events.at(-2)).toMatchObject({ type: 'case-reopened', reason: 'Kambuh' });
  });

  test('takes back that it was closed, and nothing else', () => {
    expect(reopened.state).not.toHaveProperty('closed');
    expect(reopened.open.ticket).toBe('CTH-T-2026-0001');
    expect(reopened.open.turns[1]?.left).toBe(closed.now);
  });

  test('goes on as any case does, and can end again', () => {
    reopened
      .completed(tim, 'tidak-valid', { form: { alasan: 'Bukan insiden' } })
      .completed(tim, 'tutup')
      .thenHappened('step-completed', 'case-closed');
  });

  test('is of a closed case, at a step its SOP has, with a reason', () => {
    const command = { type: 'reopen', step: 'nilai', reason: 'Alasan contoh' } as const;
    reported.when(ketua, command).thenRefused('case-open');
    closed.when(ketua, { ...command, step: 'lapor' }).thenRefused('unknown-step');
    closed.when(ketua, { ...command, step: 'selesai' }).thenRefused('unknown-step');
    closed.when(ketua, { ...command, reason: '' }).thenRefused('empty-text');
    closed.when(ketua, { ...command, reason: 'x'.repeat(5_001) }).thenRefused('too-long');
    new Scenario(smallSop).when(ketua, command).thenRefused('no-case');
  });

  test('can be done as often as the case closes', () => {
    const twice = reopened
      .when(ketua, { type: 'close', reason: 'out-of-authority', note: 'Catatan contoh' })
      .when(ketua, { type: 'reopen', step: 'terima', reason: 'Alasan contoh' })
      .thenAt('terima');
    expect(twice.turn).toBe(4);
    expect(twice.open.turns.filter(({ left }) => left !== null)).toHaveLength(2);
  });
});

test('the version of a case is the number of its events, whatever becomes of it', () => {
  for (const scenario of [reported, closed])
    expect(scenario.state.status !== 'none' && scenario.state.version).toBe(scenario.events.length);
});
