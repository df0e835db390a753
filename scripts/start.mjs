// `npm start`: installs, builds, and runs `tanggap serve` on the right Node.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build.mjs';
import { ensureModules } from './modules.mjs';
import { findNode } from './node.mjs';
import { runProduct } from './product.mjs';
import { main } from './say.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await main(async () => {
  await ensureModules(root, 'product');
  const node = findNode(root);
  await ensureBuild(root, node);
  return runProduct(node, root, ['serve', ...process.argv.slice(2)]);
});
