/** Name of the list of hashes; the one file it does not hold. */
export const manifestName = 'MANIFES.sha256';

/** The list of hashes in the form `sha256sum -c` reads, sorted by path. Paths hold no line ends and no backslashes. */
export const manifestText = (
  entries: readonly { readonly path: string; readonly sha256: string }[],
): string =>
  entries
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
