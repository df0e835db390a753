// `npm run lock`: completes package-lock.json after a package was added.
//
// A tool written in another language comes as one package a platform, all of them optional. npm
// leaves out of the lock file those that the registry in use could not show it, and `npm ci`
// then refuses the whole file. The names and versions are known all the same: the tool lists
// them. What is added here has no checksum; npm does not fetch it on any other platform.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Entry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */
/** @typedef {Record<string, Entry>} Packages */

/**
 * The platform packages that some package lists and the lock file does not hold.
 *
 * @param {Packages} packages
 * @returns {Packages}
 */
export const missingPlatforms = (packages) => {
  /** @type {Packages} */
  const missing = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`;
      // A version that is a range is some other kind of optional package.
      if (
        place in packages ||
        `${path}/${place}` in packages ||
        !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)
      )
        continue;
      missing[place] = {
        version,
        ...(dev === true ? { dev } : {}),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  return missing;
};

/**
 * `…-linux-arm64-musl` says where a package runs.
 *
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'>}
 */
const platformOf = (name) => {
  const [, os, cpu, abi = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return {};
  if (os !== 'linux') return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
};

/** @param {string} file path of the lock file */
const complete = async (file) => {
  const lock = JSON.parse(await readFile(file, 'utf8'));
  const missing = missingPlatforms(lock.packages);
  const { '': project, ...others } = { ...lock.packages, ...missing };
  const sorted = Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(
    file,
    `${JSON.stringify({ ...lock, packages: { '': project, ...sorted } }, null, 2)}\n`,
  );
  process.stdout.write(`${String(Object.keys(missing).length)} added\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await complete(join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json'));
}
