import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { peopleStream } from '#core/keeping/people/event.ts';
import { peopleWords } from '#core/keeping/people/read.ts';
import { settingOf, settingStream, type SettingEventType } from '#core/keeping/settings/event.ts';
import { settingWords } from '#core/keeping/settings/read.ts';
import { securityStream } from '#core/keeping/security/event.ts';
import { securityWords } from '#core/keeping/security/read.ts';
import { sopsStream } from '#core/keeping/sops/event.ts';
import { sopsWords } from '#core/keeping/sops/read.ts';
import { readRecorded } from '#core/keeping/streams.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { canonical } from '#core/record/canonical.ts';
import {
  at,
  isObject,
  leavesIn,
  objectsIn,
  put,
  told,
  without,
  type Place,
} from '#test/support/damage.ts';

const folder = 'test/fixtures/record';

const isSetting = (type: string): type is SettingEventType =>
  Object.hasOwn(settingWords.versions, type);

/** The stream that events of a type stand in; undefined for those of cases. */
const streamOf = (type: string): string | undefined => {
  if (isSetting(type)) return settingStream(settingOf(type));
  if (Object.hasOwn(peopleWords.versions, type)) return peopleStream;
  if (Object.hasOwn(securityWords.versions, type)) return securityStream;
  return Object.hasOwn(sopsWords.versions, type) ? sopsStream : undefined;
};

/** The version a type is written in today. */
const nowOf = (type: string): number | undefined =>
  Object.entries({
    ...settingWords.versions,
    ...peopleWords.versions,
    ...securityWords.versions,
    ...sopsWords.versions,
  }).find(([one]) => one === type)?.[1];

/** Every event of settings, SOPs, people and ways in as it is written today. */
const written: readonly (readonly [type: string, stream: string, event: object])[] = readdirSync(
  folder,
).flatMap((name) => {
  const [type = '', version = ''] = name.split('.');
  const stream = streamOf(type);
  // Older versions are read elsewhere, as what they would be today.
  if (stream === undefined || version !== `v${String(nowOf(type))}` || !name.endsWith('.json'))
    return [];
  const stored: unknown = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  const event: unknown = JSON.parse(
    isObject(stored) && 'text' in stored ? String(stored.text) : '',
  );
  return isObject(event) ? [[type, stream, event] as const] : [];
});

/** What may be left out, by the type of event and the object that may lack it; everything else is needed. */
const optional: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'calendar-changed': {
    '.calendar.hours': ['1', '2', '3', '4', '5', '6', '7'],
    '.calendar.periods[0].hours': ['1', '2', '3', '4', '5', '6', '7'],
  },
  // Who has none is left without.
  'profile-changed': { '.person': ['profile'] },
  'papers-changed': {
    '.papers.numbers.jenis': ['undangan-rapat', 'notula', 'daftar-hadir', 'lembar-disposisi'],
  },
};

/** Objects whose keys are names somebody gave, and those of kinds that may each be left out. */
const anyNames: readonly string[] = [
  '.papers.signers',
  '.papers.archive',
  '.papers.numbers.outside',
  '.papers.sopSheet.items',
  '.duties.recipients',
];

const reading = (event: unknown, stream: string) => () =>
  readRecorded(JSON.stringify(event), { stream, version: 2 });

const messageOf = (read: () => unknown): string => {
  try {
    read();
    return '';
  } catch (error) {
    if (error instanceof BrokenRecord) return error.message;
    throw error;
  }
};

test('there is an event of every type of settings, SOPs, people and ways in', () => {
  expect(written.map(([type]) => type).toSorted()).toEqual(
    [settingWords, peopleWords, securityWords, sopsWords]
      .flatMap(({ versions }) => Object.keys(versions))
      .toSorted(),
  );
});

describe.each(written)('an event %s', (type, stream, event) => {
  test('is read, and is written again to the letter', () => {
    expect(canonical(readRecorded(canonical(event), { stream, version: 2 }))).toBe(
      canonical(event),
    );
  });

  test('says where a part of another kind stands', () => {
    for (const place of leavesIn(event)) {
      const old = at(event, place);
      const others = typeof old === 'number' ? ['x', true, [[]], {}] : [7, [[]], {}];
      for (const other of others) {
        const message = messageOf(reading(put(event, place, other), stream));
        const [top = ''] = place;
        if (top === 'type') expect(message).toContain('is no type of event');
        else expect(message).toContain(type);
        // What is wrong with who acted is told as a whole; which version wrote it, before all else.
        if (top !== 'type' && top !== 'by' && top !== 'v')
          expect(message).toContain(`${told(place)}: `);
      }
    }
  });

  test('says which part is not there', () => {
    for (const place of objectsIn(event)) {
      const where = told(place);
      if (place[0] === 'by' || anyNames.includes(where)) continue;
      const object = at(event, place);
      for (const key of Object.keys(isObject(object) ? object : {})) {
        const message = messageOf(reading(without(event, place, key), stream));
        if (optional[type]?.[where]?.includes(key) === true) expect(message).toBe('');
        else expect([where, key, message]).not.toEqual([where, key, '']);
      }
    }
  });

  test('keeps what a later version may have written besides: it is part of what was sealed', () => {
    for (const place of objectsIn(event)) {
      if (anyNames.includes(told(place))) continue;
      const more = put(event, place, { ...new Object(at(event, place)), nanti: 'x' });
      expect(messageOf(reading(more, stream))).toBe('');
    }
  });

  test('does not pass with null where something is always there', () => {
    const needed: readonly Place[] = [['command'], ['by'], ['happenedAt'], ['recordedAt'], ['v']];
    for (const place of needed)
      expect(reading(put(event, place, null), stream)).toThrow(BrokenRecord);
  });

  test('does not stand in another stream', () => {
    for (const other of new Set(written.map(([, name]) => name)))
      if (other !== stream && !(isSetting(type) && other.startsWith('settings/')))
        expect(reading(event, other)).toThrow(BrokenRecord);
  });
});

describe('one of a closed list is no other word', () => {
  const papers = written.find(([type]) => type === 'papers-changed')?.[2] ?? {};
  const bodies = written.find(([type]) => type === 'bodies-changed')?.[2] ?? {};
  const stream = settingStream('papers');

  test.each<[place: Place, right: readonly string[], wrong: readonly string[]]>([
    [
      ['papers', 'size'],
      ['a4', 'f4'],
      ['A4', 'letter', 'folio', ''],
    ],
    [
      ['papers', 'lettering', 'face'],
      ['serif', 'arial', 'times', 'bookman', 'sans'],
      ['Arial', 'toString'],
    ],
    [
      ['papers', 'lettering', 'size'],
      ['10', '11', '11.5', '12'],
      ['11,5', '13', '9'],
    ],
    [
      ['papers', 'archive', 'surat-dinas', 'access'],
      ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'],
      ['Biasa', 'sangat rahasia', 'umum'],
    ],
    [
      ['papers', 'archive', 'surat-dinas', 'retention', 'fate'],
      ['musnah', 'permanen', 'dinilai-kembali'],
      ['simpan', 'dinilai kembali'],
    ],
  ])('at %j', (place, right, wrong) => {
    for (const word of right) expect(messageOf(reading(put(papers, place, word), stream))).toBe('');
    for (const word of wrong)
      expect(messageOf(reading(put(papers, place, word), stream))).toContain(told(place));
  });

  test('a body is a unit, a company or another government', () => {
    const read = (kind: string) =>
      reading(put(bodies, ['bodies', 0, 'kind'], kind), settingStream('bodies'));
    for (const kind of ['unit', 'firm', 'government']) expect(messageOf(read(kind))).toBe('');
    for (const kind of ['Unit', 'perusahaan', '']) expect(read(kind)).toThrow('.bodies[0].kind');
  });
});
