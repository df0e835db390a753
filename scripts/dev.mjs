// `npm run dev`: the same with pages that rebuild themselves while one works on them.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { runProduct } from './product.mjs';
import { main } from './say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  await ensureModules(root, 'everything');
  return runProduct(findNode(root), root, ['dev', ...process.argv.slice(2)]);
});
