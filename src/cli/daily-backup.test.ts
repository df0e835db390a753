import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { instant } from '#test/support/scenario.ts';
import { backUpWhenDue } from './daily-backup.ts';

const plan = { at: { hour: 2, minute: 0 }, folder: '/srv/cadangan' };

/** A folder that holds backups. */
const usedFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-cadangan-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'tanggap-backup.json'), '{}');
  return folder;
};

test('a backup is taken once when due, a failure is told and left an hour, a whole one ends it for the day', async () => {
  const { backups } = memoryDatabase();
  const tried: string[] = [];
  const look = (moment: string, reason: string | null): Promise<void> =>
    backUpWhenDue(
      backups,
      plan,
      async () => {
        tried.push(moment);
        if (reason === null) await backups.noteWhole(instant(moment));
        return { reason };
      },
      () => instant(moment),
    );
  await look('2026-11-30T03:00:00Z', 'Diska penuh.');
  expect((await backups.standing()).failed?.reason).toBe('Diska penuh.');
  await look('2026-11-30T03:59:00Z', null);
  await look('2026-11-30T04:00:00Z', null);
  await look('2026-11-30T04:01:00Z', null);
  await look('2026-11-30T05:01:00Z', null);
  expect(tried).toEqual(['2026-11-30T03:00:00Z', '2026-11-30T04:00:00Z']);
});

test('after the first, no backup goes into a folder that holds none: its disk may not be mounted', async () => {
  const { backups } = memoryDatabase();
  await backups.noteWhole(instant('2026-11-28T02:00:00Z'));
  const tried: string[] = [];
  const look = (folder: string, moment: string): Promise<void> =>
    backUpWhenDue(
      backups,
      { ...plan, folder },
      async () => {
        tried.push(folder);
        return { reason: null };
      },
      () => instant(moment),
    );
  await look('/srv/tidak-terpasang', '2026-11-30T03:00:00Z');
  expect(tried).toEqual([]);
  expect((await backups.standing()).failed?.reason).toContain('apakah diskanya terpasang?');
  const folder = await usedFolder();
  await look(folder, '2026-11-30T04:00:00Z');
  expect(tried).toEqual([folder]);
});
