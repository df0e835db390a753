import { answerLines } from './answer-text.ts';
import { letterDate } from './dates.ts';
import type { Ground, MissingData } from './ground.ts';
import { fieldAt, notFilled } from './ground.ts';

/** Marks a mapping's texts may hold, besides `{isian:bidang}`. */
export const textMarks = ['nomor', 'tiket', 'sistem', 'unit', 'tim', 'perangkat_daerah', 'instansi', 'hasil', 'putaran', 'tanggal_laporan', 'pelapor'] as const;

type TextMark = (typeof textMarks)[number];

const isTextMark = (text: string): text is TextMark => textMarks.some((mark) => mark === text);

export const markPattern = /\{(isian:)?([a-z0-9_.-]+)\}/g;

/** What stands on paper where something is missing. */
export const gap = '……………';

/** A text with its marks filled, and what was missing for it. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly MissingData[];
}

const outcomeLabel = ({ step, turn }: Ground): string => {
  const id = turn.completed?.outcome;
  return step.outcomes.find((outcome) => outcome.id === id)?.label.id ?? gap;
};

const valueOf = (mark: TextMark, ground: Ground): string => {
  const { sop, state, turn, settings } = ground;
  const { instansi } = sop.document;
  switch (mark) {
    case 'nomor': return state.number;
    case 'tiket': return state.ticket ?? state.number;
    case 'sistem': return state.system.name;
    case 'unit': return state.system.unit ?? 'Perangkat Daerah terkait';
    case 'tim': return instansi.tim;
    case 'perangkat_daerah': return instansi.perangkat_daerah;
    case 'instansi': return instansi.nama;
    case 'hasil': return outcomeLabel(ground);
    case 'putaran': return String(state.turns.filter((one) => one.step === turn.step && one.turn <= turn.turn).length);
    case 'tanggal_laporan': return letterDate(state.report.receivedAt, settings.zone);
    case 'pelapor': return state.report.reporter.anonymous ? 'pelapor (nama dirahasiakan)' : state.report.reporter.name;
  }
};

/** Fills the marks of a mapping's text. What a mark brings in is not read for marks again. */
export const fillMarks = (text: string, ground: Ground): Filled => {
  const missing: MissingData[] = [];
  const filled = text.replaceAll(markPattern, (whole, isField: string | undefined, name: string) => {
    if (isField === undefined) return isTextMark(name) ? valueOf(name, ground) : whole;
    const found = fieldAt(ground, name);
    const answer = found?.turn?.completed?.form[found.field.id];
    if (found !== undefined && answer !== undefined) return answerLines(found.field, answer, ground.settings.zone).join(', ');
    if (found !== undefined) missing.push(notFilled(found.field, found.step));
    return gap;
  });
  return { text: filled, missing };
};
