import { readFileSync } from 'node:fs';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';
import { readingOnce } from './reading-once.ts';

/** An edition of the repository, ready to run: `batam/2025-08`. */
export const edition = (path: string): Sop => {
  const { document, findings } = readingOnce.read(readFileSync(`sop/${path}/sop.yaml`, 'utf8'));
  if (document === null) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return compile(document);
};
