// Finds a Chromium for the journeys, and fetches one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Explained, say } from './say.mjs';

/** Where Debian and its relatives keep it. */
const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The one named by `TANGGAP_CHROMIUM`, else one that is installed, else Debian's (as root, with
 * apt), else Playwright's own.
 *
 * @param {string} root folder of the project
 * @returns {string} path of the program
 */
export const findChromium = (root) => {
  const named = process.env['TANGGAP_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const found = installed();
  if (found !== undefined) return found;
  say({
    id: 'Memasang Chromium untuk uji peramban …',
    en: 'Installing Chromium for the browser tests …',
  });
  if (installWithApt()) {
    const fresh = installed();
    if (fresh !== undefined) return fresh;
  }
  return installWithPlaywright(root);
};

const installed = () =>
  [...known, chromium.executablePath()].find((program) => existsSync(program));

const installWithApt = () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {readonly string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return (
    apt('update', '-qq') &&
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation')
  );
};

/** @param {string} root */
const installWithPlaywright = (root) => {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'inherit',
  });
  const program = chromium.executablePath();
  if (status === 0 && existsSync(program)) return program;
  throw new Explained({
    id: 'Chromium tidak dapat dipasang. Pasang sendiri dan sebut tempatnya: TANGGAP_CHROMIUM=/jalan/ke/chromium npm test',
    en: 'Chromium could not be installed. Install it yourself and say where: TANGGAP_CHROMIUM=/path/to/chromium npm test',
  });
};
