import { restore } from '#backup.ts';
import { backupsAsked, contentOf, explained, tellLacking } from './backup-asked.ts';
import { configure } from './configure.ts';
import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { run as verify } from './verify.ts';
import { makeDataFolder } from './with-tanggap.ts';

/**
 * `tanggap restore <folder>`: puts an installation back where nothing is, then recomputes its
 * chains. Exit code 1 when it could not be put back whole.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const given = readOptions(args, ['key-file', 'at']);
    const backups = await backupsAsked(io, given);
    const config = configure(io);
    await makeDataFolder(config.dataDir);
    const backup = await explained(restore(config, backups, given.options['at'] ?? null, io.err));
    const whole = tellLacking(io, backup);
    const content = contentOf(backup.manifest);
    tell(io.out, {
      id: `Dipulihkan ke ${config.dataDir}: ${content.id}.`,
      en: `Restored into ${config.dataDir}: ${content.en}.`,
    });
    if (backup.manifest.keys === null) tell(io.out, withoutKeys);
    return (await verify([], io)) === 0 && whole ? 0 : 1;
  });

const withoutKeys = {
  id: 'Kunci dan rahasia tidak ada di cadangan ini: semua orang masuk lagi; kembalikan keys/ dan bsre.json sendiri bila dipakai. Tanpa berkas secret yang lama, verifikasi dua langkah hanya menerima kode pemulihan.',
  en: 'Keys and secrets are not in this backup: everybody signs in again; bring keys/ and bsre.json back yourself where they are used. Without the former file secret, second factors take recovery codes only.',
};
