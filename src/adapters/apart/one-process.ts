import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { isAnswered } from './messages.ts';
import type { Answered, Asked } from './messages.ts';

export interface ProcessOptions {
  /** The file that calls `answerApart`, as it lies in the sources. */
  readonly entry: string;
  /** Work that takes longer is killed with its process. */
  readonly timeoutMs: number;
  /** A process without work for so long is ended; the next work starts another. */
  readonly idleMs: number;
  /** Most memory for objects, in megabytes; a process that wants more ends. */
  readonly memoryMb: number;
  /** Most memory of the whole process, buffers included, in megabytes; a process that takes more is killed. */
  readonly residentMb: number;
}

/**
 * Why a process gave no answer: it was killed, ended by itself, what it was given made its work
 * throw, or the product is ending.
 */
export type NoAnswer = 'too-slow' | 'crashed' | 'failed' | 'closed';

/** What a process said to a piece of work. */
export type Outcome = { readonly answer: unknown } | { readonly none: NoAnswer };

/** A process that does one piece of work at a time, started when the first one comes. */
export interface OneProcess<Job> {
  readonly busy: boolean;
  ask(asked: Asked<Job>): Promise<Outcome>;
  close(): void;
}

interface Waiting {
  readonly id: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly timer: NodeJS.Timeout;
}

const launch = (
  { entry, memoryMb, residentMb }: ProcessOptions,
  answered: (message: Answered) => void,
  failed: (one: ChildProcess) => void,
): ChildProcess => {
  const one = fork(entry, [String(residentMb * 1_000_000)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${String(memoryMb)}`],
    // Nothing of ours: a file that takes the process over finds no address of the database in it.
    env: {},
    // What V8 writes when its memory is used up is a stranger's doing, no news for the log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  one.on('message', (message) => {
    if (isAnswered(message)) answered(message);
  });
  one.on('error', () => failed(one));
  one.on('exit', () => failed(one));
  // It must not keep a finished command line alive.
  one.unref();
  one.channel?.unref();
  return one;
};

/** Does work in a process of its own: whatever a file does to it, the server answers on. */
export const oneProcess = <Job>(options: ProcessOptions): OneProcess<Job> => {
  let child: ChildProcess | undefined;
  let waiting: Waiting | undefined;
  let idle: NodeJS.Timeout | undefined;

  const tell = (outcome: Outcome): void => {
    const was = waiting;
    waiting = undefined;
    if (was === undefined) return;
    clearTimeout(was.timer);
    was.resolve(outcome);
  };
  const end = (): void => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };
  const failed = (one: ChildProcess): void => {
    if (child !== one) return;
    child = undefined;
    tell({ none: 'crashed' });
  };
  const answered = (message: Answered): void => {
    if (message.id !== waiting?.id) return;
    if (message.tired) end();
    else idle = setTimeout(end, options.idleMs).unref();
    tell('answer' in message ? { answer: message.answer } : { none: 'failed' });
  };

  return {
    get busy() {
      return waiting !== undefined;
    },
    ask: (asked) =>
      new Promise((resolve) => {
        clearTimeout(idle);
        const one = child ?? launch(options, answered, failed);
        child = one;
        const timer = setTimeout(() => {
          end();
          tell({ none: 'too-slow' });
        }, options.timeoutMs);
        waiting = { id: asked.id, resolve, timer };
        one.send(asked, (error) => {
          if (error !== null) failed(one);
        });
      }),
    close: () => {
      end();
      tell({ none: 'closed' });
    },
  };
};
