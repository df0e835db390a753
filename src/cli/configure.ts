import { resolve } from 'node:path';
import { readConfig } from '#config.ts';
import type { Config } from '#config.ts';
import type { Io } from './io.ts';
import { Stopped } from './tell.ts';

/** Folder of the project. */
export const root = resolve(import.meta.dirname, '..', '..');

/** @throws Stopped with every problem of the environment. */
export const configure = (io: Io): Config => {
  const config = readConfig(io.env, { root, cwd: io.cwd });
  if (!('problems' in config)) return config;
  throw new Stopped({
    id: config.problems.map((problem) => problem.id).join('\n'),
    en: config.problems.map((problem) => problem.en).join('\n  '),
  });
};
