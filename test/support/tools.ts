import { execFileSync } from 'node:child_process';
import process from 'node:process';

const isThere = (command: string): boolean => {
  try {
    execFileSync(command, ['--help'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // A tool may end its help with a code of its own; it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
};

const install = (name: string): void => {
  const options: { readonly stdio: 'ignore'; readonly env: NodeJS.ProcessEnv } = {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
  execFileSync('apt-get', [...apt, 'update'], options);
  execFileSync('apt-get', [...apt, 'install', '--no-install-recommends', name], options);
};

/**
 * Sees to it that a tool people check case files with is there.
 *
 * @param name of its package in Debian
 * @throws Error that says what to install, when it cannot be installed from here.
 */
export const ensureTool = (command: string, name = command): void => {
  if (isThere(command)) return;
  const how = `These tests check files as people would, with ${command}. Install it first: apt-get install ${name}`;
  if (process.getuid?.() !== 0) throw new Error(how);
  try {
    install(name);
  } catch (error) {
    throw new Error(how, { cause: error });
  }
  if (!isThere(command)) throw new Error(how);
};
