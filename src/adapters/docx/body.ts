import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { MeetingLines } from '#core/papers/record/paper-data.ts';
import type { Block, Paper } from '#core/papers/sheet/paper.ts';
import type { ListedPerson } from '#core/people/listed.ts';
import { paragraphsOf } from '#core/papers/sheet/text-blocks.ts';
import { grid, lines, pairLines, ruledTable, type Line } from './tables.ts';
import { placeAndDate, signatures, type Part } from './sheet.ts';
import { bodyText, mark, row, runs } from './words.ts';

/** How far the first line of a paragraph is moved in, in millimetres. */
export const firstLine = 12;

const blockParts = (block: Block, width: number, indent: number): readonly Part[] => {
  switch (block.type) {
    case 'paragraph':
      return [bodyText(block.text, indent)];
    case 'heading':
      return [row(runs(block.text, { bold: true }), { keepNext: true })];
    case 'list':
      return [
        grid(
          [8, width - 8],
          block.items.map((item, index) => [
            [row(runs(`${String(index + 1)}.`))],
            [bodyText(item)],
          ]),
        ),
      ];
    case 'pairs':
      return [lines(pairLines(block.rows), 50, width), row([])];
    case 'table':
      return [ruledTable(block, width), row([])];
  }
};

/** The body: sections under their headings, counted in letters or figures where they have any. */
export const body = (
  { sections }: Paper,
  width: number,
  { count, indent = 0 }: { readonly count?: 'letters' | 'figures'; readonly indent?: number } = {},
): readonly Part[] => {
  const titled = sections.filter(({ title }) => title !== null);
  return sections.flatMap((section) => {
    const at = titled.indexOf(section);
    const sign = count === 'letters' ? String.fromCharCode(65 + at) : String(at + 1);
    const heading =
      section.title === null
        ? []
        : [
            row(
              runs(count === undefined ? section.title : `${sign}. ${section.title}`, {
                bold: true,
              }),
              {
                keepNext: true,
                spacing: { before: 160, after: 80 },
              },
            ),
          ];
    return [...heading, ...section.blocks.flatMap((block) => blockParts(block, width, indent))];
  });
};

export const text = (label: string, value: string): Line => ({ label, value: [runs(value)] });

export const counted = (all: readonly string[]): Line['value'] =>
  all.length === 1
    ? all.map((one) => runs(one))
    : all.map((one, index) => runs(`${String(index + 1)}. ${one}`));

export const numberLine: Line = { label: 'Nomor', value: [[mark('number')]] };

type Letter = Extract<PaperData, { readonly toPlace: string }>;

/** Nomor to Hal at the left, place and date at the right, then whom it goes to. */
export const letterTop = (data: Letter, width: number): readonly Part[] => [
  grid(
    [width - 62, 62],
    [
      [
        [
          lines(
            [
              numberLine,
              { label: 'Sifat', value: [[mark('sifat')]] },
              text('Lampiran', data.lampiran),
              { label: 'Hal', value: [[mark('hal')]] },
            ],
            20,
            width - 66,
          ),
          row([]),
        ],
        [row(placeAndDate(data))],
      ],
    ],
  ),
  row(runs('Yth.'), { spacing: { before: 160, after: 20 } }),
  ...counted(data.to).map((one) => row(one, { spacing: { after: 20 } })),
  row(runs('di -'), { spacing: { after: 20 } }),
  row(runs(`     ${data.toPlace}`), { spacing: { after: 200 } }),
];

export const personLine = ({ name, nip, position, unit }: ListedPerson): string =>
  [name, nip === null ? null : `NIP ${nip}`, position, unit]
    .filter((part) => part !== null && part !== '')
    .join(', ');

export const meetingRows = ({ day, time, venue, agenda }: MeetingLines): readonly Line[] => [
  text('Hari, tanggal', day),
  text('Pukul', time),
  { label: 'Tempat', value: paragraphsOf(venue).map((one) => runs(one)) },
  { label: 'Acara', value: paragraphsOf(agenda).map((one) => runs(one)) },
];

export const ticks = (
  all: readonly { readonly name: string; readonly ticked: boolean }[],
): Line['value'] => all.map(({ name, ticked }) => runs(`${ticked ? '☑' : '☐'} ${name}`));

export const dated = (data: Paper): readonly Part[] => [
  row(placeAndDate(data), { keepNext: true }),
];

/** What stands below the body: who signs, and before that where and when it was made. */
export const closing = (
  { signatures: all }: Paper,
  width: number,
  before: readonly Part[] = [],
): readonly Part[] => [row([], { spacing: { after: 120 } }), ...signatures(all, width, before)];
