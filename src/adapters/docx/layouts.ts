import type { ChainLine, PaperData, PaperKind } from '#core/papers/record/paper-data.ts';
import { paragraphsOf } from '#core/papers/sheet/text-blocks.ts';
import {
  body,
  closing,
  counted,
  dated,
  firstLine,
  letterTop,
  meetingRows,
  numberLine,
  personLine,
  text,
  ticks,
} from './body.ts';
import { copies, letterhead, madeAt, titleBlock, type Part } from './sheet.ts';
import { lines, pairLines } from './tables.ts';
import { bodyText, mark, row, runs } from './words.ts';

type Of<K extends PaperKind> = Extract<PaperData, { readonly kind: K }>;

/** A disposition of the chain: who passed it on, then what came of it with each it went to. */
const chainTexts = ({ from, instructions, to }: ChainLine): readonly string[] => [
  `${from}: ${instructions}`,
  ...to.map(({ name, followed }) => `Kepada ${name}.${followed === '' ? '' : ` ${followed}`}`),
];

/** How each kind is laid out, from its head to its copies; a kind without a layout does not compile. */
const layouts: {
  readonly [K in PaperKind]: (data: Of<K>, width: number) => readonly Part[];
} = {
  'surat-dinas': (data, width) => [
    ...letterhead(data.letterhead, width),
    ...letterTop(data, width),
    ...body(data, width, { indent: firstLine }),
    ...closing(data, width),
    ...copies(data),
  ],
  'undangan-rapat': (data, width) => [
    ...letterhead(data.letterhead, width),
    ...letterTop(data, width),
    ...body(data, width, { indent: firstLine }),
    lines(meetingRows(data.meeting), 28, width, firstLine),
    row([]),
    ...paragraphsOf(data.closing).map((one) => bodyText(one, firstLine)),
    ...closing(data, width),
    ...copies(data),
    ...(data.annex.length === 0
      ? []
      : [
          row(runs('DAFTAR UNDANGAN', { bold: true }), { pageBreakBefore: true }),
          ...counted(data.annex).map((one) => row(one)),
        ]),
  ],
  'nota-dinas': (data, width) => [
    ...letterhead(data.letterhead, width, false),
    ...titleBlock(['NOTA DINAS'], data, false),
    lines(
      [
        { label: 'Yth.', value: counted(data.to) },
        text('Dari', data.from),
        {
          label: 'Tembusan',
          value: data.copies.length === 0 ? [runs('-')] : counted(data.copies),
        },
        { label: 'Tanggal', value: [[mark('date')]] },
        numberLine,
        { label: 'Sifat', value: [[mark('sifat')]] },
        text('Lampiran', data.lampiran),
        { label: 'Hal', value: [[mark('hal')]] },
      ],
      24,
      width,
    ),
    row([]),
    ...body(data, width, { indent: firstLine }),
    ...closing(data, width),
  ],
  'berita-acara': (data, width) => [
    ...letterhead(data.letterhead, width),
    ...titleBlock(['BERITA ACARA', data.about.toUpperCase()], data),
    bodyText(data.opening),
    ...counted(data.parties.map(personLine)).map((one) => row(one)),
    ...(data.present.length === 0
      ? []
      : [
          bodyText('dengan dihadiri oleh:'),
          ...counted(data.present.map(personLine)).map((one) => row(one)),
        ]),
    ...(data.lead === null ? [] : [bodyText(data.lead)]),
    ...body(data, width, { count: 'figures' }),
    bodyText(data.closing),
    ...closing(data, width, madeAt(data)),
    ...copies(data),
  ],
  laporan: (data, width) => [
    ...letterhead(data.letterhead, width),
    ...titleBlock(['LAPORAN', 'TENTANG', data.about.toUpperCase()], data),
    ...(data.intro === null ? [] : [bodyText(data.intro, firstLine)]),
    ...body(data, width, { count: 'letters' }),
    ...(data.closing === null ? [] : [bodyText(data.closing, firstLine)]),
    ...closing(data, width, madeAt(data)),
    ...copies(data),
  ],
  formulir: (data, width) => [
    ...letterhead(data.letterhead, width),
    ...titleBlock([data.about.toUpperCase()], data),
    ...(data.intro === null ? [] : [bodyText(data.intro)]),
    ...body(data, width, { count: 'letters' }),
    ...closing(data, width, dated(data)),
    ...copies(data),
  ],
  notula: (data, width) => [
    ...letterhead(data.letterhead, width),
    ...titleBlock(['NOTULA RAPAT'], data),
    lines(
      [
        ...meetingRows(data.meeting),
        text('Pemimpin rapat', data.chair),
        text('Notulis', data.secretary),
        { label: 'Peserta', value: counted(data.attendees.map(personLine)) },
      ],
      34,
      width,
    ),
    row([]),
    ...body(data, width, { count: 'letters' }),
    bodyText('Demikian notula rapat ini dibuat untuk dipergunakan sebagaimana mestinya.'),
    ...closing(data, width, dated(data)),
  ],
  'daftar-hadir': (data, width) => [
    ...letterhead(data.letterhead, width),
    ...titleBlock(['DAFTAR HADIR RAPAT'], data),
    lines(meetingRows(data.meeting), 28, width),
    row([]),
    ...counted(data.attendees.map(personLine)).map((one) => row(one)),
    row(runs(data.note)),
    ...closing(data, width, dated(data)),
  ],
  'lembar-disposisi': (data, width) => [
    ...letterhead(data.letterhead, width, false),
    ...titleBlock(['LEMBAR DISPOSISI'], data),
    lines(
      [
        ...pairLines(data.incoming),
        ...pairLines(data.received),
        { label: 'Hal', value: [[mark('hal')]] },
        { label: 'Sifat', value: [[mark('sifat')]] },
        { label: 'Diteruskan kepada', value: ticks(data.to) },
        { label: 'Isi disposisi', value: ticks(data.instructions) },
        ...data.chain.map((one) => ({
          label: `Riwayat, ${one.date}`,
          value: chainTexts(one).map((text) => runs(text)),
        })),
        { label: 'Catatan', value: data.note.map((one) => runs(one)) },
      ],
      40,
      width,
    ),
    ...closing(data, width, dated(data)),
  ],
};

const laidOut = <K extends PaperKind>(kind: K, data: Of<K>, width: number): readonly Part[] =>
  layouts[kind](data, width);

/** A paper from its head to its copies. @param width of the text, in millimetres */
export const partsOf = (data: PaperData, width: number): readonly Part[] => {
  // Only the kind ties a paper to its layout; the table above holds one for each.
  const kind: PaperKind = data.kind;
  return laidOut(kind, data as Of<typeof kind>, width);
};
