import { expect, test } from 'vitest';
import { instantOf } from '#core/time/instant.ts';
import { lately } from './lately.ts';

test('the same is told once in a quarter of an hour, wherever on the clock it began', () => {
  const told = lately();
  expect(told.first('reporter', instantOf(Temporal.Instant.from('2026-03-02T07:14:59Z')))).toBe(
    true,
  );
  expect(told.first('reporter', instantOf(Temporal.Instant.from('2026-03-02T07:15:01Z')))).toBe(
    false,
  );
  expect(told.first('evidence', instantOf(Temporal.Instant.from('2026-03-02T07:20:00Z')))).toBe(
    true,
  );
  expect(told.first('reporter', instantOf(Temporal.Instant.from('2026-03-02T07:29:58Z')))).toBe(
    false,
  );
  expect(told.first('reporter', instantOf(Temporal.Instant.from('2026-03-02T07:29:59Z')))).toBe(
    true,
  );
  expect(told.first('evidence', instantOf(Temporal.Instant.from('2026-03-02T07:34:59Z')))).toBe(
    false,
  );
});

test('what could not be told is told the next time', () => {
  const told = lately();
  const now = instantOf(Temporal.Instant.from('2026-03-02T07:14:59Z'));
  expect(told.first('reporter', now)).toBe(true);
  told.forget('reporter');
  expect(told.first('reporter', now)).toBe(true);
});
