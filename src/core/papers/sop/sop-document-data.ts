import {
  tableColumns,
  type SopDocument,
  type StepPart,
  type TableColumn,
  type TableHeads,
} from '#core/sops/document.ts';
import { gatesAloud } from '#core/sops/gate-kinds.ts';
import type { Sop, Step } from '#core/sops/model.ts';
import { printedRole, printedStep } from '#core/sops/printed-names.ts';
import type { Instant } from '#core/time/instant.ts';
import type { OfficeSettings, SignatureWay, SopSheet } from '#core/papers/settings/settings.ts';
import { sopNotes } from './sop-notes.ts';
import { sopPages } from './sop-pages.ts';
import { identityOf } from './sop-identity.ts';
import { isReadyToSign, sheetOf } from './sop-sheet.ts';
import type { SopPaper, SopRow } from './sop-paper.ts';

const standardSymbols: SopPaper['symbols'] = [
  { picture: 'terminator', meaning: 'Mulai atau berakhir' },
  { picture: 'process', meaning: 'Pelaksanaan kegiatan' },
  { picture: 'decision', meaning: 'Pengambilan keputusan' },
  { picture: 'arrow', meaning: 'Arah alur' },
  { picture: 'connector', meaning: 'Penghubung antarhalaman' },
];

/** The five symbols, and how the drawing shows what is inferred or added where there is such. */
const symbolsOf = (rows: readonly SopRow[], columns: SopPaper['chart']['columns']): SopPaper['symbols'] => [
  ...standardSymbols,
  ...(rows.some(({ inferred }) => inferred)
    ? [{ picture: 'inferred' as const, meaning: 'Pelaksana disimpulkan, belum dipastikan' }]
    : []),
  ...(rows.some(({ addition, outputs }) => addition || outputs.some((output) => output.addition)) ||
  columns.some(({ addition }) => addition !== null)
    ? [{ picture: 'addition' as const, meaning: 'Tambahan, tidak ada dalam naskah' }]
    : []),
];

/** The table's headings as printed. What the source does not print stands in brackets. */
export const headings = (printed: TableHeads): Readonly<Record<TableColumn, string>> => ({
  no: printed.no ?? '(No)',
  kegiatan: printed.kegiatan ?? '(Kegiatan)',
  pelaksana: printed.pelaksana ?? '(Pelaksana)',
  mutu_baku: printed.mutu_baku ?? '(Mutu Baku)',
  kelengkapan: printed.kelengkapan ?? '(Kelengkapan)',
  waktu: printed.waktu ?? '(Waktu)',
  output: printed.output ?? '(Output)',
  keterangan: printed.keterangan ?? '(Keterangan)',
});

/** The headings from number to remarks, as the template sets them. */
const columnsOf = ({ kepala_tabel: printed }: SopDocument): readonly string[] => {
  const heads = headings(printed);
  return tableColumns.map((column) => heads[column]);
};

const spoken = (sop: Sop, step: Step): string => {
  const who = step.executors.map(({ role, inferred }) => {
    const name = printedRole(sop, role);
    return inferred === null ? name : `${name} (dugaan)`;
  });
  const ways = step.outcomes.map((outcome) => {
    const next = outcome.to === null ? undefined : sop.steps.get(outcome.to);
    const onward = next === undefined ? 'selesai' : printedStep(next);
    const where = [onward, ...gatesAloud(outcome, sop).map(({ id }) => id)].join(', ');
    return step.outcomes.length === 1 ? `lanjut ke ${where}` : `${outcome.label.id}: ke ${where}`;
  });
  return `${printedStep(step)}, pelaksana ${who.join(', ')}; ${ways.join('; ')}.`;
};

/** A step as a row of the flowchart table. */
export const sopRow = (sop: Sop, step: Step, part: StepPart): SopRow => ({
  step: step.id,
  no: step.no,
  activity: step.activity,
  completeness: step.completeness ?? [],
  time: part.mutu_baku.waktu?.teks ?? '',
  outputs: step.outputs.map(({ name, addition }) => ({ text: name, addition: addition !== null })),
  remarks: step.remarks ?? [],
  dashed: part.strip ?? [],
  addition: step.addition !== null,
  inferred: step.executors.every(({ inferred }) => inferred !== null),
  spoken: spoken(sop, step),
});

/** Executors an office confirmed are drawn as certain. */
const confirmedRow = (row: SopRow, sheet: SopSheet | null): SopRow =>
  sheet === null || sheet.confirmed === null
    ? row
    : { ...row, inferred: false, spoken: row.spoken.replaceAll(' (dugaan)', '') };

/** What is particular to one rendering of an SOP. */
export interface SopIssue {
  readonly madeAt: Instant;
  /** null: not signed; the CATATAN of the source stands among the notes then. */
  readonly signature: SignatureWay | null;
  readonly checkAddress: string | null;
}

/** The boxes beside the identity,  in the order the source prints them. */
const sectionsOf = ({ bagian }: SopDocument): SopPaper['sections'] =>
  [
    bagian.dasar_hukum,
    bagian.kualifikasi_pelaksana,
    bagian.keterkaitan,
    bagian.peralatan,
    bagian.peringatan,
    bagian.pencatatan,
    ...(bagian.pelaksana === undefined ? [] : [bagian.pelaksana]),
  ].map(({ label, tanda, butir }) => ({ label, dashed: tanda === 'strip', items: butir }));

/** A cover made of the identity is ours, and said to be. */
const coverNote = ({ sampul }: SopDocument): SopPaper['notes'] =>
  sampul.length > 0
    ? []
    : [
        {
          title: 'Sampul',
          blocks: [
            {
              type: 'paragraph',
              text: 'Naskah tidak mempunyai sampul; sampul dokumen ini disusun dari bagian identitas.',
            },
          ],
        },
      ];

/** An SOP edition as the SOP-AP document, every word of the source in its place. */
export const sopDocumentData = (
  sop: Sop,
  settings: Pick<OfficeSettings, 'letterhead' | 'lettering' | 'size' | 'sopSheet'>,
  issue: SopIssue,
): SopPaper => {
  const { document } = sop;
  const chart = sopPages(sop, settings.size);
  const signed = issue.signature === 'bsre';
  const sheet = sheetOf(sop, settings);
  const rows = new Map(
    document.langkah.flatMap((part) => {
      const step = sop.steps.get(part.kode);
      return step === undefined
        ? []
        : [[part.kode, confirmedRow(sopRow(sop, step, part), sheet)] as const];
    }),
  );
  const pages = chart.pages.map((page) => page.rows.flatMap(({ step }) => rows.get(step) ?? []));
  return {
    kind: 'sop',
    agency: sop.agency,
    edition: sop.edition,
    title: `SOP ${document.identitas.judul}`,
    madeAt: issue.madeAt,
    size: settings.size,
    draft: false,
    letterhead: settings.letterhead,
    lettering: settings.lettering,
    cover:
      document.sampul.length > 0
        ? document.sampul
        : ['STANDAR OPERASIONAL PROSEDUR', document.identitas.judul, ...document.identitas.kepala],
    head: document.identitas.kepala,
    heading: document.identitas.judul,
    identity: identityOf(sop, settings),
    sections: sectionsOf(document),
    tableTitle: document.judul_tabel ?? `Bagan alir: ${document.identitas.judul}`,
    columns: columnsOf(document),
    chart,
    pages,
    legend: (document.legenda ?? []).map(({ nama, arti }) => ({ name: nama, meaning: arti })),
    symbols: symbolsOf(pages.flat(), chart.columns),
    notes: [...coverNote(document), ...sopNotes(sop, signed, sheet?.confirmed ?? null)],
    footer: signed ? document.catatan_kaki : [],
    tlp: null,
    checkAddress: issue.checkAddress,
    // A sheet that is filled in lies ready to be signed; nothing of ours stands on it.
    remarks: sop.adopted || isReadyToSign(sop, settings) ? [] : ['SOP ini belum ditetapkan.'],
  };
};
