import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlteredFileStore, BackupStore } from '#app/ports.ts';
import { minute } from '#test/support/sample-case.ts';

export interface KeptAlarms {
  readonly backups: BackupStore;
  readonly alteredFiles: AlteredFileStore;
  close(): Promise<void>;
}

/** What every store of what administrators must see to does. */
export const alarmStoresContract = (name: string, make: () => Promise<KeptAlarms>): void => {
  describe(`what is written down of backups and altered files (${name})`, () => {
    let kept: KeptAlarms;
    beforeAll(async () => {
      kept = await make();
    });
    afterAll(() => kept.close());

    test('of backups: the newest whole one and the newest failure', async () => {
      const { backups } = kept;
      expect(await backups.standing()).toEqual({ whole: null, failed: null });
      await backups.noteWhole(minute(5));
      await backups.noteWhole(minute(3));
      await backups.noteFailure(minute(6), 'Folder tidak dapat ditulisi.');
      await backups.noteFailure(minute(7), 'Diska penuh.');
      expect(await backups.standing()).toEqual({
        whole: minute(5),
        failed: { at: minute(7), reason: 'Diska penuh.' },
      });
    });

    test('an attempt belongs to one, and to nobody before its time is over', async () => {
      const claims = [1, 2, 3].map(() => kept.backups.claim(minute(70), minute(10)));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(await kept.backups.claim(minute(100), minute(40))).toBe(false);
      expect(await kept.backups.claim(minute(130), minute(70))).toBe(true);
      // What has come to a whole backup needs no more time.
      await kept.backups.noteWhole(minute(131));
      expect(await kept.backups.claim(minute(140), minute(80))).toBe(true);
    });

    test('of files: what was found first keeps since when, until it is whole again', async () => {
      const { alteredFiles } = kept;
      const found = { sha256: 'a1', name: 'log.txt', state: 'altered', since: minute(9) } as const;
      await alteredFiles.raise('batam', found);
      await alteredFiles.raise('batam', { ...found, state: 'missing', since: minute(12) });
      await alteredFiles.raise('batam', { ...found, sha256: 'b2', since: minute(4) });
      expect(await alteredFiles.all('batam')).toEqual([
        { ...found, sha256: 'b2', since: minute(4) },
        { ...found, state: 'missing' },
      ]);
      expect(await alteredFiles.all('denpasar')).toEqual([]);
      await alteredFiles.lower('denpasar', 'b2');
      await alteredFiles.lower('batam', 'b2');
      expect(await alteredFiles.all('batam')).toEqual([{ ...found, state: 'missing' }]);
    });
  });
};
