import { readFileSync } from 'node:fs';
import { sopFileReader } from '#adapters/sop-file/index.ts';
import { compile } from '#core/sops/compile.ts';
import type { Sop } from '#core/sops/model.ts';

/** An edition of the repository, ready to run: `batam/2025-08`. */
export const edition = (path: string): Sop => {
  const { document, findings } = sopFileReader().read(readFileSync(`sop/${path}/sop.yaml`, 'utf8'));
  if (document === null) throw new Error(`${path}: ${JSON.stringify(findings[0])}`);
  return compile(document);
};
