import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandData } from '#core/cases/command.ts';
import { evolve } from '#core/cases/evolve.ts';
import { eventKinds } from '#core/cases/event-kinds.ts';
import {
  changesTo,
  correctable,
  corrected,
  partOf,
  type Correctable,
} from '#core/cases/report-corrections.ts';
import { asOfTurn } from '#core/papers/record/as-of.ts';
import { officer, sampleReport, Scenario } from '#test/support/scenario.ts';
import { smallSop } from '#test/support/small-sop.ts';

const tim = officer('tim');
const correction = (
  changes: Extract<CommandData, { type: 'correct-report' }>['changes'],
  reason = 'Salah dengar di telepon',
): CommandData => ({ type: 'correct-report', changes, reason });

const reported = new Scenario(smallSop).reported();

describe('a report that was taken down wrongly', () => {
  const right = reported.when(tim, correction({ phone: '0812 0000 0000', systemName: 'Portal B' }));

  test('is corrected with a reason, and what stood there stays readable', () => {
    const event = right.events.at(-1);
    expect(event).toMatchObject({
      type: 'report-corrected',
      reason: 'Salah dengar di telepon',
      changes: [
        { part: 'phone', after: '0812 0000 0000' },
        { part: 'systemName', before: sampleReport().system.name, after: 'Portal B' },
      ],
    });
    expect(right.open.report).toMatchObject({
      reporter: { phone: '0812 0000 0000' },
      system: { name: 'Portal B' },
    });
    expect(right.open.system.name).toBe('Portal B');
    if (event?.type !== 'report-corrected') throw new Error('nothing was corrected');
    const { id, en } = eventKinds['report-corrected'].sentence(event, {
      sop: smallSop,
      measures: [],
      parties: [],
      turns: [],
    });
    expect(id).toContain(`Sistem elektronik "${sampleReport().system.name}" → "Portal B"`);
    expect(en).toContain('"Portal B"');
    expect(id).toContain('Salah dengar di telepon');
  });

  test('is told to the team only: it names who reported', () => {
    expect(eventKinds['report-corrected'].audience).toBe('team');
  });

  test('keeps the system that was identified since', () => {
    const [first] = right.events;
    const event = right.events.at(-1);
    if (first === undefined || event?.type !== 'report-corrected') throw new Error('no events');
    const identified = new Scenario(
      smallSop,
      evolve(reported.state, {
        ...event,
        type: 'system-identified',
        system: { name: 'Yang sebenarnya' },
      }),
    );
    expect(identified.when(tim, correction({ systemName: 'Portal C' })).open).toMatchObject({
      report: { system: { name: 'Portal C' } },
      system: { name: 'Yang sebenarnya' },
    });
  });

  test('is right on papers of earlier steps that were not signed yet', () => {
    const done = reported.completed(officer('meja'), 'lanjut');
    const later = done.when(tim, correction({ phone: '0899' }));
    expect(asOfTurn(later.events, later.open, 1).report.reporter.phone).toBe('0899');
    expect(asOfTurn(done.events, done.open, 1).report.reporter.phone).not.toBe('0899');
  });

  test('cannot lose what a report must have', () => {
    expect(reported.when(tim, correction({ description: ' ' })).refusal).toMatchObject({
      refused: 'missing-answer',
      fields: [{ field: 'description' }],
    });
    expect(reported.when(tim, correction({ email: 'bukan surel' })).refusal).toMatchObject({
      refused: 'invalid-answer',
      fields: [{ field: 'email' }],
    });
  });

  test('needs a reason, and something to be different', () => {
    expect(reported.when(tim, correction({ phone: '1' }, ' ')).refusal?.refused).toBe('empty-text');
    expect(reported.when(tim, correction({})).refusal?.refused).toBe('nothing-changed');
  });

  test('does not name whoever chose to stay anonymous', () => {
    const anonymous = new Scenario(smallSop).reported({
      reporter: { ...sampleReport().reporter, name: '', anonymous: true },
    });
    expect(anonymous.when(tim, correction({ name: 'Warga Contoh' })).refusal).toMatchObject({
      refused: 'invalid-answer',
      fields: [{ field: 'name' }],
    });
    expect(anonymous.when(tim, correction({ systemName: 'Portal B' })).refusal).toBeUndefined();
  });
});

describe('corrections', () => {
  const someText = fc.oneof(fc.constant(null), fc.string({ minLength: 1 }));
  const wanted = fc.dictionary(fc.constantFrom(...correctable), someText);

  test('made twice change nothing the second time, and touch no other part', () => {
    fc.assert(
      fc.property(wanted, (changes) => {
        const report = sampleReport();
        const made = changesTo(report, changes);
        const after = corrected(report, made);
        expect(changesTo(after, changes).filter(({ part }) => !needed.includes(part))).toEqual([]);
        for (const part of correctable)
          if (!made.some((one) => one.part === part))
            expect(partOf(after, part)).toBe(partOf(report, part));
      }),
    );
  });

  test('tell what stood before: undone they give the report as it was', () => {
    fc.assert(
      fc.property(wanted, (changes) => {
        const report = sampleReport();
        const made = changesTo(report, changes);
        const undone = made.map(({ part, before }) => ({ part, after: before }));
        expect(corrected(corrected(report, made), undone)).toEqual(report);
      }),
    );
  });

  /** Parts that are texts always: emptied they are empty texts, not left out. */
  const needed: readonly Correctable[] = ['systemName', 'description'];
});
