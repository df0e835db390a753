/** What a command may touch of the terminal it runs in; tests give it their own. */
export interface Io {
  /** A line to standard output. */
  out(line: string): void;
  /** A line to standard error. */
  err(line: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths in arguments start from. */
  readonly cwd: string;
}

/** A command of `tanggap`. Gives the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
export type Run = (args: readonly string[], io: Io) => Promise<number>;
