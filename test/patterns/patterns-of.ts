import ts from 'typescript';

/** A regular expression as it stands in a source. */
export interface Written {
  readonly path: string;
  readonly line: number;
  /** With its slashes and flags. */
  readonly text: string;
}

/** The scripts of a Svelte file, everything of another; what stands around the scripts becomes empty lines. */
const codeOf = (path: string, text: string): string => {
  if (!path.endsWith('.svelte')) return text;
  return text
    .split(/(<script[^>]*>|<\/script>)/u)
    .map((part, index, parts) =>
      parts[index - 1]?.startsWith('<script') === true ? part : part.replaceAll(/[^\n]/gu, ''),
    )
    .join('');
};

/** Every regular expression written in a source, and every one that is put together while it runs. */
export const patternsOf = (
  path: string,
  text: string,
): { readonly written: readonly Written[]; readonly made: readonly string[] } => {
  const source = ts.createSourceFile(path, codeOf(path, text), ts.ScriptTarget.Latest, true);
  const written: Written[] = [];
  const made: string[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (ts.isRegularExpressionLiteral(node)) written.push({ path, line, text: node.text });
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText(source) === 'RegExp'
    )
      made.push(`${path}: ${node.arguments?.[0]?.getText(source) ?? ''}`);
    node.forEachChild(visit);
  };
  visit(source);
  return { written, made };
};
