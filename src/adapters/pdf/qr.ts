import { encode } from 'uqr';

/** An address as a QR code: an SVG picture of one path, error correction M, a quiet zone of four modules. */
export const qrPicture = (address: string): string => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" width="${String(size)}" height="${String(size)}"><path d="${modules.join('')}"/></svg>`;
};
