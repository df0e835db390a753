const longest = 200;

/**
 * A file's name as it may be shown and offered for saving: no folders, no control characters, no
 * marks that turn the direction of writing (they hide the real ending), at most 200 characters
 * with the ending kept.
 */
export const safeName = (given: string): string => {
  const last = given.normalize('NFC').toWellFormed().split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .trim()
    .replace(/^\.+/u, '')
    .trim();
  if (clean === '') return 'berkas';
  const characters = [...clean];
  if (characters.length <= longest) return clean;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  return characters.slice(0, longest - ending.length).join('') + ending;
};
