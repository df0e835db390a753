import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { TypesettingFailed } from '#app/ports.ts';
import { isJobResult } from './messages.ts';
import type { Job, JobResult } from './messages.ts';

export interface SettingOptions {
  /** Folder of the templates, `sop`. */
  readonly folder: string;
  /** The file `process.ts`, as it lies in the sources. */
  readonly entry: string;
  readonly timeoutMs: number;
  /** A process without work for so long is ended; the next paper starts another. */
  readonly idleMs: number;
}

/** A process that sets one paper at a time, started when the first one comes. */
export interface SettingProcess {
  readonly busy: boolean;
  /** @throws TypesettingFailed */
  set(job: Job): Promise<Uint8Array>;
  close(): void;
}

interface Waiting {
  readonly id: number;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: TypesettingFailed) => void;
  readonly timer: NodeJS.Timeout;
}

const tooSlow = (timeoutMs: number): TypesettingFailed =>
  new TypesettingFailed('too-slow', `no paper within ${String(timeoutMs)} ms`);

const launch = (
  entry: string,
  folder: string,
  answered: (message: JobResult) => void,
  failed: (one: ChildProcess, detail: string) => void,
): ChildProcess => {
  const one = fork(entry, [folder], {
    serialization: 'advanced',
    execArgv: [],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  one.on('message', (message) => {
    if (isJobResult(message)) answered(message);
  });
  one.on('error', (error) => failed(one, error.message));
  one.on('exit', (code, signal) =>
    failed(one, `the setting process ended (${signal ?? String(code)})`),
  );
  // It must not keep a finished command line alive.
  one.unref();
  one.channel?.unref();
  return one;
};

/** Runs Typst in a process of its own: whatever happens in native code, the server answers on. */
export const settingProcess = ({
  folder,
  entry,
  timeoutMs,
  idleMs,
}: SettingOptions): SettingProcess => {
  let child: ChildProcess | undefined;
  let waiting: Waiting | undefined;
  let idle: NodeJS.Timeout | undefined;

  const done = (): Waiting | undefined => {
    const was = waiting;
    waiting = undefined;
    if (was !== undefined) clearTimeout(was.timer);
    return was;
  };
  const end = (): void => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };
  const failed = (one: ChildProcess, detail: string): void => {
    if (child !== one) return;
    child = undefined;
    done()?.reject(new TypesettingFailed('crashed', detail));
  };
  const answered = (message: JobResult): void => {
    if (message.id !== waiting?.id) return;
    const was = done();
    if (message.tired) end();
    else idle = setTimeout(end, idleMs).unref();
    if ('pdf' in message) was?.resolve(message.pdf);
    else was?.reject(new TypesettingFailed('refused', message.refused));
  };

  return {
    get busy() {
      return waiting !== undefined;
    },
    set: (job) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        const one = child ?? launch(entry, folder, answered, failed);
        child = one;
        const timer = setTimeout(() => {
          done()?.reject(tooSlow(timeoutMs));
          end();
        }, timeoutMs);
        waiting = { id: job.id, resolve, reject, timer };
        one.send(job, (error) => {
          if (error !== null) failed(one, error.message);
        });
      }),
    close: () => {
      done()?.reject(new TypesettingFailed('closed', 'the product is ending'));
      end();
    },
  };
};
