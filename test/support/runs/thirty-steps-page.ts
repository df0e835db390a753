import { roleName } from '#core/cases/gates.ts';
import type { Agency } from '#test/journeys/support/paper-case.ts';
import { editionAt } from '#test/support/papers.ts';
import type { Asked } from './asked.ts';
import { tableRuns } from './five-runs.ts';
import type { Played } from './play.ts';
import { askedOf, type StepAnswered, verdictOf, wordsIn } from './thirty-steps.ts';

const headings: Readonly<Record<Agency, string>> = {
  'maluku-utara': 'Maluku Utara',
  denpasar: 'Denpasar',
  batam: 'Batam',
};

/** A cell of a table: no bar ends it, no line breaks it. */
const cell = (lines: readonly string[]): string =>
  lines.map((line) => line.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ').trim()).join('<br>');

/** What the row says of itself, column by column. */
const named = ({ agency, step }: StepAnswered): readonly string[] => {
  const { sop } = editionAt(askedOf[agency].edition);
  const { kelengkapan, waktu, output } = step.mutu_baku;
  const executors = step.pelaksana.map(
    ({ kode, dugaan }) => `${roleName(sop, kode)}${dugaan === null ? '' : ' (dugaan)'}`,
  );
  return [
    step.kegiatan,
    `*Pelaksana:* ${executors.join('; ')}`,
    `*Kelengkapan:* ${kelengkapan?.join('; ') ?? 'tidak terbaca'}`,
    `*Waktu:* ${waktu?.teks ?? 'tidak terbaca'}`,
    `*Output:* ${output.flatMap(({ nama, tambahan }) => (tambahan === undefined ? [nama] : [])).join('; ')}`,
    ...(step.keterangan === null ? [] : [`*Ket:* ${step.keterangan.join(' ')}`]),
  ];
};

const kinds: Readonly<Record<string, string>> = {
  'surat-dinas': 'surat dinas',
  'nota-dinas': 'nota dinas',
  'berita-acara': 'berita acara',
  laporan: 'laporan',
  formulir: 'formulir',
};

/** What was answered to what a visit of a step sent. */
const repliesTo = ({ events }: Played, turn: number): readonly string[] => {
  const ordered = events.flatMap(({ type, data }) =>
    type === 'sending-ordered' && data['turn'] === turn ? [data['sending']] : [],
  );
  return events.flatMap(({ type, data, sentence }) =>
    type === 'reply-recorded' && ordered.includes(data['sending']) ? [sentence.id] : [],
  );
};

/** The outputs a step left behind in a run, with who signed them, and what was sent on because of it. */
const cameIn = (played: Played, no: string | null): readonly string[] => {
  const done = played.steps.find(({ step }) => step.no === no);
  if (done === undefined) return [];
  const outputs = done.outputs.map(({ id, name, from, addition, number, files }) => {
    const paper = played.papers.find(({ output, turn }) => output === id && turn === done.turn);
    const what =
      from === 'file'
        ? `${String(files)} berkas`
        : from === 'ticket'
          ? `tiket ${number ?? ''}`
          : [
              kinds[paper?.kind ?? ''] ?? '',
              ...(paper?.number === null || paper === undefined ? [] : [`Nomor ${paper.number}`]),
              ...(paper === undefined || paper.signedBy.length === 0
                ? []
                : [`ditandatangani ${paper.signedBy.join(', ')}`]),
            ].join(', ');
    return `${name}${addition === null ? '' : ' (tambahan)'}: ${what}`;
  });
  const by = played.events.find(
    ({ type, data }) => type === 'step-completed' && data['turn'] === done.turn,
  );
  return [`Diselesaikan ${by?.who ?? ''}`, ...outputs, ...repliesTo(played, done.turn)];
};

const came = ({ agency, step, asked }: StepAnswered): readonly string[] => {
  const main = asked.find(({ played }) => played.run.id === agency)?.played;
  const others = [...new Set(asked.map(({ played }) => played))].filter((one) => one !== main);
  return [
    ...(main === undefined ? [] : cameIn(main, step.no)),
    ...others.flatMap((played) => [`*${played.run.title}:*`, ...cameIn(played, step.no)]),
  ];
};

const placeName = ({ place }: Asked): string => {
  if (place === 'record') return 'catatan';
  if (place === 'reporter') return 'pesan kepada pelapor';
  if (place === 'form') return 'isian';
  if (place === 'executed') return 'SOP terlaksana';
  return 'paper' in place ? place.paper : `berkas ${place.file}`;
};

/** What its columns name, each with what answers it. */
const inColumns = ({ columns }: StepAnswered): readonly string[] =>
  columns.map(
    ({ column, words, by }) =>
      `${by === null ? '**belum** ' : ''}*${column}* “${words}”: ${by === null ? 'tidak ada' : column === 'Output' ? `ada (${by})` : by}`,
  );

const said = ({ agency, asked }: StepAnswered): readonly string[] =>
  asked.map(({ asked: one, played, answered }) => {
    const words = wordsIn(one, played);
    const where = `${placeName(one)}${played.run.id === agency ? '' : `, ${played.run.title}`}`;
    return `${answered ? '' : '**belum** '}“${one.words}”: ${words === '' ? 'ada' : `“${words}”`} (${where})`;
  });

/** The written table of the thirty steps. */
export const thirtyStepsPage = (steps: readonly StepAnswered[]): string => {
  const full = steps.filter((one) => verdictOf(one) === 'answers fully').length;
  return [
    '# The thirty steps',
    '',
    'What each row of the three SOPs names, what came in a real run, and what it says. Written by `npx vitest run test/papers/thirty-steps.test.ts -u`; the test fails where this page no longer says what the runs give. What its columns name is taken from the SOP itself and held against the runs (italic): each output came, each thing it needs that an earlier row leaves behind was there before, and its standard time is printed in the executed SOP; of tools, and of documents made elsewhere, nothing is derived. What else a row asks for is written by hand in `test/support/runs/` from the words of the document, each quoted there; where an answer does not stand in the finished paper, the record or the message, the verdict says what is lacking.',
    '',
    `The runs: ${tableRuns.map(({ title }) => title).join('; ')}. Everybody and everything in them is invented.`,
    '',
    `Verdict: ${String(full)} of ${String(steps.length)} answer fully.`,
    '',
    ...Object.entries(headings).flatMap(([agency, heading]) => [
      `## ${heading}`,
      '',
      '| Step | What the SOP names | What came | What it says | Verdict |',
      '|---|---|---|---|---|',
      ...steps
        .filter((one) => one.agency === agency)
        .map(
          (one) =>
            `| ${one.step.no ?? ''} | ${cell(named(one))} | ${cell(came(one))} | ${cell([...said(one), ...inColumns(one)])} | ${cell([verdictOf(one)])} |`,
        ),
      '',
    ]),
  ].join('\n');
};
