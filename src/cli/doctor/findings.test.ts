import { describe, expect, test } from 'vitest';
import { instant } from '#test/support/scenario.ts';
import { findings } from './findings.ts';
import type { Seen } from './findings.ts';

const gibibyte = 1024 ** 3;

const well: Seen = {
  config: {
    host: '127.0.0.1',
    origin: 'https://csirt.contoh.example',
    proxies: 1,
    dataDir: '/srv/tanggap/data',
    strangers: {
      leastBytesPerSecond: 1,
      fromOneAddress: 1,
      fromAll: 1,
      diskFloorBytes: 2 * gibibyte,
    },
  },
  kind: 'real',
  people: 3,
  freeBytes: 40 * gibibyte,
  waiting: { files: 0, bytes: 0 },
  database: {
    version: '18.4',
    clockAhead: 3,
    lastChange: new Date('2026-11-17T03:00:00Z'),
    mayAlterRecord: false,
  },
  backup: { whole: instant('2026-11-16T20:00:00Z'), failed: null },
  now: new Date('2026-11-17T03:00:01Z'),
  leftovers: [],
  stranded: [],
};

const told = (seen: Seen, level: 'look' | 'mend'): readonly string[] =>
  findings(seen)
    .filter((one) => one.level === level)
    .map(({ message }) => message.en);

describe('what the doctor finds', () => {
  test('is nothing where all is well, and says so of each thing', () => {
    expect(findings(well).map(({ level }) => level)).toEqual(Array(7).fill('well'));
    expect(findings(well).at(-1)?.message.en).toContain('7 hours ago');
  });

  test('says how many uploads are in no report yet', () => {
    const seen = { ...well, waiting: { files: 12, bytes: 1.5 * gibibyte } };
    expect(findings(seen).map(({ message }) => message.id)).toContainEqual(
      expect.stringContaining('12 berkas kiriman (1.5 GiB) belum dipakai laporan'),
    );
  });

  test.each<[string, Partial<Seen>, 'look' | 'mend', string]>([
    ['nobody has set it up', { kind: null }, 'mend', 'not set up yet'],
    ['nobody can sign in', { people: 0 }, 'look', 'Nobody can sign in'],
    [
      'nothing was ever backed up',
      { backup: { whole: null, failed: null } },
      'mend',
      'never a backup',
    ],
    [
      'the backup is two days old',
      { backup: { whole: instant('2026-11-15T03:00:00Z'), failed: null } },
      'mend',
      'taken 48 hours ago',
    ],
    [
      'the last try to back up failed',
      {
        backup: {
          whole: instant('2026-11-16T20:00:00Z'),
          failed: { at: instant('2026-11-17T02:00:00Z'), reason: 'Folder penuh.' },
        },
      },
      'mend',
      'The last attempt failed: Folder penuh.',
    ],
    ['the disk gets full', { freeBytes: 3 * gibibyte }, 'look', '3.0 GiB left'],
    [
      'the disk is too full for files of the public',
      { freeBytes: 1.5 * gibibyte },
      'mend',
      'Files of the public are refused',
    ],
    ['the disk is full', { freeBytes: gibibyte / 2 }, 'mend', 'almost full: 0.5 GiB'],
    [
      'the database has another time',
      { database: { ...well.database, clockAhead: -61_000 } },
      'mend',
      'by -61 seconds',
    ],
    [
      'the clock is behind the last event',
      { now: new Date('2026-11-16T00:00:00Z') },
      'mend',
      'after this machine’s clock (2026-11-16T00:00:00.000Z)',
    ],
    [
      'links would lead nowhere',
      { config: { ...well.config, origin: null } },
      'look',
      'lead to localhost',
    ],
    [
      'passwords travel in the clear',
      { config: { ...well.config, origin: 'http://csirt.contoh.example' } },
      'mend',
      'not https',
    ],
    [
      'everybody would look like one address',
      { config: { ...well.config, proxies: 0 } },
      'look',
      'TANGGAP_PROXIES is 0',
    ],
    ['a trial is open to all', { kind: 'trial' }, 'mend', 'no secret'],
    [
      'a trial listens to the network',
      { kind: 'trial', config: { ...well.config, origin: null, host: '0.0.0.0' } },
      'mend',
      'no secret',
    ],
    [
      'it is a trial',
      { kind: 'trial', config: { ...well.config, origin: null } },
      'look',
      'invented accounts',
    ],
    [
      'the role it works as could alter the record',
      { database: { ...well.database, mayAlterRecord: true } },
      'look',
      'could alter the record',
    ],
    ['a start broke off', { leftovers: ['/srv/x/cluster.ab'] }, 'look', 'may be deleted'],
    ['an SOP cannot be run', { stranded: ['batam 2025-08'] }, 'mend', 'batam 2025-08'],
  ])('is told when %s', (_, change, level, words) => {
    expect(told({ ...well, ...change }, level).join('\n')).toContain(words);
  });

  test('is no fault of the clock before the first case', () => {
    const database = { ...well.database, lastChange: null };
    expect(told({ ...well, database }, 'mend')).toEqual([]);
  });
});

test('of a trial no backup is asked for', () => {
  const said = findings({ ...well, kind: 'trial', backup: { whole: null, failed: null } });
  expect(said.map(({ message }) => message.en).join()).not.toContain('backup');
});
