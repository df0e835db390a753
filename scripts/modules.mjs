// Brings node_modules in line with package-lock.json. Plain JavaScript for Node 20: it runs before
// anything is installed.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { Explained, say } from './say.mjs';

/** @typedef {{ readonly version?: string, readonly dev?: boolean, readonly optional?: boolean, readonly devOptional?: boolean }} Entry */
/** @typedef {{ readonly packages: Readonly<Record<string, Entry>> }} Lock */

/**
 * Installs what the lock file names, unless it is there already.
 *
 * @param {string} root folder of the project
 * @param {'product' | 'everything'} scope whether the tools for developing are needed
 */
export const ensureModules = async (root, scope) => {
  const lock = await readLock(join(root, 'package-lock.json'));
  if (lock === undefined) throw new Explained(noLock);
  await alone(root, async () => {
    const installed = await readLock(join(root, 'node_modules', '.package-lock.json'));
    if (installed !== undefined && fits(lock, installed, scope)) return;
    say(installing);
    await install(root, scope);
  });
};

/**
 * npm leaves a list of what it installed in node_modules, written last; a broken installation has none.
 *
 * @param {Lock} lock
 * @param {Lock} installed
 * @param {'product' | 'everything'} scope
 */
const fits = (lock, installed, scope) =>
  Object.entries(lock.packages).every(([path, { version, dev, optional, devOptional }]) => {
    const needed =
      path !== '' &&
      optional !== true &&
      (scope === 'everything' || (dev !== true && devOptional !== true));
    const present = installed.packages[path]?.version;
    // Packages for other platforms are not installed; one that is must have the right version.
    return present === undefined ? !needed : present === version || path === '';
  });

/**
 * @param {string} file
 * @returns {Promise<Lock | undefined>}
 */
const readLock = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * Nothing of ours needs an install script, so none is run. npm only installs: what runs is the Node
 * that comes along, so its warnings about the Node that started us say nothing; errors are shown.
 *
 * @param {string} root
 * @param {'product' | 'everything'} scope
 */
const install = async (root, scope) => {
  const options = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    scope === 'everything' ? '--include=dev' : '--omit=dev',
  ];
  const npm = process.env['npm_execpath'];
  const viaNode = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm);
  const child = viaNode
    ? spawn(process.execPath, [npm, ...options], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'pipe'],
      })
    : spawn('npm', options, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'pipe'],
        shell: process.platform === 'win32',
      });
  let complaints = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    complaints += chunk.toString();
    process.stderr.write(chunk);
  });
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      complaints += error.message;
      resolve(1);
    });
  });
  if (code !== 0) throw new Explained(why(complaints));
};

/**
 * @param {string} complaints what npm wrote to standard error
 * @returns {import('./say.mjs').Bilingual}
 */
const why = (complaints) => {
  const found = reasons.find(({ sign }) => sign.test(complaints));
  return (
    found?.message ?? {
      id: 'Pemasangan paket gagal; sebabnya tertulis di atas. Perbaiki, lalu ulangi perintah yang sama.',
      en: 'Installing the packages failed for the reason given above. Mend it and repeat the same command.',
    }
  );
};

/** @type {readonly { readonly sign: RegExp, readonly message: import('./say.mjs').Bilingual }[]} */
const reasons = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
    message: {
      id: 'Paket tidak dapat diunduh: jaringan ke registri npm tidak tersambung. Periksa internet atau proksi (npm config set proxy …), lalu ulangi.',
      en: 'The packages could not be fetched: no connection to the npm registry. Check the network or proxy (npm config set proxy …) and repeat.',
    },
  },
  {
    sign: /ENOSPC/,
    message: {
      id: 'Ruang penyimpanan penuh. Tanggap membutuhkan sekitar 1 GB; kosongkan, lalu ulangi.',
      en: 'The disk is full. Tanggap needs about 1 GB; make room and repeat.',
    },
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    message: {
      id: 'Folder ini tidak dapat ditulisi oleh pengguna yang menjalankan perintah. Perbaiki izinnya, lalu ulangi.',
      en: 'The user running this command may not write to this folder. Mend its permissions and repeat.',
    },
  },
];

const installing = {
  id: 'Memasang paket (hanya pertama kali dan setelah pembaruan) …',
  en: 'Installing packages (only the first time and after an update) …',
};

const noLock = {
  id: 'package-lock.json tidak ada: folder ini bukan salinan Tanggap yang lengkap. Unduh ulang seluruhnya.',
  en: 'There is no package-lock.json: this folder is no complete copy of Tanggap. Fetch all of it again.',
};
