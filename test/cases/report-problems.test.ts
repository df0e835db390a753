import { describe, expect, test } from 'vitest';
import { channels, type Report } from '#core/cases/report.ts';
import { reportProblems } from '#core/cases/report-problems.ts';
import { instantOf } from '#core/time/instant.ts';
import { sampleReport } from '#test/support/scenario.ts';

const at = (text: string) => instantOf(Temporal.Instant.from(text));
const now = at('2026-11-21T02:00:00.000Z');
const wrongIn = (more: Partial<Report>): readonly string[] =>
  (reportProblems(sampleReport({ receivedAt: now, ...more }), now)?.fields ?? []).map(
    ({ field }) => field,
  );
const reporter = sampleReport().reporter;

describe('a report, whatever door it comes in by', () => {
  test('did not happen and was not found in the future', () => {
    expect(wrongIn({ occurredAt: at('2027-01-01T00:00:00.000Z') })).toEqual(['occurredAt']);
    expect(wrongIn({ foundAt: at('2026-11-21T02:00:00.001Z') })).toEqual(['foundAt']);
    expect(wrongIn({ occurredAt: now, foundAt: now })).toEqual([]);
  });

  test('was not found before it happened', () => {
    expect(
      wrongIn({
        occurredAt: at('2026-11-20T02:00:00.000Z'),
        foundAt: at('2026-11-19T02:00:00.000Z'),
      }),
    ).toEqual(['foundAt']);
  });

  test.each(channels.filter((channel) => channel !== 'email'))(
    'names an address a mail could reach: %s',
    (channel) => {
      for (const email of [
        'bukan surel',
        'rekaan@contoh',
        'a@b..id',
        '@contoh.id',
        'a b@contoh.id',
      ])
        expect(wrongIn({ channel, reporter: { ...reporter, email } })).toEqual(['email']);
      expect(wrongIn({ channel, reporter: { ...reporter, email: 'a.b@dinas.contoh.id' } })).toEqual(
        [],
      );
    },
  );

  test('that came by mail is not lost for its sender’s odd address', () => {
    expect(wrongIn({ channel: 'email', reporter: { ...reporter, email: 'x@localhost' } })).toEqual(
      [],
    );
  });

  test('is not named, described or placed by signs nobody can see', () => {
    const unseen = '\u200B\u2800\u3164';
    expect(
      wrongIn({
        channel: 'web',
        reporter: { ...reporter, name: unseen, email: unseen, phone: unseen },
        system: { name: unseen },
        description: unseen,
      }),
    ).toEqual(['name', 'email', 'systemName', 'description']);
  });

  test('is refused for what it lacks first, then for its length, then for what cannot be', () => {
    const late: Partial<Report> = { occurredAt: at('2027-01-01T00:00:00.000Z') };
    const long = { impact: 'x'.repeat(20_001) };
    const code = (more: Partial<Report>) =>
      reportProblems(sampleReport({ receivedAt: now, ...more }), now)?.refused;
    expect(code(late)).toBe('invalid-answer');
    expect(code({ ...late, ...long })).toBe('too-long');
    expect(code({ ...late, ...long, description: ' ' })).toBe('missing-answer');
  });
});
