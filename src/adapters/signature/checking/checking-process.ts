import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { isCheckResult } from './messages.ts';
import type { CheckJob, CheckResult } from './messages.ts';

export interface CheckingOptions {
  /** The file `process.ts`, as it lies in the sources. */
  readonly entry: string;
  /** A check that takes longer is killed with its process. */
  readonly timeoutMs: number;
  /** A process without work for so long is ended; the next check starts another. */
  readonly idleMs: number;
  /** Most memory for objects, in megabytes; a process that wants more ends. */
  readonly memoryMb: number;
  /** Most memory of the whole process, buffers included, in megabytes; a process that takes more is killed. */
  readonly residentMb: number;
}

/** Why a process gave no answer: it was killed, ended by itself, or the product is ending. */
export type NoAnswer = 'too-slow' | 'crashed' | 'closed';

/** A process that checks one file at a time, started when the first one comes. */
export interface CheckingProcess {
  readonly busy: boolean;
  check(job: CheckJob): Promise<CheckResult['found'] | NoAnswer>;
  close(): void;
}

interface Waiting {
  readonly id: number;
  readonly resolve: (answer: CheckResult['found'] | NoAnswer) => void;
  readonly timer: NodeJS.Timeout;
}

const launch = (
  { entry, memoryMb, residentMb }: CheckingOptions,
  answered: (message: CheckResult) => void,
  failed: (one: ChildProcess) => void,
): ChildProcess => {
  const one = fork(entry, [String(residentMb * 1_000_000)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${String(memoryMb)}`],
    // What V8 writes when its memory is used up is a stranger's doing, no news for the log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  one.on('message', (message) => {
    if (isCheckResult(message)) answered(message);
  });
  one.on('error', () => failed(one));
  one.on('exit', () => failed(one));
  // It must not keep a finished command line alive.
  one.unref();
  one.channel?.unref();
  return one;
};

/** Runs checks in a process of its own: whatever a file does to it, the server answers on. */
export const checkingProcess = (options: CheckingOptions): CheckingProcess => {
  let child: ChildProcess | undefined;
  let waiting: Waiting | undefined;
  let idle: NodeJS.Timeout | undefined;

  const answer = (found: CheckResult['found'] | NoAnswer): void => {
    const was = waiting;
    waiting = undefined;
    if (was === undefined) return;
    clearTimeout(was.timer);
    was.resolve(found);
  };
  const end = (): void => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };
  const failed = (one: ChildProcess): void => {
    if (child !== one) return;
    child = undefined;
    answer('crashed');
  };
  const answered = ({ id, found, tired }: CheckResult): void => {
    if (id !== waiting?.id) return;
    if (tired) end();
    else idle = setTimeout(end, options.idleMs).unref();
    answer(found);
  };

  return {
    get busy() {
      return waiting !== undefined;
    },
    check: (job) =>
      new Promise((resolve) => {
        clearTimeout(idle);
        const one = child ?? launch(options, answered, failed);
        child = one;
        const timer = setTimeout(() => {
          end();
          answer('too-slow');
        }, options.timeoutMs);
        waiting = { id: job.id, resolve, timer };
        one.send(job, (error) => {
          if (error !== null) failed(one);
        });
      }),
    close: () => {
      end();
      answer('closed');
    },
  };
};
