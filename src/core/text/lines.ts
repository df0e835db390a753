/** Most lines of one text that goes into a paper: each becomes a paragraph, and ten thousand of them keep the typesetter busy for minutes. */
export const mostLines = 5_000;

export const tooManyLines = (text: string): boolean => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    if (lines > mostLines) return true;
  }
  return false;
};
