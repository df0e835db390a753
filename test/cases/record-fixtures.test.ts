import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventKinds } from '#core/cases/event-kinds.ts';
import { readEvent } from '#core/cases/record/read-event.ts';
import { settingOf, settingStream } from '#core/keeping/settings/event.ts';
import { settingWords } from '#core/keeping/settings/read.ts';
import { peopleStream } from '#core/keeping/people/event.ts';
import { peopleWords } from '#core/keeping/people/read.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { securityWords } from '#core/keeping/security/read.ts';
import { sopsStream } from '#core/keeping/sops/event.ts';
import { sopsWords } from '#core/keeping/sops/read.ts';
import { readRecorded } from '#core/keeping/streams.ts';
import { eventVersions } from '#core/cases/record/versions.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { canonical } from '#core/record/canonical.ts';

const folder = 'test/fixtures/record';
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const fixtureSchema = z.strictObject({ sha256: z.string(), text: z.string() });
const fixture = (name: string) =>
  fixtureSchema.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
const place = { stream: 'case/case-1', version: 7 };

/** Every type of event with the version written today and a stream it may stand in. */
const written: ReadonlyMap<string, { readonly now: number; readonly stream: string }> = new Map([
  ...Object.entries(eventVersions).map(
    ([type, now]) => [type, { now, stream: place.stream }] as const,
  ),
  ...(
    [
      'calendar-changed',
      'reminders-changed',
      'papers-changed',
      'duties-changed',
      'bodies-changed',
      'access-changed',
    ] as const
  ).map(
    (type) =>
      [type, { now: settingWords.versions[type], stream: settingStream(settingOf(type)) }] as const,
  ),
  ...Object.entries(sopsWords.versions).map(
    ([type, now]) => [type, { now, stream: sopsStream }] as const,
  ),
  ...Object.entries(peopleWords.versions).map(
    ([type, now]) => [type, { now, stream: peopleStream }] as const,
  ),
  ...Object.entries(securityWords.versions).map(
    ([type, now]) => [type, { now, stream: securityStream }] as const,
  ),
]);

/** `noted.v1.json`: the type and the version it was written in. */
const partsOf = (name: string): { readonly type: string; readonly version: number } => {
  const [type = '', version = ''] = name.split('.');
  return { type, version: Number(version.slice(1)) };
};

describe('every shape of an event that was ever written', () => {
  test('has a fixture, from the first version of each type to the one written today', () => {
    const needed = [...written].flatMap(([type, { now }]) =>
      Array.from({ length: now }, (_, index) => `${type}.v${String(index + 1)}.json`),
    );
    expect(names.toSorted()).toEqual(needed.toSorted());
    expect(Object.keys(eventVersions).toSorted()).toEqual(Object.keys(eventKinds).toSorted());
  });

  test.each(names)('is read today: %s', (name) => {
    const { sha256, text } = fixture(name);
    const { type, version } = partsOf(name);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const { stream = '', now } = written.get(type) ?? {};
    const event = readRecorded(text, { stream, version: 7 });
    expect(event.type).toBe(type);
    expect(event.v).toBe(now);
    // What is written today is written to the letter as the newest fixture says.
    if (version === event.v) expect(canonical(event)).toBe(text);
  });

  test('keeps its fixture for good once a release has written it', () => {
    const released = readFileSync(`${folder}/RELEASED`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of released) {
      const [name = '', sha256] = line.split(' ');
      expect(names).toContain(name);
      expect(fixture(name).sha256).toBe(sha256);
    }
  });
});

describe('a record that is broken', () => {
  const noted = fixture('noted.v1.json').text;
  const closed = fixture('case-closed.v1.json').text;
  test.each([
    ['', 'no event can be read'],
    ['[]', 'no event can be read'],
    ['{}', 'nothing is no type of event'],
    ['{"type":"toString"}', '"toString" is no type of event'],
    [noted.replace('"v":1', '"v":2'), 'noted: version 2 is unknown; 1 is the newest'],
    [noted.replace('"v":1', '"v":0'), 'noted: version 0 is unknown; 1 is the newest'],
    [noted.replace(',"v":1', ''), 'noted: version none is unknown; 1 is the newest'],
    [noted.replace('"text":', '"teks":'), 'noted.text: is missing'],
    [noted.replace('"command":"', '"command":7,"x":"'), 'noted.command: is not a text'],
    [noted.replace('.000Z"', 'Z"'), 'noted.recordedAt: is not an instant'],
    [noted.replace('"officer"', '"nobody"'), 'noted.by: is none of what it can be'],
    [
      closed.replace('"duplicate"', '"bored"'),
      'case-closed.reason: is not one of completed, invalid, duplicate, out-of-authority, withdrawn',
    ],
    [closed.replace('"into":{"caseId"', '"into":{"id"'), 'case-closed.into.caseId: is missing'],
  ])('says where and what: %s', (text, reason) => {
    const reading = () => readEvent(text, place);
    expect(() => readRecorded(text, place)).toThrow(BrokenRecord);
    expect(reading).toThrow(BrokenRecord);
    expect(reading).toThrow(`case/case-1, version 7: ${reason}`);
  });

  test('is one where an event stands in a stream it can never have been written to', () => {
    for (const stream of [
      'settings/papers',
      'sops',
      'sops/x',
      'lain',
      'case',
      'case/',
      'constructor/x',
    ])
      expect(() => readRecorded(noted, { stream, version: 1 })).toThrow(BrokenRecord);
  });
});
