import { describe, expect, test } from 'vitest';
import { isInForce, mustBeLifted } from '#core/cases/measures.ts';
import { compile } from '#core/sops/compile.ts';
import { measureKinds } from '#core/sops/measure-kinds.ts';
import { file, instant, officer, Scenario } from '#test/support/scenario.ts';
import { smallDocument, smallSop } from '#test/support/small-sop.ts';

const tim = officer('tim');
const ketua = officer('ketua');
const start = new Scenario(smallSop).reported();
const order = (scenario: Scenario, kind: (typeof measureKinds)[number] = 'block') =>
  scenario.when(tim, {
    type: 'order-measure',
    kind,
    system: { name: 'Portal' },
    reason: ' Darurat ',
  });
const ordered = order(start.at('2026-11-17T11:00:00+07:00'));
const execute = (scenario: Scenario, happenedAt?: string, note = 'Terpasang') =>
  scenario.when(tim, {
    type: 'execute-measure',
    measure: 1,
    note,
    proof: [file('blokir.png')],
    ...(happenedAt === undefined ? {} : { happenedAt: instant(happenedAt) }),
  });
const lift = (scenario: Scenario, happenedAt?: string, note = 'Aman') =>
  scenario.when(tim, {
    type: 'lift-measure',
    measure: 1,
    note,
    proof: [],
    ...(happenedAt === undefined ? {} : { happenedAt: instant(happenedAt) }),
  });
const inForce = execute(ordered.at('2026-11-17T12:00:00+07:00'));

describe('ordering a measure', () => {
  test.each(measureKinds)('%s: counted, with the system and the reason', (kind) => {
    const one = order(start, kind).thenHappened('measure-ordered');
    expect(one.open.measures).toEqual([
      {
        measure: 1,
        kind,
        system: { name: 'Portal' },
        state: 'ordered',
        orderedAt: one.now,
        executedAt: null,
        liftedAt: null,
        withdrawnAt: null,
        withdrawal: null,
      },
    ]);
    expect(one.events.at(-1)).toMatchObject({ reason: 'Darurat' });
  });

  test('of one kind is done once until it is lifted; another kind goes beside it', () => {
    order(ordered).thenRefused('measures-in-force');
    order(inForce).thenRefused('measures-in-force');
    const other = order(inForce, 'maintenance-page').thenHappened('measure-ordered');
    expect(other.open.measures.map(({ measure, kind }) => [measure, kind])).toEqual([
      [1, 'block'],
      [2, 'maintenance-page'],
    ]);
    const again = order(lift(inForce)).thenHappened('measure-ordered');
    expect(again.open.measures.map(({ state }) => state)).toEqual(['lifted', 'ordered']);
  });

  test('of a backup can be done as often as one likes: it stands in nobody’s way', () => {
    const three = order(order(order(start, 'backup'), 'backup'), 'backup');
    expect(three.open.measures).toHaveLength(3);
  });

  test.each<[what: string, system: string, reason: string, code: 'empty-text' | 'too-long']>([
    ['no system', ' ', 'Darurat', 'empty-text'],
    ['no reason', 'Portal', ' ', 'empty-text'],
    ['a system of 301 characters', 'x'.repeat(301), 'Darurat', 'too-long'],
    ['a reason of 5,001 characters', 'Portal', 'x'.repeat(5_001), 'too-long'],
  ])('is refused with %s', (_what, name, reason, code) => {
    start
      .when(tim, { type: 'order-measure', kind: 'block', system: { name }, reason })
      .thenRefused(code);
  });
});

describe('carrying a measure out', () => {
  test('puts it in force with its proof, from when it happened', () => {
    const one = execute(ordered.at('2026-11-17T14:00:00+07:00'), '2026-11-17T11:30:00+07:00');
    one.thenHappened('measure-executed');
    expect(one.open.measures[0]).toMatchObject({
      state: 'in-force',
      executedAt: instant('2026-11-17T11:30:00+07:00'),
    });
    expect(one.events.at(-1)).toMatchObject({ proof: [{ name: 'blokir.png' }] });
  });

  test('of a backup is done with it', () => {
    const backup = execute(order(start, 'backup'));
    expect(backup.open.measures[0]?.state).toBe('done');
    lift(backup).thenRefused('measure-state');
  });

  test('comes after the order, not before it and not twice', () => {
    execute(ordered.at('2026-11-17T12:00:00+07:00'), '2026-11-17T10:59:59+07:00').thenRefused(
      'happened-too-early',
    );
    execute(inForce).thenRefused('measure-state');
    execute(lift(inForce)).thenRefused('measure-state');
    execute(start).thenRefused('unknown-measure');
  });

  test('at the moment of the order is soon enough', () => {
    execute(ordered, '2026-11-17T11:00:00+07:00').thenHappened('measure-executed');
  });

  test('told more than a day late has the note as its reason', () => {
    const late = ordered.at('2026-11-19T11:00:00+07:00');
    execute(late, '2026-11-17T11:30:00+07:00', ' ').thenRefused('backdating-reason-needed');
    execute(late, '2026-11-17T11:30:00+07:00', 'Jaringan putus').thenHappened('measure-executed');
  });
});

describe('lifting a measure', () => {
  test('asks for a note, and says since when the system works again', () => {
    lift(inForce, undefined, ' ').thenRefused('empty-text');
    const lifted = lift(
      inForce.at('2026-11-17T16:00:00+07:00'),
      '2026-11-17T15:00:00+07:00',
      ' Aman ',
    ).thenHappened('measure-lifted');
    expect(lifted.open.measures[0]).toMatchObject({
      state: 'lifted',
      executedAt: inForce.now,
      liftedAt: instant('2026-11-17T15:00:00+07:00'),
    });
    expect(lifted.events.at(-1)).toMatchObject({ note: 'Aman' });
  });

  test('comes after it was carried out, and once', () => {
    lift(inForce.at('2026-11-17T16:00:00+07:00'), '2026-11-17T11:59:59+07:00').thenRefused(
      'happened-too-early',
    );
    lift(inForce, '2026-11-17T12:00:01+07:00').thenRefused('happened-in-future');
    lift(lift(inForce)).thenRefused('measure-state');
    lift(start).thenRefused('unknown-measure');
  });

  test('of a duty the edition asks approval for needs it as soon as the reports are too many', () => {
    lift(inForce.knowing({ unitReports: { received: 9, valid: 3 } })).thenHappened(
      'measure-lifted',
    );
    const refused = lift(inForce.knowing({ unitReports: { received: 4, valid: 4 } }));
    refused.thenRefused('approval-needed');
    expect(refused.refusal?.message.id).toContain('Sekretaris Daerah');
  });
});

describe('what has to be lifted', () => {
  const measure = order(start).open.measures[0];
  if (measure === undefined) throw new Error('nothing was ordered');

  test.each([
    ['ordered', true, false],
    ['in-force', true, true],
    ['done', false, false],
    ['lifted', false, false],
  ] as const)('a block that is %s: %s, in force: %s', (state, must, force) => {
    expect(mustBeLifted({ ...measure, state })).toBe(must);
    expect(isInForce({ ...measure, state })).toBe(force);
  });

  test('a backup never does', () => {
    for (const state of ['ordered', 'in-force', 'done', 'lifted'] as const)
      expect(mustBeLifted({ ...measure, kind: 'backup', state })).toBe(false);
  });
});

test('nobody closes a case around a measure: what stands is named', () => {
  const closing = { type: 'close', reason: 'withdrawn', note: 'Ditarik' } as const;
  const refused = order(inForce, 'disable-domain').when(ketua, closing);
  refused.thenRefused('measures-in-force');
  expect(refused.refusal?.message.id).toContain('Blokir sistem elektronik, Nonaktif domain');
  lift(inForce).when(ketua, closing).thenHappened('case-closed');
});

describe('a step whose outcome lifts what there is', () => {
  const [first, ...others] = smallDocument.langkah;
  const lifting =
    first === undefined
      ? smallSop
      : compile({
          ...smallDocument,
          langkah: [
            {
              ...first,
              hasil: first.hasil.map((one) => ({
                ...one,
                efek: ['issue-ticket', 'lift-measures'],
              })),
            },
            ...others,
          ],
        });

  test('asks of an order nobody carried out what became of it, and withdraws none in silence', () => {
    const ordered = order(new Scenario(lifting).reported());
    const refused = ordered.completed(officer('meja'), 'lanjut').thenRefused('measures-unsaid');
    expect(refused.refusal?.fields).toMatchObject([{ field: 'measure:1' }]);
    const said = { measure: 1, became: 'withdrawn', note: 'Sudah aman', proof: [] } as const;
    ordered
      .completed(officer('meja'), 'lanjut', { measures: [{ ...said, note: ' ' }] })
      .thenRefused('empty-text');
    const withdrawn = ordered.completed(officer('meja'), 'lanjut', { measures: [said] });
    const cause = { step: first?.kode, outcome: 'lanjut' };
    expect(withdrawn.events).toContainEqual(
      expect.objectContaining({ type: 'measure-withdrawn', reason: 'Sudah aman', cause }),
    );
    expect(withdrawn.open.measures).toMatchObject([
      { state: 'withdrawn', withdrawal: { reason: 'Sudah aman', cause } },
    ]);
    // Carried out and never recorded: it is told, and lifted with the rest.
    ordered
      .completed(officer('meja'), 'lanjut', {
        measures: [{ ...said, became: 'executed', proof: [file('blokir.png')] }],
      })
      .thenHappened(
        'measure-executed',
        'step-completed',
        'ticket-issued',
        'measure-lifted',
        'step-started',
      );
  });

  test('speaks for no backup, which is never lifted', () => {
    const backup = order(new Scenario(lifting).reported(), 'backup');
    const done = backup.completed(officer('meja'), 'lanjut');
    expect(done.open.measures).toMatchObject([{ kind: 'backup', state: 'ordered' }]);
  });

  test('gives that outcome as the reason of a lifting, as nobody gave another', () => {
    const because = `Hasil langkah "${first?.judul ?? ''}": ${first?.hasil[0]?.label ?? ''}`;
    const freed = execute(order(new Scenario(lifting).reported())).completed(
      officer('meja'),
      'lanjut',
    );
    expect(freed.events).toContainEqual(
      expect.objectContaining({ type: 'measure-lifted', note: because }),
    );
  });
});
