import { join } from 'node:path';
import { TypesettingFailed } from '#app/ports.ts';
import type { Typesetter } from '#app/ports.ts';
import type { Job } from './messages.ts';
import { settingProcess } from './setting-process.ts';
import type { SettingProcess } from './setting-process.ts';

export { unshownCharacters } from './glyphs.ts';

export interface TypesetterOptions {
  /** Folder of the project: templates lie in `sop`, the setting process in `src/adapters/pdf`. */
  readonly root: string;
  readonly processes?: number;
  readonly timeoutMs?: number;
  readonly idleMs?: number;
  /** Most papers that wait; beyond it they are refused at once rather than piling up. */
  readonly mostWaiting?: number;
  /** Templates elsewhere than in the project. */
  readonly folder?: string;
}

interface Waiting {
  readonly job: Job;
  readonly tries: number;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** Sets papers in processes of its own, first come first served. */
export const typesetter = ({
  root,
  processes = 2,
  timeoutMs = 60_000,
  idleMs = 300_000,
  mostWaiting = 2_000,
  folder = join(root, 'sop'),
}: TypesetterOptions): Typesetter => {
  const entry = join(root, 'src', 'adapters', 'pdf', 'process.ts');
  const all: readonly SettingProcess[] = Array.from({ length: processes }, () =>
    settingProcess({ folder, entry, timeoutMs, idleMs }),
  );
  const queue: Waiting[] = [];
  const state = { next: 1, closed: false };

  const finish = async (free: SettingProcess, one: Waiting): Promise<void> => {
    try {
      one.resolve(await free.set(one.job));
    } catch (error) {
      // A process may die of something else than this paper: one more try, in a new one.
      const again =
        error instanceof TypesettingFailed &&
        error.reason === 'crashed' &&
        one.tries === 0 &&
        !state.closed;
      if (again) queue.unshift({ ...one, tries: 1 });
      else one.reject(error);
    }
    dispatch();
  };
  const dispatch = (): void => {
    for (const free of all) {
      if (free.busy) continue;
      const one = queue.shift();
      if (one === undefined) return;
      void finish(free, one);
    }
  };

  return {
    pdf: (paper) =>
      new Promise((resolve, reject) => {
        if (state.closed) return reject(new TypesettingFailed('closed', 'the product is ending'));
        if (queue.length >= mostWaiting)
          return reject(
            new TypesettingFailed('busy', `${String(queue.length)} papers are waiting`),
          );
        queue.push({ job: { id: state.next, paper }, tries: 0, resolve, reject });
        state.next += 1;
        return dispatch();
      }),
    close: () => {
      state.closed = true;
      for (const one of queue.splice(0))
        one.reject(new TypesettingFailed('closed', 'the product is ending'));
      for (const one of all) one.close();
      return Promise.resolve();
    },
  };
};
