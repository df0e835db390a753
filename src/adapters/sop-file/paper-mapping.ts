import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { PlacedFinding } from '#app/ports.ts';
import type { MappingFile } from '#core/papers/mapping/mapping-file.ts';
import { mappingFindings } from '#core/papers/content/mapping-findings.ts';
import type { Sop } from '#core/sops/model.ts';
import { place } from './place.ts';
import { papersSchema } from './schema-papers.ts';
import { shapeFindings } from './shape-findings.ts';
import { fileFinding, syntaxFindings } from './syntax-findings.ts';

const largestFile = 1_000_000;

/** A mapping, or null and everything that is wrong with the file, each at its line. */
export interface MappingReading {
  readonly mapping: MappingFile | null;
  readonly findings: readonly PlacedFinding[];
}

const refused = (findings: readonly PlacedFinding[]): MappingReading => ({
  mapping: null,
  findings,
});

const inFileOrder = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  findings.toSorted((a, b) => a.line - b.line || a.column - b.column);

const hasAlias = (yaml: Document): boolean => {
  let found = false;
  visit(yaml, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
};

/** Reads `naskah.yaml` of an edition and holds it against the edition's SOP. */
export const readPaperMapping = (text: string, sop: Sop): MappingReading => {
  if (new TextEncoder().encode(text).byteLength > largestFile) {
    return refused([
      fileFinding(
        'file-too-large',
        'Berkas lebih besar dari 1 MB.',
        'The file is larger than 1 MB.',
      ),
    ]);
  }
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, stringKeys: true, prettyErrors: true });
  const syntax = syntaxFindings([...yaml.errors, ...yaml.warnings]);
  if (syntax.length > 0) return refused(syntax);
  if (hasAlias(yaml))
    return refused([
      fileFinding(
        'too-many-aliases',
        'Alias (*) tidak dipakai di berkas ini. Tulis isinya langsung.',
        'This file takes no aliases (*). Write the content itself.',
      ),
    ]);
  const parsed = papersSchema.safeParse(yaml.toJS(), { reportInput: true });
  if (!parsed.success) {
    const shape = shapeFindings(parsed.error.issues);
    return refused(
      inFileOrder(
        shape.map(({ atKey, rule, level, path, message }) => ({
          rule,
          level,
          path,
          message,
          ...place(yaml, lines, path, atKey),
        })),
      ),
    );
  }
  const mapping: MappingFile = parsed.data;
  const findings = mappingFindings(sop, mapping).map((finding) => ({
    ...finding,
    ...place(
      yaml,
      lines,
      finding.path,
      finding.rule === 'unknown-output' || finding.rule === 'unknown-outcome',
    ),
  }));
  return {
    mapping: findings.some(({ level }) => level === 'error') ? null : mapping,
    findings: inFileOrder(findings),
  };
};
