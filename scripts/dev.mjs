// `npm run dev`: the same with pages that rebuild themselves while one works on them.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { runOn } from './run-on.mjs';
import { main } from './say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  await ensureModules(root, 'everything');
  return runOn(
    findNode(root),
    [join('src', 'cli', 'main.ts'), 'dev', ...process.argv.slice(2)],
    root,
  );
});
