import { deflateRawSync } from 'node:zlib';
import { pngOf } from '#test/attacks/pictures.ts';

/** A PDF of so many empty pages, as small as one can be. */
export const pdfOf = (pages: number): Uint8Array => {
  const kids = Array.from({ length: pages }, (_, page) => `${String(page + 3)} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages)} /Kids [${kids.join(' ')}] >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>'),
  ].map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const places = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const table = [
    '0000000000 65535 f ',
    ...places.map((at) => `${String(at).padStart(10, '0')} 00000 n `),
  ];
  const body = head + objects.join('');
  return new TextEncoder().encode(
    `${body}xref\n0 ${String(table.length)}\n${table.join('\n')}\ntrailer\n<< /Size ${String(table.length)} /Root 1 0 R >>\nstartxref\n${String(body.length)}\n%%EOF\n`,
  );
};

/** A ZIP of packed parts; `locked` says of each that it asks for a password. */
export const zipOf = (parts: Readonly<Record<string, string>>, locked = false): Uint8Array => {
  const all = Object.entries(parts).map(([name, text]) => ({
    name: Buffer.from(name),
    data: deflateRawSync(text),
    size: Buffer.byteLength(text),
  }));
  const fields = ({ name, data, size }: (typeof all)[number]): Buffer => {
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(locked ? 1 : 0, 2);
    said.writeUInt16LE(8, 4);
    said.writeUInt32LE(data.length, 14);
    said.writeUInt32LE(size, 18);
    said.writeUInt16LE(name.length, 22);
    return said;
  };
  const files = all.map((one) =>
    Buffer.concat([Buffer.from('PK\u0003\u0004'), fields(one), one.name, one.data]),
  );
  const list = all.map((one, index) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(Buffer.concat(files.slice(0, index)).length, 10);
    return Buffer.concat([
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      fields(one),
      rest,
      one.name,
    ]);
  });
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(all.length, 8);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(Buffer.concat(files).length, 16);
  return new Uint8Array(Buffer.concat([...files, ...list, end]));
};

const from64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** The smallest files of their kinds that a person can look at. */
export const filesThatOpen = {
  png: from64(pngOf(2, 2).base64),
  jpeg: from64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX' +
      'RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAA' +
      'AAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAA//EABQRAQAAAAAAAAAAAAAAAAAA' +
      'AAD/2gAMAwEAAhEDEQA/ALgBRP/Z',
  ),
  gif: from64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
  webp: from64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AA/ua1AAA='),
  pdf: pdfOf(1),
  docx: zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w:document><w:body/></w:document>',
  }),
} as const;
