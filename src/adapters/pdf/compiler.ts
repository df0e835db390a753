import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Printable } from '#core/papers/record/printable.ts';
import { fontsOf } from './fonts.ts';
import { glyphsOf } from './glyphs.ts';
import { logoPath, prepare } from './prepare.ts';

/** PDF/A-2 with the accessible level: tags, Unicode text, language. */
const standard = 'a-2a';

/** Results of older papers that are kept to set the next one faster; more only fills the memory. */
const keptResults = 4;

/** What a template may be named by; keeps paths inside the templates. */
const safeCode = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

/** The edition's own template of a kind, else the shared one. */
const templateOf = (folder: string, { kind, agency, edition }: Printable): string => {
  if (safeCode.test(agency) && safeCode.test(edition)) {
    const own = join(folder, agency, edition, 'naskah', `${kind}.typ`);
    if (existsSync(own)) return own;
  }
  return join(folder, 'naskah', `${kind}.typ`);
};

/** Says in a line what Typst found wrong. */
const reasonOf = (diagnostics: readonly unknown[]): string =>
  diagnostics
    .map((one) =>
      typeof one === 'object' && one !== null && 'message' in one
        ? String(one.message)
        : String(one),
    )
    .join('; ');

/**
 * Sets papers with the templates below a folder, in fonts that come along; no font of the machine
 * is asked for.
 *
 * @throws Error when a paper cannot be set, with Typst's reason.
 */
export const typstCompiler = (folder: string): ((paper: Printable) => Uint8Array) => {
  const { faces, others } = fontsOf(folder);
  const hasGlyph = glyphsOf(others);
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...faces, ...others.flat()] }],
  });
  return (paper) => {
    const { json, seconds } = prepare(paper, hasGlyph);
    const { logo } = paper.letterhead;
    const logoFile = join(folder, logoPath);
    if (logo !== null) compiler.mapShadow(logoFile, Buffer.from(logo.base64, 'base64'));
    try {
      const compiled = compiler.compile({
        mainFilePath: templateOf(folder, paper),
        inputs: { data: json },
      });
      const { result } = compiled;
      if (result === null)
        throw new Error(reasonOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
      return compiler.pdf(result, { pdfStandard: standard, creationTimestamp: seconds });
    } finally {
      if (logo !== null) compiler.unmapShadow(logoFile);
      compiler.evictCache(keptResults);
    }
  };
};
