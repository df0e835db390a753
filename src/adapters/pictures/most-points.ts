/** Most points of a picture along a side: 21 mm of arms take 500 in a good print. */
const mostAlong = 5_000;

/** Most points of a picture in all: each takes four bytes while it is drawn. */
const mostPoints = 16_000_000;

/** Width and height of a picture. */
type Size = readonly [width: number, height: number];

/** A PNG's first part says its size (RFC 2083, 4.1.1). */
const pngSize = (bytes: DataView): Size | undefined =>
  bytes.byteLength < 24 ? undefined : [bytes.getUint32(16), bytes.getUint32(20)];

/** Whether a marker of a JPEG begins a frame (ITU-T T.81, table B.1). */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG's frame says its size; every part before it says its own length, which is walked over once. */
const jpegSize = (bytes: DataView): Size | undefined => {
  let at = 2;
  while (at + 9 <= bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) return undefined;
    const marker = bytes.getUint8(at + 1);
    if (beginsFrame(marker)) return [bytes.getUint16(at + 7), bytes.getUint16(at + 5)];
    // Fill bytes before a marker are one byte long; a part is at least as long as its length says.
    at += marker === 0xff ? 1 : 2 + Math.max(2, bytes.getUint16(at + 2));
  }
  return undefined;
};

/** Whether a picture of points says it has more of them than are drawn; one that says nothing is left to drawing. */
export const hasTooManyPoints = (
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = mediaType === 'image/png' ? pngSize(view) : jpegSize(view);
  if (size === undefined) return false;
  const [width, height] = size;
  return width > mostAlong || height > mostAlong || width * height > mostPoints;
};
