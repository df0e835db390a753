import { LineCounter, parseDocument, type Document } from 'yaml';
import type { PlacedFinding, SopReader } from '#app/ports.ts';
import type { SopDocument } from '#core/sops/document.ts';
import type { Finding } from '#core/sops/findings.ts';
import { lint } from '#core/sops/lint.ts';
import { readPaperMapping } from './paper-mapping.ts';
import { place } from './place.ts';
import { readLeniently } from './read-leniently.ts';
import { sopSchema } from './schema.ts';
import { shapeFindings } from './shape-findings.ts';
import { fileFinding, syntaxFindings } from './syntax-findings.ts';

/** An SOP is text that people read and sign; a file beyond this is something else. */
const largestFile = 1_000_000;

/** How often aliases may repeat a part; more is an attempt to fill the memory. */
const mostAliases = 100;

type Reading = ReturnType<SopReader['read']>;

const refused = (findings: readonly PlacedFinding[]): Reading => ({ document: null, findings });

const inFileOrder = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  findings.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** The file as plain data, or undefined when it repeats its aliases too often. */
const dataOf = (yaml: Document): { readonly data: unknown } | undefined => {
  try {
    const data: unknown = yaml.toJS({ maxAliasCount: mostAliases });
    return { data };
  } catch (failure) {
    if (failure instanceof ReferenceError) return undefined;
    throw failure;
  }
};

/** What schema and rules say. A file with a wrong shape is linted as far as it can be understood. */
const examine = (
  data: unknown,
  at: (finding: Finding, atKey?: boolean) => PlacedFinding,
): Reading => {
  const parsed = sopSchema.safeParse(data, { reportInput: true });
  if (parsed.success) {
    const document: SopDocument = parsed.data;
    return { document, findings: lint(document).map((finding) => at(finding)) };
  }
  const shape = shapeFindings(parsed.error.issues);
  return refused([
    ...shape.map(({ atKey, rule, level, path, message }) =>
      at({ rule, level, path, message }, atKey),
    ),
    ...readLeniently(data, shape).map((finding) => at(finding)),
  ]);
};

/** Reads an edition's files, written in YAML 1.2 (JSON is YAML too). */
export const sopFileReader = (): SopReader => ({
  readMapping: readPaperMapping,
  read: (text) => {
    if (new TextEncoder().encode(text).byteLength > largestFile) {
      return refused([
        fileFinding(
          'file-too-large',
          'Berkas SOP lebih besar dari 1 MB. Hapus yang bukan bagian SOP.',
          'The SOP file is larger than 1 MB. Remove what is not part of the SOP.',
        ),
      ]);
    }
    const lines = new LineCounter();
    const yaml = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: true });
    const syntax = syntaxFindings([...yaml.errors, ...yaml.warnings]);
    // A key written twice leaves the rest readable; after any other error positions and content are guesswork.
    if (syntax.some((finding) => finding.rule !== 'duplicate-key')) return refused(syntax);
    const read = dataOf(yaml);
    if (read === undefined) {
      return refused([
        fileFinding(
          'too-many-aliases',
          'Berkas terlalu banyak memakai alias (*). Tulis isinya langsung.',
          'The file uses too many aliases (*). Write the content itself.',
        ),
      ]);
    }
    const { document, findings } = examine(read.data, (finding, atKey) => ({
      ...finding,
      ...place(yaml, lines, finding.path, atKey),
    }));
    const all = inFileOrder([...syntax, ...findings]);
    return {
      document: all.some((finding) => finding.level === 'error') ? null : document,
      findings: all,
    };
  },
});
