import type { CaseFacts, Turn } from '#core/cases/case.ts';
import { actorName } from '#core/people/actor-name.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import { sentence } from '#core/cases/event-kinds.ts';
import { openWords } from '#core/cases/left-open.ts';
import { withTimes, type Way } from '#core/cases/visits.ts';
import { alike } from '#core/text/bilingual.ts';
import { closeReasons } from '#core/cases/close-reasons.ts';
import type { Link } from '#core/record/chain.ts';
import { formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';
import { answerLines, systemPairs } from '#core/papers/sheet/answer-text.ts';
import { fileSize } from '#core/text/file-size.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import type { Laporan } from '#core/papers/record/paper-data.ts';
import { reporterFact, reportFact } from './facts/report.ts';
import { approvalsTable } from './facts/approvals.ts';
import { sendingsTable } from './facts/sendings.ts';
import { dutiesTable, measuresTable, orSaid, turnsTable, waitsTable } from './facts/tables.ts';
import { gap } from '#core/papers/words/gap.ts';
import type { OfCase } from './material.ts';
import type { Block, Section } from '#core/papers/sheet/paper.ts';
import { textBlocks } from '#core/papers/sheet/text-blocks.ts';

/** A file of the record as the report lists it. */
export interface ReportedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Since which event, counted from 1. */
  readonly version: number;
  /** What is wrong with it now; null when its bytes are as recorded. */
  readonly trouble: string | null;
}

/** What a record is made of. */
export interface CaseReportMaterial extends OfCase {
  /** Events with their hashes, oldest first. */
  readonly record: readonly (Link & { readonly event: CaseEvent })[];
  readonly files: readonly ReportedFile[];
  readonly madeAt: Instant;
  readonly madeBy: string;
}

/** First digits of a hash, enough to find it again in `peristiwa.json`. */
const short = (hash: string): string => hash.slice(0, 12);

const written = (title: string, text: string | undefined): readonly Block[] =>
  text === undefined || text.trim() === ''
    ? []
    : [{ type: 'heading', text: title }, ...textBlocks(text)];

const reported = (material: CaseReportMaterial): Section => {
  const { report } = material.state;
  const corrected = material.record.some(({ event }) => event.type === 'report-corrected');
  return {
    title: corrected ? 'Laporan, sudah dibetulkan' : 'Laporan sebagaimana diterima',
    blocks: [
      ...reportFact(material),
      { type: 'heading', text: 'Pelapor' },
      ...reporterFact(material),
      { type: 'heading', text: 'Sistem elektronik' },
      { type: 'pairs', rows: systemPairs(material.state.system) },
      ...written('Uraian', report.description),
      ...written('Kronologi', report.chronology),
      ...written('Dampak', report.impact),
      ...written('Pembuktian celah (proof of concept)', report.proofOfConcept),
    ],
  };
};

/** What was open when the case closed, and why it closed all the same. */
const leftOpenText = (way: Way, left: CaseFacts['leftOpen']): string | null =>
  left === null
    ? null
    : `${openWords(way, left)
        .map(({ id }) => id)
        .join('; ')}. Alasan: ${left.reason}`;

const standing = ({ state, sop, settings, record }: CaseReportMaterial): Section => {
  const current =
    state.status === 'open' ? sop.steps.get(state.turns.at(-1)?.step ?? '') : undefined;
  const closed =
    state.status === 'closed'
      ? `Ditutup ${formatInstant(state.closed.at, settings.zone, 'id')}: ${closeReasons[state.closed.reason].id}`
      : undefined;
  const rows: readonly (readonly [label: string, value: string | null | undefined])[] = [
    [
      'Keadaan',
      closed ?? `Berjalan, pada langkah ${current?.no ?? ''} ${current?.title.id ?? ''}`.trim(),
    ],
    ['Keterangan penutupan', state.status === 'closed' ? state.closed.note : null],
    ['Masih terbuka waktu ditutup', leftOpenText({ sop, turns: state.turns }, state.leftOpen)],
    ['Digabung ke kasus', state.status === 'closed' ? state.closed.into?.number : null],
    ['Laporan yang digabungkan', state.duplicates.map(({ number }) => number).join(', ')],
    ['SOP yang dijalankan', `${sop.title}, edisi ${sop.edition}`],
    ['Sidik jari (SHA-256) peristiwa terakhir', record.at(-1)?.hash],
  ];
  return {
    title: 'Keadaan kasus',
    blocks: [
      {
        type: 'pairs',
        rows: rows.flatMap(([label, value]) =>
          value === null || value === undefined || value === '' ? [] : [{ label, value: [value] }],
        ),
      },
    ],
  };
};

const filledIn = (
  { sop, state, settings }: CaseReportMaterial,
  { turn, step: id, completed }: Turn,
): readonly Block[] => {
  const step = sop.steps.get(id);
  if (step === undefined || completed === null) return [];
  const rows = step.form.flatMap((field) => {
    const answer = completed.form[field.id];
    return answer === undefined
      ? []
      : [{ label: field.label.id, value: answerLines(field, answer, settings.zone) }];
  });
  if (rows.length === 0) return [];
  return [
    {
      type: 'heading',
      text: withTimes(
        alike(`Langkah ${step.no === null ? '(tambahan)' : step.no}, ${step.title.id}`),
        state.turns,
        turn,
      ).id,
    },
    { type: 'pairs', rows },
  ];
};

const forms = (material: CaseReportMaterial): Section => {
  const blocks = material.state.turns.flatMap((turn) => filledIn(material, turn));
  return {
    title: 'Isian setiap langkah',
    blocks:
      blocks.length === 0 ? [{ type: 'paragraph', text: 'Belum ada langkah yang diisi.' }] : blocks,
  };
};

const evidence = ({ files }: CaseReportMaterial): Section => ({
  title: 'Berkas bukti dan naskah',
  blocks:
    files.length === 0
      ? [{ type: 'paragraph', text: 'Tidak ada berkas.' }]
      : [
          {
            type: 'table',
            columns: [
              { title: 'No', share: 1 },
              { title: 'Berkas', share: 5 },
              { title: 'Ukuran', share: 2 },
              { title: 'Peristiwa', share: 1.6 },
              { title: 'SHA-256', share: 7 },
            ],
            rows: files.map(({ name, size, sha256, version, trouble }, index) => [
              String(index + 1),
              trouble === null ? name : `${name} – ${trouble}`,
              fileSize(size, 'id'),
              String(version),
              sha256,
            ]),
          },
        ],
});

/** What an event's sentence leaves out and a reader of the record would miss. */
const besides = (event: CaseEvent): string => {
  switch (event.type) {
    case 'measure-ordered':
    case 'severity-assessed':
    case 'report-corrected':
      return event.reason;
    case 'measure-executed':
    case 'measure-lifted':
    case 'case-closed':
    case 'sent':
    case 'sending-recorded':
      return event.note;
    case 'step-completed':
      return event.backdatingReason === undefined
        ? ''
        : `Alasan pencatatan mundur: ${event.backdatingReason}`;
    default:
      return '';
  }
};

const history = ({ sop, state, record, settings }: CaseReportMaterial): Section => {
  const time = (at: Instant): string => formatInstant(at, settings.zone, 'id', 'short');
  return {
    title: 'Riwayat lengkap',
    blocks: [
      {
        type: 'table',
        columns: [
          { title: 'No', share: 1 },
          { title: 'Waktu', share: 3 },
          { title: 'Oleh', share: 2.6 },
          { title: 'Peristiwa', share: 8 },
          { title: 'Sidik', share: 2.6 },
        ],
        rows: record.map(({ version, event, hash }) => {
          const [at, recorded, more] = [
            time(event.happenedAt),
            time(event.recordedAt),
            besides(event).trim(),
          ];
          return [
            String(version),
            at === recorded ? at : `${at} (dicatat ${recorded})`,
            actorName(event.by),
            `${sentence(event, { sop, ...state }).id}${more === '' ? '' : ` – ${more}`}`,
            short(hash),
          ];
        }),
      },
    ],
  };
};

/** What the case went through, in tables: a sentence each where there was nothing. */
const tables = (material: CaseReportMaterial): readonly Section[] => [
  {
    title: 'Langkah yang ditempuh',
    blocks: orSaid(turnsTable(material, 'inside'), 'Belum ada langkah yang dimulai.'),
  },
  {
    title: 'Tindakan sementara',
    blocks: orSaid(measuresTable(material), 'Tidak ada tindakan sementara.'),
  },
  {
    title: 'Persetujuan',
    blocks: orSaid(approvalsTable(material), 'Tidak ada persetujuan yang diminta.'),
  },
  {
    title: 'Pengiriman yang diperintahkan',
    blocks: orSaid(sendingsTable(material), 'Tidak ada pengiriman yang diperintahkan.'),
  },
  {
    title: 'Masa menunggu pihak luar',
    blocks: orSaid(waitsTable(material), 'Tidak ada masa menunggu pihak luar.'),
  },
  {
    title: 'Kewajiban lapor',
    blocks: orSaid(dutiesTable(material), 'Tidak ada kewajiban lapor yang dimulai.'),
  },
];

/**
 * A case's record for reading: the report, where the case stands, its steps and measures, what was
 * filled in, its files, and every event in a sentence. Not an official paper; what proves is
 * `peristiwa.json`, whose hashes stand here by their first digits.
 */
export const caseReport = (material: CaseReportMaterial): Laporan => {
  const { sop, state, settings, record, madeAt, madeBy } = material;
  return {
    kind: 'laporan',
    agency: sop.agency,
    edition: sop.edition,
    title: `Catatan Kasus ${state.number}`,
    madeAt,
    size: settings.size,
    lettering: settings.lettering,
    letterhead: settings.letterhead,
    number: state.number,
    place: settings.place.trim() === '' ? gap : settings.place,
    date: letterDate(madeAt, settings.zone),
    draft: false,
    remarks: [
      'Salinan catatan kasus untuk dibaca. Yang membuktikan adalah peristiwa.json di sampingnya.',
    ],
    tlp: null,
    footer: [],
    checkAddress: null,
    copies: [],
    signatures: [],
    about: `Catatan Penanganan Kasus ${state.system.name}`,
    intro: `Catatan kasus Nomor ${state.number} sampai dengan peristiwa ke-${String(record.length)}, disusun Tanggap pada ${formatInstant(madeAt, settings.zone, 'id')} atas permintaan ${madeBy}.`,
    sections: [
      reported(material),
      standing(material),
      ...tables(material),
      forms(material),
      evidence(material),
      history(material),
    ],
    // Never alone on a last page: the template keeps it with the place and date.
    closing:
      'Demikian catatan ini disusun dari rekaman kasus. Peristiwa sesudahnya tidak termuat di dalamnya.',
  };
};
