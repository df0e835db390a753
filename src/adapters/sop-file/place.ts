import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Pair,
} from 'yaml';
import type { DocumentPath } from '#core/sops/findings.ts';

/** Line and column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

type Found = { readonly node: unknown; readonly key: unknown };

const pairOf = (pairs: readonly Pair[], key: string): Pair | undefined =>
  pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const step = (document: Document, node: unknown, key: string | number): Found | undefined => {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isMap(target)) {
    const pair = pairOf(target.items.filter(isPair), String(key));
    return pair === undefined ? undefined : { node: pair.value, key: pair.key };
  }
  if (isSeq(target) && typeof key === 'number' && key in target.items)
    return { node: target.items[key], key: undefined };
  return undefined;
};

const startOf = (node: unknown): number | undefined => {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
};

const isNothing = (node: unknown): boolean =>
  node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');

/**
 * Where a path of the document stands in the file. A value stands where it begins, an empty
 * value at its key; a part that is not there stands at the nearest part around it.
 *
 * @param atKey The key is meant, not its value.
 */
export const place = (
  document: Document,
  lines: LineCounter,
  path: DocumentPath,
  atKey = false,
): Position => {
  let found: Found = { node: document.contents, key: undefined };
  let whole = true;
  for (const key of path) {
    const next = step(document, found.node, key);
    if (next === undefined) {
      whole = false;
      break;
    }
    found = next;
  }
  const keyFirst = found.key !== undefined && ((atKey && whole) || !whole || isNothing(found.node));
  const offset =
    (keyFirst ? startOf(found.key) : undefined) ?? startOf(found.node) ?? startOf(found.key) ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
};
