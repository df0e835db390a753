/** Where a PDF's longest stream begins and how long it is; pages, fonts and pictures are streams. */
const longestStream = (pdf: Uint8Array): { readonly start: number; readonly length: number } => {
  // One character a byte, so that places in the text are places in the file.
  const text = Buffer.from(pdf).toString('latin1');
  const streams = [...text.matchAll(/<<[^<>]*\/Length (\d+)\b[^<>]*>>\s*stream\r?\n/gu)].map(
    (found) => ({ start: found.index + found[0].length, length: Number(found[1]) }),
  );
  const [longest] = streams.sort((one, other) => other.length - one.length);
  if (longest === undefined) throw new Error('this PDF has no stream');
  return longest;
};

/** A PDF with one bit altered in the middle of its longest stream: what it shows, not how the file is built. */
export const withOneByteAltered = (pdf: Uint8Array): Uint8Array => {
  const { start, length } = longestStream(pdf);
  const spot = start + Math.floor(length / 2);
  return pdf.map((byte, at) => (at === spot ? byte ^ 1 : byte));
};
