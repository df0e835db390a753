import { say, type Language } from '#core/text/bilingual.ts';
import { measureNames } from '#core/cases/measures.ts';
import { categoryName, measureName } from '#core/cases/names.ts';
import { severitiesOf } from '#core/sops/severities.ts';
import { partNames } from '#core/cases/report-problems.ts';
import type { EventKinds } from './kind.ts';
import { withNote } from './with-note.ts';

/** Long texts are told by their beginning; the record holds all of them. */
const longestQuoted = 120;

const quoted = (text: string | null): string => {
  if (text === null) return '–';
  if (text.length <= longestQuoted) return `"${text}"`;
  const beginning = text.slice(0, longestQuoted);
  // Half of a character at the end is left out rather than shown as a sign for none.
  return `"${beginning.isWellFormed() ? beginning : beginning.slice(0, -1)}…"`;
};

/** Events about the matter itself: what is affected, how badly, and what was done about it. */
export const matterKinds = {
  'ticket-issued': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ number }) =>
      say(`Nomor tiket diterbitkan: ${number}`, `Ticket number issued: ${number}`),
  },
  'measure-ordered': {
    audience: 'parties',
    reporter: say('Diperintahkan', 'Ordered'),
    sign: 'stop',
    ofCompletion: true,
    sentence: ({ kind, system }) =>
      say(
        `Tindakan diperintahkan: ${measureNames[kind].id} (${system.name})`,
        `Measure ordered: ${measureNames[kind].en} (${system.name})`,
      ),
  },
  'measure-executed': {
    audience: 'parties',
    reporter: say('Dilaksanakan', 'Carried out'),
    sign: 'stop',
    ofCompletion: true,
    sentence: ({ measure }, { measures }) => {
      const name = measureName(measures, measure);
      return say(`Tindakan dilaksanakan: ${name.id}`, `Measure carried out: ${name.en}`);
    },
  },
  'measure-lifted': {
    audience: 'parties',
    reporter: say('Dicabut', 'Lifted'),
    sign: 'done',
    ofCompletion: true,
    sentence: ({ measure }, { measures }) => {
      const name = measureName(measures, measure);
      return say(`Tindakan dicabut: ${name.id}`, `Measure lifted: ${name.en}`);
    },
  },
  'measure-withdrawn': {
    audience: 'parties',
    reporter: say(
      'Perintahnya dibatalkan sebelum dilaksanakan',
      'The order was withdrawn before it was carried out',
    ),
    sign: 'done',
    ofCompletion: true,
    sentence: ({ measure, reason, cause }, { measures }) => {
      const name = measureName(measures, measure);
      const because =
        cause === undefined
          ? say('', '')
          : say(
              ' karena hasil langkah yang dipilih mencabut tindakan sementara',
              ' because the outcome that was chosen lifts measures',
            );
      return say(
        `Perintah tindakan dibatalkan sebelum dilaksanakan${because.id}: ${name.id}. Alasan: ${reason}`,
        `Order withdrawn before it was carried out${because.en}: ${name.en}. Reason: ${reason}`,
      );
    },
  },
  // Tells who reported, and as what.
  'report-corrected': {
    audience: 'team',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ changes, reason }) => {
      const told = (language: Language): string =>
        changes
          .map(
            ({ part, before, after }) =>
              `${partNames[part][language]} ${quoted(before)} → ${quoted(after)}`,
          )
          .join('; ');
      return say(
        `Laporan dibetulkan: ${told('id')}. Alasan: ${reason}`,
        `Report corrected: ${told('en')}. Reason: ${reason}`,
      );
    },
  },
  'severity-assessed': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ severity }, { sop }) => {
      const level = severitiesOf(sop).find(({ id }) => id === severity)?.label;
      return say(
        `Tingkat keparahan dinilai: ${level?.id ?? severity}`,
        `Severity assessed: ${level?.en ?? severity}`,
      );
    },
  },
  'system-identified': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ system }) => say(`Sistem elektronik: ${system.name}`, `System: ${system.name}`),
  },
  'category-set': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: true,
    sentence: ({ category }) => {
      const name = categoryName(category);
      return say(`Jenis insiden: ${name.id}`, `Kind of incident: ${name.en}`);
    },
  },
  'evidence-attached': {
    audience: 'parties',
    reporter: null,
    sign: 'file',
    ofCompletion: false,
    sentence: ({ files, note }) =>
      withNote(
        say(
          `${String(files.length)} berkas bukti dilampirkan`,
          `${String(files.length)} evidence file${files.length === 1 ? '' : 's'} attached`,
        ),
        note,
      ),
  },
  'duplicate-joined': {
    audience: 'parties',
    reporter: null,
    sign: 'dot',
    ofCompletion: false,
    sentence: ({ number }) =>
      say(`Laporan ${number} digabungkan ke kasus ini`, `Report ${number} merged into this case`),
  },
} satisfies Partial<EventKinds>;
