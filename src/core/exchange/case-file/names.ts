/** Names Windows keeps for devices, with any ending (Naming Files, Paths, and Namespaces). */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu;

/** Bytes of UTF-8; most file systems take 255 for a name, and the names here get more around them. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

const cut = (text: string, bytes: number): string => {
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += bytesOf(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
};

const endingOf = (name: string): string => /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';

/**
 * A name as it may be one part of a path on any system: no folders, no control characters or
 * marks that turn the direction of writing, none of Windows's reserved signs and device names, no
 * dots or spaces at its ends, at most 120 bytes with its ending kept. `otherwise` where nothing
 * is left.
 */
export const safePart = (given: string, otherwise = 'berkas'): string => {
  const last = given
    .normalize('NFC')
    .toWellFormed()
    .replace(/^.*[/\\]/su, '');
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ');
  const trimmed = (text: string): string =>
    text.replace(/^[. ~-]+/u, '').replace(/(?<![. ])[. ]+$/u, '');
  const bare = trimmed(clean);
  const ending = endingOf(bare);
  const stem = bare.slice(0, bare.length - ending.length);
  const short = trimmed(`${trimmed(cut(stem, 120 - bytesOf(ending)))}${ending}`);
  if (short === '') return otherwise;
  return devices.test(short) ? `_${short}` : short;
};

/** Words joined by hyphens, for names that are typed in commands: letters and digits only. */
export const wordsOf = (text: string, otherwise = 'tanpa-nama'): string =>
  safePart(
    cut(
      text
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-+|(?<!-)-+$/gu, ''),
      60,
    ).replace(/(?<!-)-+$/u, ''),
    otherwise,
  );

const numbered = (path: string, count: number): string => {
  const ending = endingOf(path);
  return `${path.slice(0, path.length - ending.length)} (${String(count)})${ending}`;
};

/** Names that some file systems hold for the same: compared without case and composition. */
export const sameName = (path: string): string =>
  path.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase();

/** Paths in the order given, those that some file system would hold for an earlier one numbered. */
export const distinct = (paths: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return paths.map((path) => {
    let name = path;
    for (let count = 2; taken.has(sameName(name)); count += 1) name = numbered(path, count);
    taken.add(sameName(name));
    return name;
  });
};
