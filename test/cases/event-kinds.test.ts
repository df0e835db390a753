import { describe, expect, test } from 'vitest';
import { eventKinds, isForParties } from '#core/cases/event-kinds.ts';
import { isPaperEvent } from '#core/cases/event-kinds/papers.ts';

const types = Object.keys(eventKinds);

describe('what outside parties read of a record', () => {
  test('is exactly these types of events, written out by hand', () => {
    expect(types.filter((type) => isForParties({ type })).toSorted()).toEqual([
      'case-closed',
      'case-reopened',
      'category-set',
      'due-changed',
      'duplicate-joined',
      'escalated',
      'evidence-attached',
      'measure-executed',
      'measure-lifted',
      'measure-ordered',
      'measure-withdrawn',
      'report-received',
      'sending-ordered',
      'sending-recorded',
      'sent',
      'severity-assessed',
      'step-assigned',
      'step-completed',
      'step-started',
      'step-taken',
      'system-identified',
      'ticket-issued',
      'waiting-ended',
      'waiting-started',
    ]);
  });

  test.each(['something-new', 'toString', '__proto__', ''])(
    'is nothing of a type nobody listed: %j',
    (type) => {
      expect(isForParties({ type })).toBe(false);
    },
  );
});

test('events of papers are known by the table, not by how they are spelt', () => {
  const spelt = types.filter((type) => type.startsWith('paper-'));
  expect(spelt).toHaveLength(9);
  expect(isPaperEvent(JSON.parse('{"type":"paper-unheard-of"}'))).toBe(false);
  for (const type of types)
    expect(isPaperEvent(JSON.parse(JSON.stringify({ type })))).toBe(spelt.includes(type));
});
