import { exceptionWords } from '#core/cases/exception-words.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import { openWords } from '#core/cases/left-open.ts';
import { replierOf, replyCame } from '#core/cases/reply-words.ts';
import { orderedBy } from '#core/cases/sendings.ts';
import { againWords } from '#core/cases/visits.ts';
import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { TurnTime } from '#core/oversight/figures/turn-time.ts';
import type { StepPart } from '#core/sops/document.ts';
import type { OutputId, Sop } from '#core/sops/model.ts';
import { formatInstant } from '#core/time/format.ts';
import { durationText, executedRow, timeText, verdictText } from './executed-row.ts';
import { approvalsTable } from '#core/papers/content/facts/approvals.ts';
import { sendingsTable } from '#core/papers/content/facts/sendings.ts';
import { measuresTable, orSaid } from '#core/papers/content/facts/tables.ts';
import type { Block, Pair, Section } from '#core/papers/sheet/paper.ts';
import { paperListTable, type PaperListMaterial } from './paper-list.ts';
import { headings, sopRow } from './sop-document-data.ts';
import { printedStep } from '#core/sops/printed-names.ts';
import { flowPages, heightOf } from './sop-pages.ts';
import type { ExecutedRow, ExecutedSopPaper } from './sop-paper.ts';
import { executionOf, type Execution, type Visit } from './step-visits.ts';

/** What an executed SOP is made from. */
export interface ExecutedMaterial extends PaperListMaterial {
  /** Outputs whose papers are not for whoever gets it: they are not listed, and what people wrote about sending them is left out. */
  readonly keptOff: ReadonlySet<OutputId>;
}

/** Widths of the table's columns in millimetres, as `sop-terlaksana.typ` has them; the executors get the rest. */
const widths = {
  no: 8,
  activity: 40,
  time: 14,
  period: 30,
  used: 21,
  verdict: 26,
  output: 27,
} as const;

const statement =
  'Naskah ini bukan dokumen SOP, melainkan gambaran pelaksanaannya pada satu kasus. Alur, pelaksana, dan waktu baku menurut edisi SOP yang dipakai kasus ini; waktu sebenarnya menurut catatan kasus. Waktu terpakai dihitung dalam jam kerja instansi; waktu menunggu pihak luar disebut tersendiri dan tidak dikurangkan. Kelengkapan dan keterangan langkah tercantum dalam dokumen SOP.';

const allVisits = ({ visits }: Execution): readonly Visit[] =>
  [...visits.values()].flat().toSorted((a, b) => a.turn - b.turn);

const titleOf = (sop: Sop, step: string): string => {
  const found = sop.steps.get(step);
  return found === undefined
    ? step
    : found.no === null
      ? printedStep(found)
      : `${printedStep(found)} (${found.title.id})`;
};

const standing = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  visits: readonly Visit[],
  zone: string,
): string => {
  if (state.status === 'closed')
    return `Ditutup ${timeText(state.closed.at, zone)}: ${closeReasons[state.closed.reason].id}`;
  const now = visits.at(-1);
  if (now === undefined) return 'Terbuka';
  const again = againWords(now.round);
  return `Terbuka, pada ${titleOf(sop, now.step)}${again === undefined ? '' : `, ${again.id}`}${now.waitsFor === null ? '' : `, menunggu ${now.waitsFor}`}`;
};

const summary = (sop: Sop, execution: Execution, visits: readonly Visit[]): readonly string[] => {
  const count = (verdict: Visit['verdict']): number =>
    visits.filter((one) => one.verdict === verdict).length;
  const waiting = visits.reduce((sum, one) => sum + one.waitingMinutes, 0);
  const kinds = [
    [count('in-time'), 'tepat waktu'],
    [count('late'), 'terlambat'],
    [count('running'), 'masih berjalan'],
    [count('untimed'), 'tanpa waktu baku'],
  ] as const;
  return [
    `${String(execution.visits.size)} dari ${String(sop.steps.size)} langkah dijalani, ${String(visits.length)} kali seluruhnya`,
    kinds
      .filter(([many]) => many > 0)
      .map(([many, what]) => `${String(many)} ${what}`)
      .join(', '),
    ...(waiting === 0 ? [] : [`Menunggu pihak luar seluruhnya ${durationText(waiting)}`]),
  ].filter((line) => line !== '');
};

const headOf = (
  { sop, state, settings: { zone }, madeAt }: ExecutedMaterial,
  execution: Execution,
): readonly Pair[] => {
  const visits = allVisits(execution);
  const { system } = state;
  return [
    { label: 'SOP', value: [sop.title] },
    { label: 'Edisi', value: [`${sop.edition}${sop.adopted ? '' : ' (belum ditetapkan)'}`] },
    {
      label: 'Kasus',
      value: [`${state.number}${state.ticket === null ? '' : `, tiket ${state.ticket}`}`],
    },
    {
      label: 'Sistem elektronik',
      value: [[system.name, system.unit ?? ''].filter((part) => part !== '').join(', ')],
    },
    { label: 'Laporan diterima', value: [timeText(state.openedAt, zone)] },
    { label: 'Keadaan kasus', value: [standing(sop, state, visits, zone)] },
    { label: 'Ringkasan', value: summary(sop, execution, visits) },
    { label: 'Disusun pada', value: [formatInstant(madeAt, zone, 'id', 'long')] },
  ];
};

const turnsTable = (sop: Sop, visits: readonly Visit[], zone: string): readonly Block[] => {
  if (visits.length === 0) return [{ type: 'paragraph', text: 'Belum ada langkah yang dijalani.' }];
  return [
    {
      type: 'table',
      columns: [
        { title: 'No', share: 1 },
        { title: 'Langkah', share: 4 },
        { title: 'Kali ke-', share: 1.4 },
        { title: 'Pelaksana', share: 4 },
        { title: 'Waktu baku', share: 2 },
        { title: 'Mulai', share: 3 },
        { title: 'Selesai', share: 3 },
        { title: 'Batas waktu', share: 3 },
        { title: 'Terpakai', share: 2.5 },
        { title: 'Menunggu', share: 2.5 },
        { title: 'Terhadap baku', share: 3 },
        { title: 'Hasil', share: 3 },
      ],
      rows: visits.map((visit) => [
        String(visit.turn),
        titleOf(sop, visit.step),
        String(visit.round),
        visit.roles.map((role) => sop.roles.find(({ id }) => id === role)?.name ?? role).join(', '),
        sop.document.langkah.find(({ kode }) => kode === visit.step)?.mutu_baku.waktu?.teks ?? '-',
        timeText(visit.startedAt, zone),
        visit.endedAt === null ? '-' : timeText(visit.endedAt, zone),
        visit.due === null ? '-' : timeText(visit.due, zone),
        durationText(visit.usedMinutes),
        visit.waitingMinutes === 0 ? '-' : durationText(visit.waitingMinutes),
        verdictText(visit),
        `${visit.outcome?.id ?? '-'}${visit.exception === null ? '' : ' (pengecualian)'}`,
      ]),
    },
  ];
};

/** Where the case departed from its SOP: from which answer, why, and who approved it. */
const exceptions = (sop: Sop, visits: readonly Visit[]): readonly Section[] => {
  const items = visits.flatMap(({ step, outcome, exception }) =>
    exception === null
      ? []
      : [`${titleOf(sop, step)}, "${outcome?.id ?? ''}": ${exceptionWords(sop, exception).id}`],
  );
  return items.length === 0
    ? []
    : [{ title: 'Pengecualian dari SOP', blocks: [{ type: 'list', items }] }];
};

/** What was open when the case closed, and why it closed all the same. */
const leftOpen = ({ sop, state, keptOff }: ExecutedMaterial): readonly Section[] => {
  if (state.leftOpen === null) return [];
  const { reason, ...left } = state.leftOpen;
  const papers = left.papers.filter(({ output }) => !keptOff.has(output));
  const items = openWords({ sop, turns: state.turns }, { ...left, papers }).map(({ id }) => id);
  const wordless = papers.length < left.papers.length;
  if (items.length === 0) return [];
  return [
    {
      title: 'Masih terbuka waktu kasus ditutup',
      blocks: [
        { type: 'list', items },
        ...(wordless ? [] : [{ type: 'paragraph', text: `Alasan: ${reason}` } as const]),
      ],
    },
  ];
};

/** What recipients answered to what the visits of a step sent; nothing of papers kept off. */
const repliesTo = (
  { state, settings, keptOff }: ExecutedMaterial,
  step: string,
): readonly string[] =>
  orderedBy(state, step)
    .filter(({ items }) => !items.some(({ output }) => keptOff.has(output)))
    .flatMap(({ replies }) => replies)
    .map(
      (reply) =>
        `Jawaban ${replierOf(reply)}, diterima ${timeText(reply.at, settings.zone)} ${replyCame(reply).id}`,
    );

/** About how high a row's texts stand; the template measures them exactly. */
const textHeight =
  (rows: ReadonlyMap<string, ExecutedRow>) =>
  (step: StepPart): number => {
    const row = rows.get(step.kode);
    const visits = (row?.visits ?? []).map((visit) =>
      Math.max(
        heightOf([visit.round ?? '', visit.from, visit.to], widths.period),
        heightOf([visit.used, visit.waited ?? ''], widths.used),
        heightOf([visit.verdict, visit.waitsFor ?? '', visit.outcome ?? ''], widths.verdict),
      ),
    );
    return Math.max(
      heightOf([step.kegiatan], widths.activity),
      heightOf(
        [...step.mutu_baku.output.map(({ nama }) => nama), ...(row?.replies ?? [])],
        widths.output,
      ),
      visits.reduce((sum, height) => sum + height, 0),
    );
  };

/** What stands behind the table: every turn, the measures, what was ordered to be sent, and the forms and papers. */
const sectionsOf = (
  material: ExecutedMaterial,
  execution: Execution,
): ExecutedSopPaper['sections'] => {
  const { sop, state, settings, keptOff } = material;
  return [
      {
        title: 'Langkah menurut urutan waktu',
        blocks: turnsTable(sop, allVisits(execution), settings.zone),
      },
      ...exceptions(sop, allVisits(execution)),
      ...leftOpen(material),
      {
        title: 'Tindakan sementara',
        blocks: orSaid(measuresTable({ sop, state, settings }), 'Tidak ada tindakan sementara.'),
      },
      {
        title: 'Persetujuan',
        blocks: orSaid(approvalsTable({ sop, state, settings }), 'Tidak ada persetujuan yang diminta.'),
      },
      {
        title: 'Pengiriman yang diperintahkan',
        blocks: orSaid(
          sendingsTable({ sop, state, settings }, keptOff),
          'Tidak ada pengiriman yang diperintahkan.',
        ),
      },
      {
        title: 'Formulir dan naskah',
        blocks: orSaid(paperListTable(material, keptOff), 'Belum ada formulir atau naskah.'),
      },
    ];
};

/**
 * "SOP terlaksana": the flowchart table of the SOP with the actual times of one case in it, every
 * turn in order, and the measures.
 *
 * @param times of `turnTimes`, in working minutes, for the same state
 */
export const executedSop = (
  material: ExecutedMaterial,
  times: readonly TurnTime[],
): ExecutedSopPaper => {
  const { sop, state, settings, madeAt } = material;
  const execution = executionOf(sop, state, times);
  const rows = new Map(
    sop.document.langkah.flatMap((part) => {
      const step = sop.steps.get(part.kode);
      return step === undefined
        ? []
        : [
            [
              part.kode,
              executedRow(
                sopRow(sop, step, part),
                execution,
                settings.zone,
                state.status === 'open',
                repliesTo(material, part.kode),
              ),
            ] as const,
          ];
    }),
  );
  const chart = flowPages(sop, settings.size, { widths, textHeight: textHeight(rows) });
  const heads = headings(sop.document.kepala_tabel);
  return {
    kind: 'sop-terlaksana',
    agency: sop.agency,
    edition: sop.edition,
    title: `SOP Terlaksana (${state.number})`,
    madeAt,
    size: settings.size,
    draft: false,
    letterhead: settings.letterhead,
    lettering: settings.lettering,
    about: [sop.title, `Kasus Nomor ${state.number}`],
    statement,
    head: headOf(material, execution),
    columns: [heads.no, heads.kegiatan, heads.pelaksana, heads.output],
    chart,
    pages: chart.pages.map((page) => page.rows.flatMap(({ step }) => rows.get(step) ?? [])),
    taken: execution.taken,
    sections: sectionsOf(material, execution),
    footer: [],
    tlp: null,
    checkAddress: null,
    remarks: sop.adopted ? [] : ['SOP yang menjadi dasar naskah ini belum ditetapkan.'],
  };
};
