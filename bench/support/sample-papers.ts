import type { PaperData } from '#core/papers/record/paper-data.ts';
import { paperData } from '#core/papers/office/paper-data.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import type { SopPaper } from '#core/papers/sop/sop-paper.ts';
import {
  caseThroughAll,
  editionAt,
  paperOutputs,
  sampleIssue,
  sampleSettings,
  visitOf,
} from '#test/support/papers.ts';
import { instant } from '#test/support/scenario.ts';

export type Paper = PaperData | SopPaper;

const prose =
  'Tim memeriksa log peladen dan menemukan jejak masuk dari luar jam kerja pada beberapa sistem elektronik milik Perangkat Daerah. ';

/** The paper of an output, every long answer of its step being this text. */
const paper = (edition: string, output: string, text: string): PaperData => {
  const { sop, mapping } = editionAt(edition);
  const found = paperOutputs(sop).find((one) => one.output.id === output);
  if (found === undefined) throw new Error(`${edition} has no output ${output}`);
  const form = Object.fromEntries(
    found.step.form.filter(({ type }) => type === 'long-text').map(({ id }) => [id, text] as const),
  );
  const state = caseThroughAll(sop, found.output, { [found.step.id]: form });
  const { data } = paperData({
    sop,
    mapping,
    state,
    output,
    turn: visitOf(state, found.step),
    settings: sampleSettings(sop),
    issue: sampleIssue(),
  });
  if (data === null) throw new Error(`${edition} has no paper for ${output}`);
  return data;
};

const sopPaper = (edition: string): SopPaper => {
  const { sop } = editionAt(edition);
  return sopDocumentData(sop, sampleSettings(sop), {
    madeAt: instant('2026-11-21T03:00:00Z'),
    signature: null,
    checkAddress: null,
  });
};

/** Every paper differs a little, as in life: nothing is simply remembered from the one before. */
export const varied = (data: Paper, n: number): Paper =>
  data.kind === 'sop'
    ? { ...data, heading: `${data.heading} (${String(n)})` }
    : { ...data, number: `000.6 / ${String(n)} / DKI / XI / 2026` };

export const letter = (): PaperData =>
  paper('batam/2025-08', 'surat-perangkat-daerah', prose.repeat(4));

/** A paper, how often it is set, and the median in milliseconds that is aimed at. */
export interface SamplePaper {
  readonly name: string;
  readonly data: Paper;
  readonly rounds: number;
  readonly aim: number | null;
}

export const samplePapers = (): readonly SamplePaper[] => [
  { name: 'letter', data: letter(), rounds: 200, aim: 15 },
  {
    name: 'berita acara',
    data: paper('batam/2025-08', 'berita-acara-validasi', prose.repeat(4)),
    rounds: 200,
    aim: null,
  },
  {
    name: 'SOP document, 5 executors (Batam)',
    data: sopPaper('batam/2025-08'),
    rounds: 20,
    aim: 150,
  },
  {
    name: 'SOP document, 9 executors (Denpasar)',
    data: sopPaper('denpasar/tanpa-tanggal'),
    rounds: 20,
    aim: 150,
  },
  {
    name: 'case report, about 40 pages',
    data: paper('maluku-utara/2025-08', 'laporan-penanganan', `${prose.repeat(8)}\n`.repeat(37)),
    rounds: 20,
    aim: null,
  },
];
