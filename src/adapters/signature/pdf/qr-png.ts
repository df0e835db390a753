import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** One byte of grey for each dot, each module `scale` dots wide; every row begins with "no filter". */
const rows = (modules: readonly (readonly boolean[])[], scale: number): Buffer =>
  Buffer.concat(
    modules.flatMap((line) => {
      const row = Buffer.concat([
        Buffer.of(0),
        ...line.map((dark) => Buffer.alloc(scale, dark ? 0 : 255)),
      ]);
      return Array.from({ length: scale }, () => row);
    }),
  );

/** A QR code (error correction M, quiet zone of 4 modules) as a grey PNG, 8 dots for a module. */
export const qrPng = (link: string): Uint8Array => {
  const scale = 8;
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size * scale, 0);
  header.writeUInt32BE(size * scale, 4);
  // Bit depth 8, colour type 0 (grey), and the only compression, filter and interlace methods there are.
  header.set([8, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows(data, scale))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};
