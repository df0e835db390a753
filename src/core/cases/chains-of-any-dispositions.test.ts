import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '#core/time/instant.ts';
import { parseInstant } from '#core/time/instant.ts';
import type { Disposition } from './case.ts';
import { chainOf, receivedOf, receiverOf } from './dispositions.ts';
import type { ReceiverId } from './office-event.ts';

const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read === undefined) throw new Error(`no instant: ${text}`);
  return read;
};
const at = instant('2026-11-17T03:00:00Z');
const by = { kind: 'officer', id: 'o1', name: 'Petugas Contoh', roles: ['ketua'] } as const;

const given = (
  disposition: number,
  to: readonly (string | null)[],
  from: ReceiverId | null = null,
  answered: readonly number[] = [],
): Disposition => ({
  disposition,
  plan: {
    to: to.map((role, index) => ({ name: role === null ? `Orang ${String(index)}` : '', role })),
    instructions: ['Tindak lanjuti'],
    note: '',
    agendaNumber: null,
    giver: 'ketua',
    from,
  },
  at,
  by,
  answers: answered.map((receiver) => ({ receiver, answer: 'Sudah', known: null, at, by })),
});

describe('those a disposition went to', () => {
  const first = given(1, ['kabid', null, 'tim'], null, [3]);
  const onward = given(2, ['meja'], { disposition: 1, receiver: 1 });
  const again = given(3, ['tim'], { disposition: 1, receiver: 1 });
  const all = [first, onward, again];

  test('stand in the order it names them, counted from 1', () => {
    expect(
      receivedOf(all, first).map(({ receiver, role, name }) => [receiver, role, name]),
    ).toEqual([
      [1, 'kabid', ''],
      [2, null, 'Orang 1'],
      [3, 'tim', ''],
    ]);
  });

  test('have passed it on, still have it, or have answered', () => {
    expect(receivedOf(all, first).map(({ state }) => state)).toEqual([
      'passed-on',
      'open',
      'answered',
    ]);
    expect(receivedOf(all, onward).map(({ state }) => state)).toEqual(['open']);
  });

  test('may pass it on more than once, and answer after that', () => {
    const [head] = receivedOf(all, first);
    expect(head?.passedOn.map(({ disposition }) => disposition)).toEqual([2, 3]);
    const answered = given(1, ['kabid'], null, [1]);
    expect(receivedOf([answered, onward], answered)).toMatchObject([
      { state: 'answered', answer: { answer: 'Sudah' }, passedOn: [{ disposition: 2 }] },
    ]);
  });

  test('are found by their numbers; others there are not', () => {
    expect(receiverOf(all, { disposition: 1, receiver: 3 })?.role).toBe('tim');
    for (const missing of [
      { disposition: 1, receiver: 4 },
      { disposition: 1, receiver: 0 },
      { disposition: 9, receiver: 1 },
    ])
      expect(receiverOf(all, missing)).toBeUndefined();
  });
});

/** Dispositions of a case, each beginning a chain or passing on what one before it gave. */
const cases = fc
  .array(
    fc.record({ to: fc.integer({ min: 1, max: 3 }), from: fc.option(fc.nat(), { nil: null }) }),
    { maxLength: 8 },
  )
  .map((parts) =>
    parts.reduce<readonly Disposition[]>((before, { to, from }) => {
      const whose = from === null ? undefined : before[from % Math.max(1, before.length)];
      const number = before.length + 1;
      return [
        ...before,
        given(
          number,
          Array.from({ length: to }, () => 'tim'),
          whose === undefined
            ? null
            : {
                disposition: whose.disposition,
                receiver: 1 + ((from ?? 0) % whose.plan.to.length),
              },
        ),
      ];
    }, []),
  );

describe('whatever was passed on to whom', () => {
  test('each disposition is of one chain, which it shares with all that came of it', () => {
    fc.assert(
      fc.property(cases, (all) => {
        for (const { disposition, plan } of all) {
          const chain = chainOf(all, disposition);
          expect(chain.map((one) => one.disposition)).toContain(disposition);
          for (const other of chain) expect(chainOf(all, other.disposition)).toEqual(chain);
          if (plan.from !== null)
            expect(chain.map((one) => one.disposition)).toContain(plan.from.disposition);
        }
      }),
    );
  });

  test('chains begin once and stand in the order they were given', () => {
    fc.assert(
      fc.property(cases, (all) => {
        for (const { disposition } of all) {
          const chain = chainOf(all, disposition);
          expect(chain.filter(({ plan }) => plan.from === null)).toHaveLength(1);
          const numbers = chain.map((one) => one.disposition);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
        const beginnings = all.filter(({ plan }) => plan.from === null);
        const chains = new Set(all.map((one) => chainOf(all, one.disposition)[0]?.disposition));
        expect(chains.size).toBe(beginnings.length);
      }),
    );
  });

  test('everything that was passed on is somebody’s who received it', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const onward = all.flatMap((one) =>
          receivedOf(all, one).flatMap(({ passedOn }) =>
            passedOn.map(({ disposition }) => disposition),
          ),
        );
        const passed = all.flatMap(({ disposition, plan }) =>
          plan.from === null ? [] : [disposition],
        );
        expect(onward.toSorted((a, b) => a - b)).toEqual(passed);
      }),
    );
  });
});

test('a record that says a disposition passed on a later one still has an end: it begins its own chain', () => {
  const odd = [
    given(1, ['tim'], { disposition: 2, receiver: 1 }),
    given(2, ['tim'], { disposition: 1, receiver: 1 }),
  ];
  expect(chainOf(odd, 1).map(({ disposition }) => disposition)).toEqual([1, 2]);
  expect(chainOf(odd, 2).map(({ disposition }) => disposition)).toEqual([1, 2]);
});
