import {
  AlignmentType,
  BorderStyle,
  Footer,
  ImageRun,
  Paragraph,
  type Table,
  type TextRun,
} from 'docx';
import type { DocxPaper } from '#app/ports.ts';
import { codeLine } from '#core/papers/sheet/document-code.ts';
import type { Letterhead, Logo, Paper, SignatureBlock } from '#core/papers/sheet/paper.ts';
import { grid } from './tables.ts';
import { mark, row, runs } from './words.ts';

/** What a file is made of, one below the other. */
export type Part = Paragraph | Table;

/** A picture of one transparent dot, for readers that cannot draw SVG. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Side of the arms, in pixels of 96 to the inch: 21 mm. */
const logoSide = 79;

const picture = ({ mediaType, base64 }: Logo): ImageRun => {
  const data = Buffer.from(base64, 'base64');
  const transformation = { width: logoSide, height: logoSide };
  switch (mediaType) {
    case 'image/svg+xml':
      return new ImageRun({
        type: 'svg',
        data,
        transformation,
        fallback: { type: 'png', data: dot },
      });
    case 'image/png':
      return new ImageRun({ type: 'png', data, transformation });
    case 'image/jpeg':
      return new ImageRun({ type: 'jpg', data, transformation });
  }
};

const centred = (children: readonly TextRun[], after = 40): Paragraph =>
  row(children, { alignment: AlignmentType.CENTER, spacing: { after } });

/** The letterhead with its rule: thick, then thin. */
export const letterhead = (
  { lines, address, contact, logo }: Letterhead,
  width: number,
  withAddress = true,
): readonly Part[] => {
  if (lines.length === 0) return [];
  const words = [
    ...lines.map((text, index) => centred(runs(text, { bold: true, size: index === 0 ? 26 : 30 }))),
    ...(withAddress
      ? [...address, ...(contact === null ? [] : [contact])].map((text) =>
          centred(runs(text, { size: 19 }), 20),
        )
      : []),
  ];
  const head: readonly Part[] =
    logo === null
      ? words
      : [
          grid(
            [24, width - 32, 8],
            [[[new Paragraph({ children: [picture(logo)] })], words, [row([])]]],
          ),
        ];
  const rule = new Paragraph({
    spacing: { after: 200 },
    border: {
      top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: '000000', space: 1 },
    },
    children: [],
  });
  return [...head, rule];
};

/** A title in the middle, with its number below where the paper has one. */
export const titleBlock = (
  titles: readonly string[],
  { unnumbered }: Pick<Paper, 'unnumbered'>,
  numbered = true,
): readonly Part[] => [
  ...titles.map((text, index) => centred(runs(text, { bold: true, size: index === 0 ? 26 : 24 }))),
  ...(numbered && unnumbered !== true
    ? [centred([...runs('Nomor: '), mark('number')], 200)]
    : [row([])]),
];

const standing = ({ role, position }: SignatureBlock): readonly Part[] =>
  [...(role === null ? [] : [role]), ...position].map((text) =>
    row(runs(text), { keepNext: true, spacing: { after: 20 } }),
  );

/** Where the sender signs: SRIKANDI sets signature, name and NIP. */
const senderPlace = (one: SignatureBlock): readonly Part[] => [
  ...standing(one),
  row([mark('signature')], { keepNext: true, spacing: { before: 200, after: 200 } }),
  row([mark('signerName', { bold: true })], { keepNext: true, spacing: { after: 20 } }),
  ...(one.rank === null ? [] : [row(runs(one.rank), { keepNext: true, spacing: { after: 20 } })]),
  row([...runs('NIP '), mark('signerNip')]),
];

/** Where somebody else signs, whom SRIKANDI's file does not name. */
const otherPlace = (one: SignatureBlock): readonly Part[] => [
  ...standing(one),
  row([], { spacing: { before: 500, after: 200 } }),
  row(runs(one.name ?? '…………………', { bold: true }), { spacing: { after: 20 } }),
  ...(one.rank === null ? [] : [row(runs(one.rank), { spacing: { after: 20 } })]),
  ...(one.nip === null ? [] : [row(runs(`NIP ${one.nip}`))]),
];

/** The places to sign: one to the right, several beside each other. */
export const signatures = (
  all: readonly SignatureBlock[],
  width: number,
  before: readonly Part[] = [],
): readonly Part[] => {
  const places = all.map((one, index) => (index === 0 ? senderPlace(one) : otherPlace(one)));
  const half = width / 2;
  const [only] = places;
  if (only === undefined) return before;
  if (places.length === 1) return [grid([half, half], [[[row([])], [...before, ...only]]])];
  const pairs = places.flatMap((place, index) =>
    index % 2 === 0 ? [[place, places[index + 1] ?? [row([])]]] : [],
  );
  return [
    ...(before.length === 0 ? [] : [grid([half, half], [[[row([])], before]])]),
    grid([half, half], pairs),
  ];
};

/** Place and date of a letter. */
export const placeAndDate = ({ place }: Paper): readonly TextRun[] => [
  ...(place === '' ? [] : runs(`${place}, `)),
  mark('date'),
];

/** "Dibuat di … pada tanggal …" above who signs. */
export const madeAt = ({ place }: Paper): readonly Part[] => [
  ...(place === ''
    ? []
    : [row(runs(`Dibuat di ${place}`), { keepNext: true, spacing: { after: 20 } })]),
  row([...runs('pada tanggal '), mark('date')], { keepNext: true }),
];

/** Tembusan. */
export const copies = ({ copies: all }: Paper): readonly Part[] =>
  all.length === 0
    ? []
    : [
        row(runs('Tembusan:'), { spacing: { before: 240, after: 40 }, keepNext: true }),
        ...all.map((text, index) =>
          row(runs(all.length === 1 ? text : `${String(index + 1)}. ${text}`), {
            spacing: { after: 20 },
          }),
        ),
      ];

/** At the foot of every page what the paper is known by, and what was said at its head. */
export const footer = ({ data, code, checkAddress }: DocxPaper): Footer =>
  new Footer({
    children: [
      ...data.remarks.map((text) => row(runs(text, { size: 15 }), { spacing: { after: 20 } })),
      ...(data.tlp === null
        ? []
        : [row(runs(data.tlp, { size: 24, bold: true }), { alignment: AlignmentType.RIGHT })]),
      row(runs(codeLine(code), { size: 16 }), { spacing: { after: 0 } }),
      row(runs(checkAddress, { size: 15 }), { spacing: { after: 0 } }),
    ],
  });
