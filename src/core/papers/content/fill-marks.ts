import type { Reporter } from '#core/cases/report.ts';
import { timesEntered } from '#core/cases/visits.ts';
import { isBlank } from '#core/text/plain.ts';
import { answerLines } from '#core/papers/sheet/answer-text.ts';
import { citation, enclosures } from './cited.ts';
import { datedOf } from './issued-at.ts';
import { headAt, ownerOf } from './party-head.ts';
import { isRequestMark, requestText } from './request-marks.ts';
import { sopName } from './sop-name.ts';
import { standardTimeWords } from './standard-time.ts';
import { urutan } from '#core/papers/words/terbilang.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import { gap } from '#core/papers/words/gap.ts';
import { fieldNamed } from '#core/papers/mapping/field-reference.ts';
import type { PaperMaterial, MissingData } from './material.ts';
import { fieldAt, notFilled } from './material.ts';

/** Marks a mapping's texts may hold, besides `{isian:bidang}` and those that cite another paper. */
export const textMarks = [
  'nomor',
  'tiket',
  'sistem',
  'unit',
  'kepala_unit',
  'tim',
  'perangkat_daerah',
  'instansi',
  'hasil',
  'putaran',
  'urutan',
  'tanggal_laporan',
  'pelapor',
  'tanpa_identitas',
  'sop',
  'terlampir',
] as const;

type TextMark = (typeof textMarks)[number];

const isTextMark = (text: string): text is TextMark => textMarks.some((mark) => mark === text);

/** Marks that cite another paper of the case, as `{nomor_naskah:keluaran}`. */
export const paperMarks = ['nomor_naskah', 'tanggal_naskah'] as const;

/** The mark that names the standard time of a step, as `{waktu:langkah}`: the one source of a deadline in a letter. */
export const timeMark = 'waktu';

/** A mark (see `fieldsMarked`): whether it names a field, its name or the field's, and the output or step after a colon. */
export const markPattern = /\{(isian:)?([a-z0-9_.-]+)(?::([a-z0-9-]+))?\}/g;

/** A text with its marks filled, and what was missing for it. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly MissingData[];
}

/** What a turn ended with, in the mapping's own words where it has some; undefined while it goes on. */
export const outcomeWords = ({
  step,
  turn,
  own,
}: Pick<PaperMaterial, 'step' | 'turn' | 'own'>): string | undefined => {
  const id = turn.completed?.outcome;
  return id === undefined
    ? undefined
    : (own.outcomeWords.get(id) ?? step.outcomes.find((outcome) => outcome.id === id)?.label.id);
};

const reporterName = ({ anonymous, name }: Reporter): string => {
  if (!anonymous) return name;
  return isBlank(name) ? 'Pelapor yang tidak menyebut identitas' : 'Pelapor (nama dirahasiakan)';
};

/** Why a paper tells nothing of who reported, as a clause. */
const withoutIdentity = ({ name }: Reporter): string =>
  isBlank(name)
    ? 'pelapor tidak menyebut identitas'
    : 'identitas pelapor dirahasiakan atas permintaannya';

const valueOf = (
  mark: Exclude<TextMark, 'terlampir' | 'kepala_unit'>,
  material: PaperMaterial,
): string => {
  const { sop, state, turn, settings } = material;
  const { instansi } = sop.document;
  switch (mark) {
    case 'nomor':
      return state.number;
    case 'tiket':
      return state.ticket ?? state.number;
    case 'sistem':
      return state.system.name;
    case 'unit':
      return state.system.unit ?? 'Perangkat Daerah terkait';
    case 'tim':
      return instansi.tim;
    case 'perangkat_daerah':
      return instansi.perangkat_daerah;
    case 'instansi':
      return instansi.nama;
    case 'hasil':
      return outcomeWords(material) ?? gap;
    case 'putaran':
      return String(timesEntered(state.turns, turn.turn));
    case 'urutan':
      return urutan(timesEntered(state.turns, turn.turn));
    case 'tanggal_laporan':
      return letterDate(state.report.receivedAt, settings.zone);
    case 'pelapor':
      return reporterName(state.report.reporter);
    case 'tanpa_identitas':
      return withoutIdentity(state.report.reporter);
    case 'sop':
      return sopName(material);
  }
};

/** What the head of the unit that owns the system is called, as the register says it: "Camat …", "Direktur RSUD …". */
const headOfOwner = (material: PaperMaterial): Filled => {
  const body = ownerOf(material);
  return body === undefined
    ? { text: gap, missing: [unknownOwner(material)] }
    : { text: headAt(body, datedOf(material.issue), material.settings).title, missing: [] };
};

/** Nobody is called "Kepala" because nothing else is known. */
const unknownOwner = ({ state: { system } }: PaperMaterial): MissingData => {
  const unit = system.unit?.trim() ?? '';
  const [id, en] =
    unit === ''
      ? ['Unit pemilik sistem belum diketahui', 'The unit that owns the system is not known']
      : [
          `Sebutan pimpinan "${unit}" belum diketahui`,
          `What the head of "${unit}" is called is not known`,
        ];
  return {
    code: 'no-head',
    what: unit,
    message: {
      id: `${id}. Daftarkan unitnya di Unit kerja dan pihak, atau tulis sendiri penerimanya pada bagian Kepada.`,
      en: `${en}. Register the unit under Work units and parties, or write the addressee yourself under To.`,
    },
  };
};

const answerOf = (reference: string, material: PaperMaterial): Filled => {
  const found = fieldAt(material, fieldNamed(reference));
  const answer = found?.turn?.completed?.form[found.field.id];
  if (found === undefined) return { text: gap, missing: [] };
  if (answer === undefined) return { text: gap, missing: [notFilled(found.field, found.step)] };
  return { text: answerLines(found.field, answer, material.settings.zone).join(', '), missing: [] };
};

const markText = (
  whole: string,
  isField: string | undefined,
  name: string,
  output: string | undefined,
  material: PaperMaterial,
): Filled => {
  if (isField !== undefined)
    return output === undefined ? answerOf(name, material) : { text: whole, missing: [] };
  if (output !== undefined) {
    if (name === timeMark)
      return { text: standardTimeWords(material.sop, output) ?? gap, missing: [] };
    const what = paperMarks.find((mark) => mark === name);
    return what === undefined
      ? { text: whole, missing: [] }
      : citation(material, what === 'nomor_naskah' ? 'number' : 'date', output);
  }
  if (isRequestMark(name))
    return material.request === undefined
      ? { text: whole, missing: [] }
      : requestText(name, material, material.request);
  if (!isTextMark(name)) return { text: whole, missing: [] };
  switch (name) {
    case 'terlampir':
      return enclosures(material);
    case 'kepala_unit':
      return headOfOwner(material);
    default:
      return { text: valueOf(name, material), missing: [] };
  }
};

/** Fills the marks of a mapping's text. What a mark brings in is not read for marks again. */
export const fillMarks = (text: string, material: PaperMaterial): Filled => {
  const missing: MissingData[] = [];
  const filled = text.replaceAll(
    markPattern,
    (whole, isField: string | undefined, name: string, output: string | undefined) => {
      const mark = markText(whole, isField, name, output, material);
      missing.push(...mark.missing);
      return mark.text;
    },
  );
  return { text: filled, missing };
};
