import { join } from 'node:path';
import { apart } from '#adapters/apart/index.ts';
import type { ApartOptions } from '#adapters/apart/index.ts';

/** Says what the bytes of a file on this machine show it to be; undefined when they show nothing. */
export type ShownType = (path: string) => Promise<string | undefined>;

const isType = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/**
 * Looks at files in a process that can be killed: containers within containers are followed as far
 * as the file says. One that takes too long shows nothing, as bytes that nobody knows.
 */
export const shownTypes = ({
  root,
  ...bounds
}: {
  /** Folder of the project: the process lies in `src/adapters/files`. */
  readonly root: string;
} & Partial<Pick<ApartOptions<string | undefined>, 'timeoutMs'>>): {
  readonly shownType: ShownType;
  close(): void;
} => {
  const lane = apart<string, string | undefined>({
    timeoutMs: 3_000,
    residentMb: 400,
    ...bounds,
    entry: join(root, 'src', 'adapters', 'files', 'process.ts'),
    mostWaiting: 20,
    tries: 2,
    isAnswer: isType,
  });
  return {
    shownType: async (path) => {
      const found = await lane.ask(path);
      return 'answer' in found ? found.answer : undefined;
    },
    close: () => lane.close(),
  };
};
