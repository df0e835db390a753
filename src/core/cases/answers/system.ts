import { isSystem } from './answer.ts';
import { type AnswerKind, closed, badLength, invalid, nothingToRead } from './kind.ts';
import { lineLimit } from './text.ts';

/** Mirrors `AffectedSystem`; each part is limited as a line is. */
export const system: AnswerKind = {
  check: (_, answer) => {
    if (!isSystem(answer)) return invalid('Tuliskan nama sistem.', 'Give the name of the system.');
    if (answer.vital !== undefined && !['yes', 'no'].includes(answer.vital))
      return invalid('Pilih ya atau tidak.', 'Choose yes or no.');
    const parts = [
      answer.name,
      answer.url ?? '',
      answer.unit ?? '',
      answer.body ?? '',
      answer.serverLocation ?? '',
      answer.vendor ?? '',
    ];
    const long = parts.find((part) => part.length > lineLimit);
    return long === undefined ? undefined : badLength(long, lineLimit);
  },
  schema: () =>
    closed(
      {
        name: { type: 'string', title: 'Nama sistem', pattern: '\\S', maxLength: lineLimit },
        url: { type: 'string', title: 'Alamat (URL)', maxLength: lineLimit },
        unit: { type: 'string', title: 'Unit kerja / Perangkat Daerah', maxLength: lineLimit },
        body: {
          type: 'string',
          title: 'Kode unit dalam daftar unit kerja dan pihak; namanya mengikuti',
          maxLength: lineLimit,
        },
        serverLocation: { type: 'string', title: 'Lokasi server', maxLength: lineLimit },
        vendor: { type: 'string', title: 'Pengembang', maxLength: lineLimit },
        vital: {
          type: 'string',
          title: 'Infrastruktur Informasi Vital (IIV)',
          oneOf: [
            { const: 'yes', title: 'Infrastruktur Informasi Vital' },
            { const: 'no', title: 'Bukan Infrastruktur Informasi Vital' },
          ],
        },
      },
      ['name'],
    ),
  reading: (_, answer) => (isSystem(answer) ? { as: 'system', system: answer } : nothingToRead),
};
