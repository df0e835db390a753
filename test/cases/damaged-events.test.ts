import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEvent } from '#core/cases/record/read-event.ts';
import { eventVersions } from '#core/cases/record/versions.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { canonical } from '#core/record/canonical.ts';
import { at, isObject, leavesIn, put, without, type Place } from '#test/support/damage.ts';

const folder = 'test/fixtures/record';
const place = { stream: 'case/case-1', version: 1 };

const versionNow: ReadonlyMap<string, string> = new Map(
  Object.entries(eventVersions).map(([type, version]) => [type, `v${String(version)}`]),
);

/** Every event of a case as it is written today, by its type. */
const written: readonly (readonly [type: string, event: object])[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const [type = '', version] = name.split('.');
    // What older versions held is read as today's, and not written again as it was.
    if (version !== versionNow.get(type)) return [];
    const stored: unknown = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const text = isObject(stored) && 'text' in stored ? String(stored.text) : '';
    const event: unknown = JSON.parse(text);
    return isObject(event) ? [[type, event] as const] : [];
  });

const reading = (event: unknown) => () => readEvent(JSON.stringify(event), place);

/** Answers may be of several kinds, so another kind there is another answer and no damage. */
const isAnswer = (path: Place): boolean => path[0] === 'form';

test('there is an event of every type', () => {
  expect(new Set(written.map(([type]) => type))).toEqual(new Set(Object.keys(eventVersions)));
});

describe.each(written)('an event %s', (type, event) => {
  test('is read, and is written again to the letter', () => {
    expect(canonical(readEvent(canonical(event), place))).toBe(canonical(event));
  });

  test('does not pass with a part of another kind', () => {
    for (const path of leavesIn(event).filter((one) => !isAnswer(one))) {
      const old = at(event, path);
      const other = typeof old === 'string' || old === null ? 7 : 'lain';
      expect(reading(put(event, path, other))).toThrow(BrokenRecord);
      expect(reading(put(event, path, [[]]))).toThrow(BrokenRecord);
    }
  });

  test('does not pass with a list or an object where there is the other', () => {
    for (const [key, value] of Object.entries(event)) {
      if (!isObject(value) || key === 'form') continue;
      const other = Array.isArray(value) ? {} : [];
      expect(reading({ ...event, [key]: other })).toThrow(BrokenRecord);
      expect(reading({ ...event, [key]: null })).toThrow(BrokenRecord);
    }
  });

  test.each(['type', 'v', 'command', 'by', 'happenedAt', 'recordedAt'])(
    'does not pass without its %s',
    (key) => {
      expect(reading(without(event, [], key))).toThrow(BrokenRecord);
    },
  );

  test('says its type and the place of what is wrong', () => {
    const key = Object.keys(event).find((name) => name !== 'type' && name !== 'v') ?? '';
    expect(reading({ ...event, [key]: [[]] })).toThrow(`${type}.${key}`);
  });

  test('does not pass for another type', () => {
    const other = type === 'noted' ? 'ticket-issued' : 'step-completed';
    if (other === type) return;
    expect(reading({ ...event, type: other })).toThrow(BrokenRecord);
  });
});

describe('who acted', () => {
  const event = written.find(([type]) => type === 'noted')?.[1] ?? {};

  test.each([
    { kind: 'officer', id: 'o-1', name: 'Sari Contoh', roles: ['tim'] },
    { kind: 'machine', id: 'm-1', name: 'SIEM Contoh', roles: [] },
    { kind: 'reporter' },
    { kind: 'system' },
  ])('is read: %j', (by) => {
    expect(reading({ ...event, by })).not.toThrow();
  });

  test.each([
    { kind: 'officer' },
    { kind: 'officer', id: 'o-1', name: 'Sari Contoh' },
    { kind: 'officer', id: 'o-1', name: 'Sari Contoh', roles: 'tim' },
    { kind: 'administrator', id: 'o-1', name: 'Sari Contoh', roles: [] },
    {},
    'officer',
  ])('is not: %j', (by) => {
    expect(reading({ ...event, by })).toThrow(BrokenRecord);
  });
});
