import { describe, expect, test } from 'vitest';
import { caseStream } from '#core/cases/record/case-stream.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import { canonical } from '#core/record/canonical.ts';
import { indonesianCalendar } from '#core/time/indonesia/indonesian-calendar.ts';
import {
  settingKinds,
  settingOf,
  settingStream,
  valueIn,
  type SettingEventData,
} from './settings/event.ts';
import { peopleStream } from './people/event.ts';
import { securityStream } from './security/event.ts';
import { sopsStream } from './sops/event.ts';
import { readRecorded, streamNamed } from './streams.ts';

describe('the name of a stream', () => {
  test.each([
    [caseStream('c-1'), { kind: 'case', of: 'c-1' }],
    ['case/a/b', { kind: 'case', of: 'a/b' }],
    [settingStream('calendar'), { kind: 'settings', of: 'calendar' }],
    [settingStream('papers'), { kind: 'settings', of: 'papers' }],
    [sopsStream, { kind: 'sops', of: '' }],
    [peopleStream, { kind: 'people', of: '' }],
    [securityStream, { kind: 'security', of: '' }],
  ])('%s', (stream, name) => {
    expect(streamNamed(stream)).toEqual(name);
  });

  test.each([
    '',
    '/',
    'case',
    'case/',
    'cases/c-1',
    'CASE/c-1',
    'settings',
    'settings/',
    'sops/',
    'sops/2026',
    'sopsx',
    'people/p1',
    'security/p1',
    'mail/1',
    'toString',
    '__proto__/x',
  ])('is none nobody ever gave: "%s"', (stream) => {
    expect(streamNamed(stream)).toBeNull();
  });
});

const recorded = {
  v: 1,
  command: 'command-1',
  by: { kind: 'officer', id: 'p1', name: 'Petugas Contoh', roles: ['administrator'] },
  happenedAt: '2026-11-17T04:30:00.000Z',
  recordedAt: '2026-11-17T04:30:00.000Z',
} as const;
const calendar = indonesianCalendar('Asia/Jakarta');
const reminders = {
  half: true,
  eighty: false,
  due: true,
  rungs: [{ afterMinutes: 225, roles: ['ketua'] }],
  urgent: ['lapor'],
};
const stored = {
  calendar: { ...recorded, type: 'calendar-changed', reason: 'Libur', calendar },
  reminders: { ...recorded, type: 'reminders-changed', reason: 'Tenang', reminders },
  adopted: { ...recorded, type: 'edition-adopted', edition: '2026', sha256: 'ab', mapping: null },
  given: { ...recorded, type: 'mapping-given', edition: '2026', sha256: 'cd' },
  removed: {
    ...recorded,
    type: 'person-removed',
    reason: 'Pindah tugas',
    person: { id: 'p2', name: 'Orang', email: 'o@contoh.invalid', holdings: [], body: null },
  },
  held: {
    ...recorded,
    type: 'sign-in-held',
    person: { id: 'p2', name: 'Orang' },
    from: { address: '192.0.2.1', device: '' },
  },
  noted: { ...recorded, type: 'noted', text: 'Cek log' },
} as const;
const reading = (event: unknown, stream: string) => () =>
  readRecorded(canonical(event), { stream, version: 3 });

describe('an event is read in its own stream', () => {
  test.each([
    [stored.calendar, settingStream('calendar')],
    [stored.reminders, settingStream('reminders')],
    [stored.adopted, sopsStream],
    [stored.given, sopsStream],
    [stored.removed, peopleStream],
    [stored.held, securityStream],
    [stored.noted, caseStream('c-1')],
  ])('$type', (event, stream) => {
    expect(reading(event, stream)()).toEqual(event);
  });

  test.each([
    ['a setting among cases', stored.calendar, caseStream('c-1')],
    ['a case among settings', stored.noted, settingStream('calendar')],
    ['an adoption among settings', stored.adopted, settingStream('calendar')],
    ['a setting among SOPs', stored.reminders, sopsStream],
    ['somebody among settings', stored.removed, settingStream('bodies')],
    ['somebody among sign-ins', stored.removed, securityStream],
    ['anything in no stream', stored.noted, 'mail/1'],
  ])('%s is a broken record', (_what, event, stream) => {
    expect(reading(event, stream)).toThrow(BrokenRecord);
  });
});

describe('a change of a setting is broken', () => {
  const without = ({ reason: _reason, ...rest }: typeof stored.calendar) => rest;
  test.each<[what: string, event: unknown, told: string]>([
    ['without its reason', without(stored.calendar), '.reason: is missing'],
    [
      'with hours that are no text',
      { ...stored.calendar, calendar: { ...calendar, hours: { 1: [{ from: 7, to: '16:00' }] } } },
      '.calendar.hours.1[0].from: is not a text',
    ],
    [
      'with a closed day of a kind nobody knows',
      {
        ...stored.calendar,
        calendar: {
          ...calendar,
          closed: [{ date: '2026-01-01', name: 'x', kind: 'weekend', source: 'x' }],
        },
      },
      '.calendar.closed[0].kind: is not one of national-holiday, collective-leave, agency',
    ],
    [
      'with a period that does not say why',
      {
        ...stored.calendar,
        calendar: {
          ...calendar,
          periods: [{ from: '2026-01-01', to: '2026-01-02', name: 'x', hours: {} }],
        },
      },
      '.calendar.periods[0].source: is missing',
    ],
    [
      'with a rung for nobody in particular',
      {
        ...stored.reminders,
        reminders: { ...reminders, rungs: [{ afterMinutes: 1, roles: 'ketua' }] },
      },
      '.reminders.rungs[0].roles: is not a list',
    ],
    [
      'by nobody',
      { ...stored.calendar, by: { kind: 'stranger' } },
      '.by: is none of what it can be',
    ],
    [
      'at no instant',
      { ...stored.calendar, happenedAt: '2026-11-17T04:30:00Z' },
      '.happenedAt: is not an instant',
    ],
  ])('%s', (_what, event, told) => {
    expect(reading(event, settingStream('calendar'))).toThrow(told);
  });

  test('an adoption says which mapping came along, or that none did', () => {
    const { mapping: _mapping, ...rest } = stored.adopted;
    expect(reading(rest, sopsStream)).toThrow('.mapping: is missing');
    expect(reading({ ...rest, mapping: 'ef' }, sopsStream)()).toMatchObject({ mapping: 'ef' });
  });
});

describe('each setting', () => {
  test('has its own stream', () => {
    expect(settingKinds).toEqual(['calendar', 'reminders', 'papers', 'duties', 'bodies', 'access']);
    expect(new Set(settingKinds.map(settingStream)).size).toBe(settingKinds.length);
    expect(settingOf('calendar-changed')).toBe('calendar');
    expect(settingOf('reminders-changed')).toBe('reminders');
    expect(settingOf('papers-changed')).toBe('papers');
    expect(settingOf('duties-changed')).toBe('duties');
  });

  test('changes as a whole: what is in force is what the change holds', () => {
    const changes: readonly SettingEventData[] = [
      { type: 'calendar-changed', calendar },
      { type: 'reminders-changed', reminders },
    ];
    expect(changes.map(valueIn)).toEqual([calendar, reminders]);
  });
});
