#!/usr/bin/env node
// `tanggap <command>`: runs the command on the right Node, from whatever folder one is in.
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
  const args = process.argv.slice(2);
  if (args[0] === 'serve') await ensureBuild(root, node);
  return runProduct(node, root, args, process.env['INIT_CWD'] ?? process.cwd());
});
