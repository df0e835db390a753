import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '#cli/io.ts';
import { orStopped } from '#cli/tell.ts';
import { withTanggap } from '#cli/with-tanggap.ts';
import { findings } from './findings.ts';
import type { Level } from './findings.ts';

const signs: Readonly<Record<Level, string>> = { well: '✓', look: '!', mend: '✗' };

/** Folders in which a database was being made when something broke off (`cluster.<random>`). */
const leftoversIn = async (dataDir: string): Promise<readonly string[]> => {
  const folder = join(dataDir, 'postgres');
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.startsWith('cluster.')).map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

/** `tanggap doctor`: whether the installation is as it should be. Exit code 1 when something is to be mended. */
export const run: Run = (_args, io) =>
  orStopped(io, () =>
    withTanggap(io, async ({ product, installation, databaseFacts, freeBytes }, config) => {
      const found = findings({
        config,
        kind: await installation.kind(),
        people: await product.people.count(),
        freeBytes: await freeBytes(),
        waiting: await product.files.waiting(),
        database: await databaseFacts(),
        backup: await product.keeping.backups(),
        now: new Date(),
        leftovers: await leftoversIn(config.dataDir),
        stranded: (await product.sops.stranded()).map(
          ({ agency, edition }) => `${agency.id} ${edition}`,
        ),
      });
      for (const { level, message } of found)
        io.out(`${signs[level]} ${message.id}\n    ${message.en}`);
      return found.some(({ level }) => level === 'mend') ? 1 : 0;
    }),
  );
