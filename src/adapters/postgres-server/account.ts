import { chown, mkdir, stat } from 'node:fs/promises';
import { platform } from 'node:os';
import type { Binaries } from './binaries.ts';
import { run, type Starter } from './run.ts';

/** The system user a root installation runs PostgreSQL as. */
export const systemUser = 'tanggap-postgres';

/** Whom PostgreSQL runs as. */
export interface Account extends Starter {
  /** Hands a file or folder over, so that PostgreSQL may use it. */
  own(path: string): Promise<void>;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

const ownAccount: Account = {
  command: (program, args) => ({ program, args: [...args], options: {} }),
  own: () => Promise.resolve(),
};

const isRoot = (): boolean => platform() !== 'win32' && process.getuid?.() === 0;

/**
 * Decides whom to run PostgreSQL as: this process's own account, or, as root (which PostgreSQL
 * refuses), a system user of its own. Where that user cannot reach the data or the programs,
 * as under /root, it is given the one capability that lets it (CAP_DAC_OVERRIDE).
 *
 * @param folder where the database lives; created when missing.
 * @throws Error with what to do when no way works.
 */
export const chooseAccount = async (binaries: Binaries, folder: string): Promise<Account> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!isRoot()) return ownAccount;
  const ids = (await ownerOf(folder)) ?? (await ensureSystemUser());
  await chown(folder, ids.uid, ids.gid);
  const failures: string[] = [];
  for (const account of [plain(ids), withOverride(ids)]) {
    const failure = await tryAccount(account, binaries, folder);
    if (failure === undefined) return account;
    failures.push(failure);
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user ${systemUser} cannot reach ${folder} or ${binaries.postgres} (${failures.join('; ')}). ` +
      'Run Tanggap as an ordinary user, put it and its data where others may enter (for instance /srv/tanggap), or set DATABASE_URL.',
  );
};

/** A database made by somebody keeps its owner. */
const ownerOf = async (folder: string): Promise<Ids | undefined> => {
  const { uid, gid } = await stat(folder);
  return uid === 0 ? undefined : { uid, gid };
};

const ensureSystemUser = async (): Promise<Ids> => {
  const known = await idsOf();
  if (known !== undefined) return known;
  const shell = ['--no-create-home', '--shell', '/usr/sbin/nologin'];
  const attempts = [
    await run('useradd', ['--system', '--user-group', ...shell, systemUser]),
    await run('adduser', ['-S', '-D', '-H', systemUser]),
  ];
  // Two starts at the same moment may both try: what counts is that the user is there.
  const made = await idsOf();
  if (made !== undefined) return made;
  throw new Error(
    `PostgreSQL does not run as root, and the user ${systemUser} could not be created (${attempts.map((attempt) => attempt.output).join('; ')}). ` +
      'Run Tanggap as an ordinary user, create that user, or set DATABASE_URL.',
  );
};

const idsOf = async (): Promise<Ids | undefined> => {
  const [uid, gid] = await Promise.all([
    run('id', ['-u', systemUser]),
    run('id', ['-g', systemUser]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
};

const plain = ({ uid, gid }: Ids): Account => ({
  // The working folder of root may be one the user cannot enter.
  command: (program, args) => ({ program, args: [...args], options: { uid, gid, cwd: '/' } }),
  own: (path) => chown(path, uid, gid),
});

// PostgreSQL asks with access(2) whether its own programs can be run; capabilities count there
// only under the securebit no_setuid_fixup (capabilities(7)).
const withOverride = ({ uid, gid }: Ids): Account => ({
  command: (program, args) => ({
    program: 'setpriv',
    args: [
      '--reuid',
      String(uid),
      '--regid',
      String(gid),
      '--clear-groups',
      '--inh-caps',
      '+dac_override',
      '--ambient-caps',
      '+dac_override',
      '--securebits',
      '+no_setuid_fixup',
      '--',
      program,
      ...args,
    ],
    options: { cwd: '/' },
  }),
  own: (path) => chown(path, uid, gid),
});

/** What goes wrong when the account looks at the folder and starts PostgreSQL; undefined when nothing does. */
const tryAccount = async (
  account: Account,
  binaries: Binaries,
  folder: string,
): Promise<string | undefined> => {
  const version = await run(binaries.postgres, ['--version'], account);
  if (version.code !== 0) return version.output;
  // Not `test -w`: it asks with access(2), which does not count capabilities.
  const reach = await run('ls', ['-a', folder], account);
  return reach.code === 0 ? undefined : reach.output;
};
