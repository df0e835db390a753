import { expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { instant } from '#test/support/scenario.ts';
import { backUpWhenDue } from './daily-backup.ts';

const at = { hour: 2, minute: 0 };

test('a backup is taken once when due, a failure is told and left an hour, a whole one ends it for the day', async () => {
  const { backups } = memoryDatabase();
  const tried: string[] = [];
  const look = (moment: string, reason: string | null): Promise<void> =>
    backUpWhenDue(
      backups,
      { at },
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
