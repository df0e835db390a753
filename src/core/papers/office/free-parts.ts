import { isWritten, partKey } from '#core/papers/content/body.ts';
import { basisKey } from '#core/papers/content/facts/index.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { Block, Section } from '#core/papers/sheet/paper.ts';
import type { BodyPart, OutputPaper, PaperMapping } from '#core/papers/mapping/mapping.ts';
import { isPartyLetter, numberKey } from '#core/papers/mapping/paper-source.ts';
import { classificationKey } from '#core/papers/settings/archive.ts';
import type { PaperDraft } from './paper-draft.ts';
import { isFiledHere } from './part-keys.ts';
import type { OutputId, Sop, Step } from '#core/sops/model.ts';
import type { Bilingual } from '#core/text/bilingual.ts';

/** A part of a paper an officer may write anew; `key` goes into `Issue.edits`. */
export interface FreePart {
  readonly key: string;
  readonly label: Bilingual;
  /** What the mapping would write; null for parts of the body, which the preview shows. */
  readonly text: string | null;
  readonly long: boolean;
}

const part = (
  key: string,
  id: string,
  en: string,
  text: string | null | undefined,
  long: boolean,
): FreePart => ({ key, label: { id, en }, text: text ?? null, long });

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph':
        case 'heading':
          return block.text;
        case 'list':
          return block.items.map((item, index) => `${String(index + 1)}. ${item}`).join('\n');
        case 'pairs':
          return block.rows.map(({ label, value }) => `${label}: ${value.join(' ')}`).join('\n');
        case 'table':
          return block.rows.map((row) => row.join('\t')).join('\n');
      }
    })
    .join('\n');

/** What a part of the mapping became, found by its headings; undefined for a part that has none, or said nothing. */
const blocksUnder = (
  { chapter, heading }: BodyPart,
  sections: readonly Section[],
): readonly Block[] | undefined => {
  const found = sections.find(
    ({ title, blocks: [first] }) =>
      (chapter === null || title === chapter) &&
      (heading === null ? chapter !== null : first?.type === 'heading' && first.text === heading),
  );
  return heading === null ? found?.blocks : found?.blocks.slice(1);
};

/** Words of a sentence enough to know it by. */
const beginningOf = (text: string): string => {
  const words = text.replaceAll(/\{[^{}]*\}/g, '…').split(/\s+/);
  return words.length <= 6 ? words.join(' ') : `${words.slice(0, 6).join(' ')} …`;
};

/** What a part of the body is called: by its heading, else by the field it prints or the words it begins with. */
const titleOf = (piece: BodyPart, step: Step | undefined): Bilingual => {
  const heading = piece.heading ?? piece.chapter;
  if (heading !== null) return { id: heading, en: heading };
  if (piece.type === 'field') {
    const label = step?.form.find(({ id }) => id === piece.field.field)?.label;
    if (label !== undefined) return label;
  }
  const words = piece.type === 'text' ? beginningOf(piece.text) : '';
  return { id: `Kalimat "${words}"`, en: `Sentence "${words}"` };
};

const bodyParts = (
  own: OutputPaper,
  draft: PaperDraft,
  step: Step | undefined,
): readonly FreePart[] =>
  own.parts.flatMap((piece, index) => {
    if (!isWritten(piece)) return [];
    const title = titleOf(piece, step);
    const blocks = blocksUnder(piece, draft.data?.sections ?? []);
    return [
      part(partKey(index), title.id, title.en, blocks === undefined ? null : textOf(blocks), true),
    ];
  });

/** The legal bases, one a line as they can be written anew. */
const basisParts = (own: OutputPaper, draft: PaperDraft): readonly FreePart[] =>
  own.parts.flatMap((piece) => {
    if (piece.type !== 'fact' || piece.fact !== 'basis') return [];
    const list = blocksUnder(piece, draft.data?.sections ?? [])?.find(
      ({ type }) => type === 'list',
    );
    const lines = list?.type === 'list' ? list.items.map((law) => law.replace(/[;.]$/, '')) : [];
    return [
      part(
        basisKey,
        'Dasar (satu baris satu peraturan)',
        'Legal bases (one a line)',
        lines.join('\n'),
        true,
      ),
    ];
  });

const copiesPart = ({ copies }: PaperData): FreePart =>
  part(
    'tembusan',
    'Tembusan (satu baris satu penerima)',
    'Copies to (one a line)',
    copies.join('\n'),
    true,
  );

/** The code it is filed under, where another than that of its kind is chosen for it. */
const classificationPart: FreePart = part(
  classificationKey,
  'Kode klasifikasi (kosong: menurut jenis naskah)',
  'Classification code (empty: that of the kind of paper)',
  '',
  false,
);

/** A text with marks still to be filled in is no text to start from: written anew it would keep them. */
const withoutMarks = (text: string | null): string | null =>
  text === null || /\{[\w.:-]+\}/.test(text) ? null : text;

/** What stands before and after the body, as the paper says it; letters hold both within their body. */
const around = (
  own: OutputPaper,
  data: PaperData,
): { readonly opening: string | null; readonly closing: string | null } => {
  switch (data.kind) {
    case 'berita-acara':
      return { opening: data.lead, closing: data.closing };
    case 'laporan':
      return { opening: data.intro, closing: data.closing };
    case 'formulir':
      return { opening: data.intro, closing: null };
    case 'surat-dinas':
    case 'nota-dinas':
    case 'undangan-rapat':
    case 'notula':
    case 'daftar-hadir':
    case 'lembar-disposisi':
      return { opening: withoutMarks(own.opening), closing: withoutMarks(own.closing) };
  }
};

const letterParts = ({
  sifat,
  lampiran,
  hal,
}: {
  readonly sifat: string;
  readonly lampiran: string;
  readonly hal: string;
}): readonly FreePart[] => [
  part('sifat', 'Sifat', 'Classification', sifat, false),
  part('lampiran', 'Lampiran', 'Attachments', lampiran, false),
  part('hal', 'Hal', 'Subject', hal, false),
];

/** Of papers beside the flow: what the meeting or disposition itself does not say. Minutes are written anew by recording the meeting again. */
const besideParts = (data: PaperData): readonly FreePart[] => {
  switch (data.kind) {
    case 'undangan-rapat':
      return [
        ...letterParts(data),
        part(
          'pembuka',
          'Pembuka',
          'Opening',
          textOf(data.sections.flatMap(({ blocks }) => blocks)),
          true,
        ),
        part('penutup', 'Penutup', 'Closing', data.closing, true),
        copiesPart(data),
        classificationPart,
      ];
    case 'lembar-disposisi':
      return [
        part(
          'sifat',
          'Sifat',
          'Classification',
          data.sifat.find(({ ticked }) => ticked)?.name,
          false,
        ),
        part('hal', 'Hal', 'Subject', data.hal, false),
      ];
    default:
      return [];
  }
};

/** Whom a letter goes to and where; of a memo, whom it is from. */
const addressParts = (data: PaperData): readonly FreePart[] => {
  if (data.kind !== 'surat-dinas' && data.kind !== 'nota-dinas') return [];
  return [
    ...letterParts(data),
    part(
      'kepada',
      'Kepada (satu baris satu penerima)',
      'To (one a line)',
      data.to.join('\n'),
      true,
    ),
    data.kind === 'surat-dinas'
      ? part('di', 'Tempat penerima (di -)', 'Place of the addressee', data.toPlace, false)
      : part('dari', 'Dari', 'From', data.from, false),
  ];
};

/**
 * The parts of a paper an officer may write anew, with what they say now; their keys are those of
 * `partKeys`, besides the label (`tlp`).
 */
export const freeParts = (
  sop: Sop,
  mapping: PaperMapping,
  output: OutputId,
  draft: PaperDraft,
): readonly FreePart[] => {
  const own = mapping.outputs.get(output);
  const { data } = draft;
  if (data === null) return [];
  if (own === undefined) return besideParts(data);
  const { opening, closing } = around(own, data);
  const step = [...sop.steps.values()].find(({ outputs }) =>
    outputs.some(({ id }) => id === output),
  );
  const letter = data.kind === 'surat-dinas' || data.kind === 'nota-dinas';
  return [
    ...(isPartyLetter(own)
      ? [
          part(
            numberKey,
            'Nomor (diberikan pihak itu)',
            'Number (given by that party)',
            data.number,
            false,
          ),
        ]
      : []),
    ...(letter
      ? addressParts(data)
      : [part('judul', 'Judul', 'Title', 'about' in data ? data.about : null, false)]),
    part('pembuka', 'Pembuka', 'Opening', opening, true),
    ...basisParts(own, draft),
    ...bodyParts(own, draft, step),
    // A form ends with its answers.
    ...(data.kind === 'formulir'
      ? []
      : [part('penutup', 'Penutup', 'Closing', closing, true), copiesPart(data)]),
    ...(isFiledHere(own) ? [classificationPart] : []),
  ];
};
