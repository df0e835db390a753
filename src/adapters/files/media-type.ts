const unknown = 'application/octet-stream';
/** What a browser might run when it opens it. */
const active = /html|[/+]xml|svg|script|wasm|flash|css|\/(x-)?java|\/hta|xsl/u;
/** Types that bytes would show if they were true; without that they are not believed. */
const recognisable =
  /^(image|audio|video|font)\/|^application\/(pdf|zip|gzip|x-7z-compressed|vnd\.)/u;
const wellFormed = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,80}$/u;

/**
 * The type a file is kept under. What the bytes show counts; what the sender declared only fills
 * the gap for plain data, never for anything a browser could run.
 *
 * @param shown what the bytes show; undefined when they show nothing
 * @param head the first bytes of the file
 */
export const mediaTypeOf = (
  shown: string | undefined,
  declared: string,
  head: Uint8Array,
): string => {
  const quiet = looksLikeText(head) ? 'text/plain' : unknown;
  if (shown !== undefined) return active.test(shown) ? quiet : shown;
  const [type = ''] = declared.toLowerCase().split(';', 1);
  const said = type.trim();
  if (!wellFormed.test(said) || active.test(said) || recognisable.test(said)) return quiet;
  if (said.startsWith('text/')) return quiet === 'text/plain' ? said : unknown;
  return said;
};

/** Text in UTF-8 without NUL; a character cut off at the end of the head does not count. */
const looksLikeText = (head: Uint8Array): boolean => {
  if (head.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};
