import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  tableColumns,
  type Section,
  type SopDocument,
  type StepPart,
} from '#core/sops/document.ts';

/** A passage the text recognition garbled, and what stands on the page. An empty repair leaves it out. */
interface Repair {
  readonly garbled: string;
  readonly repaired: string;
  readonly reason: string;
}

/** What the text recognition made of the page, agency by agency; everything else is taken as it stands. */
export const repairs: Readonly<Record<string, readonly Repair[]>> = {
  denpasar: [
    {
      garbled:
        'In re po in\taporan Analisis Isiden Siber dan Iskomendasi Enanganan Iseden siber mail',
      repaired: '\tLaporan Analisis Insiden Siber dan Rekomendasi Penanganan Inseden siber Email',
      reason: 'Garis kolom terbaca sebagai huruf; baris 7 memuat kata yang sama dengan utuh.',
    },
    {
      garbled: '\t1\t\t1\tı\t\t\t1\t1\t',
      repaired: '\t',
      reason: 'Garis tabel di pergantian halaman, terbaca sebagai angka.',
    },
    {
      garbled: '\t_\\frac{1}{2}\t4\t',
      repaired: '\t',
      reason: 'Panah bagan alir di baris 7, terbaca sebagai angka.',
    },
    {
      garbled: '\t\\\t4\t',
      repaired: '\t',
      reason: 'Panah bagan alir di baris 10, terbaca sebagai angka.',
    },
    {
      garbled: '\t1\t\t\t\n',
      repaired: '\n',
      reason: 'Garis di atas kepala tabel, terbaca sebagai angka.',
    },
  ],
};

/**
 * What is left of a text when markup, white space, hyphenation at line ends, bullets and list
 * numbers are taken away: its letters and digits. Where a scan broke a word no longer matters.
 */
export const lettersOf = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/(^|[\s;])\d{1,2}[.)]\s/g, '$1 ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

export const allLettersOf = (texts: readonly string[]): string => texts.map(lettersOf).join('');

/** The pieces of a printed text: cells of tables, and within them the items of a list. */
export const piecesOf = (text: string): readonly string[] =>
  text
    .split(/[\t\n]|<[^>]*>|(?:^|\s)[-•]\s(?:\d{1,2}\s)?|;\s*(?=\d)/m)
    .map((piece) => piece.trim())
    .filter((piece) => lettersOf(piece) !== '');

/** Rows of the flowchart table by their number: lines that begin with one and hold cells. */
export const rowsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [no, ...cells] = line.split('\t');
      return no !== undefined && /^\d{1,2}$/.test(no) && cells.length > 5
        ? [[no, cells.join('\t')] as const]
        : [];
    }),
  );

const repair = (text: string, repairs: readonly Repair[]): string =>
  repairs.reduce((now, { garbled, repaired }) => {
    if (!now.includes(garbled))
      throw new Error(`the source does not say "${garbled}"; remove the repair`);
    return now.replaceAll(garbled, repaired);
  }, text);

/** An agency's SOP as its pages were read, the garbled passages repaired. */
export const sourceOf = (agency: string): string =>
  repair(
    readFileSync(
      join(import.meta.dirname, '..', 'fixtures', 'sop-sources', `${agency}.txt`),
      'utf8',
    ),
    repairs[agency] ?? [],
  );

const timesIn = (text: string, piece: string): number => text.split(piece).length - 1;

/**
 * Pieces of an agency's source that a text says less often than the source does: a word that is
 * missing, or a cell of the table that is. The lines at the foot of every page (`footers`) need
 * be said once only.
 */
export const missingIn = (
  agency: string,
  text: string,
  footers: readonly string[],
): readonly string[] => {
  const letters = lettersOf(text);
  const once = footers.map(lettersOf);
  const pieces = Map.groupBy(
    piecesOf(sourceOf(agency)).map((piece) => lettersOf(piece)),
    (piece) => piece,
  );
  return [...pieces].flatMap(([piece, all]) => {
    const said = timesIn(letters, piece);
    const needed = once.includes(piece) ? 1 : all.length;
    return said < needed ? [`${piece}: ${String(said)} of ${String(needed)}`] : [];
  });
};

/** What a step took over word for word, in the order of the table's columns. */
export const stepText = (step: StepPart): readonly string[] => [
  step.no ?? '',
  step.kegiatan,
  ...(step.mutu_baku.kelengkapan ?? []),
  ...(step.mutu_baku.waktu === null ? [] : [step.mutu_baku.waktu.teks]),
  ...step.mutu_baku.output
    .filter((output) => output.tambahan === undefined)
    .map((output) => output.nama),
  ...(step.keterangan ?? []),
];

const sectionText = ({ label, butir }: Section): readonly string[] => [label, ...butir];

/** Everything a document took over word for word; not our codes, titles, notes, forms and additions. */
export const documentText = (document: SopDocument): readonly string[] => [
  ...document.sampul,
  ...document.catatan_kaki,
  ...document.identitas.kepala,
  document.identitas.judul,
  ...document.identitas.butir.flatMap(({ label, isi }) => [label, isi ?? '']),
  ...Object.values(document.bagian).flatMap((section: Section) => sectionText(section)),
  document.judul_tabel ?? '',
  ...tableColumns.map((column) => document.kepala_tabel[column] ?? ''),
  ...(document.legenda ?? []).flatMap(({ nama, arti }) => [nama, arti]),
  ...document.pelaksana
    .filter((executor) => executor.tambahan === undefined)
    .flatMap(({ kelompok, nomor, nama }) => [nomor ?? '', kelompok ?? '', nama]),
  ...document.langkah.filter((step) => step.tambahan === undefined).flatMap(stepText),
];
