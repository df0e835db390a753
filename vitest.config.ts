import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

// tsconfig.json extends a file that SvelteKit writes into node_modules, and npm removes on installing.
if (!existsSync('node_modules/$app/tsconfig.json'))
  execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);

const present = (file: string): string[] => (existsSync(file) ? [file] : []);

/** Journeys that take minutes, the longest first. One of them begun last would be waited for by a core that has nothing to do. */
const long = [
  'pages',
  'pages-of-the-console',
  'papers',
  'sekda',
  'batam',
  'recovery',
  'denpasar',
  'maluku-utara',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = long.findIndex((name) => moduleId.endsWith(`/journeys/${name}.test.ts`));
  return at === -1 ? long.length : at;
};

/** A fresh clone knows nothing of how long a file took, and would go by the length of its text. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Two kinds of tests: those that need a browser and the built product, and all others. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'test/*.test.ts',
            'test/{api,cases,contracts,docs,exchange,keeping,oversight,papers,people,sops,time}/**/*.test.ts',
          ],
          globalSetup: present('test/support/postgres-global.ts'),
          // By itself vitest leaves a core free, which on two cores is one worker; nobody else works meanwhile.
          maxWorkers: 2,
          // A worker reads the sources once, not once a file: tests share no state that could tell.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // Starts the one product and the one browser that all journeys share.
          globalSetup: ['test/journeys/support/global.ts'],
          // Journeys share the product, as officers do; two at once keep two cores busy.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Whole cases in a browser, on machines that may be busy: only what hangs takes as long.
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
