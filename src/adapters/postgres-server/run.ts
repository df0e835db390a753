import { execFile } from 'node:child_process';

/** How to start a program as somebody. */
export interface Starter {
  command(
    program: string,
    args: readonly string[],
  ): {
    readonly program: string;
    readonly args: string[];
    readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string };
  };
}

/** What a finished program left behind. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a program to its end. A program that cannot be started at all counts as code 127.
 *
 * @param account whom to run it as; this process's own account when left out.
 */
export const run = (
  program: string,
  args: readonly string[],
  account?: Starter,
): Promise<Finished> => {
  const command =
    account === undefined ? { program, args, options: {} } : account.command(program, args);
  return new Promise((resolve) => {
    execFile(
      command.program,
      command.args,
      { ...command.options, encoding: 'utf8' },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim();
        if (error === null) resolve({ code: 0, output });
        else
          resolve({
            code: typeof error.code === 'number' ? error.code : 127,
            output: output === '' ? error.message : output,
          });
      },
    );
  });
};
