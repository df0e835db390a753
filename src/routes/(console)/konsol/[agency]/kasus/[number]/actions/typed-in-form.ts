import { closeReasons } from '#core/cases/close-reasons.ts';
import { measureNames } from '#core/cases/measures.ts';
import { outputName, stepName } from '#core/cases/names.ts';
import { partNames } from '#core/cases/report-problems.ts';
import { sendingWays } from '#core/cases/sending-ways.ts';
import type { CaseView } from '#app/cases/answers.ts';
import type { Officer } from '#app/ports.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { caseActions } from '#ui/texts/case-actions.ts';
import { caseTime } from '#ui/texts/case-time.ts';
import { decisionTexts } from '#ui/texts/decisions.ts';
import { sendingTexts } from '#ui/texts/sendings.ts';
import type { TypedLine } from '#routes/forms/failed-form.ts';
import { textOf, textsOf, type SentForm } from '#routes/forms/sent-form.ts';
import { severityName } from '#routes/(console)/case-rows.ts';
import {
  dutyFields,
  dutyNumberOf,
} from '#routes/(console)/konsol/[agency]/kasus/[number]/duties/duty-fields.ts';
import { measureControls } from '#routes/(console)/konsol/[agency]/kasus/[number]/step/ordered-measures.ts';
import { fieldParts, joined, same, typedDay, typedMoment, type Naming } from './field-words.ts';
import { leavingOpenName } from './leaving-open.ts';

/** What the words of a form are found in. */
export interface TypedAbout {
  readonly view: Pick<CaseView, 'sop' | 'state' | 'agency'>;
  readonly officers: readonly Pick<Officer, 'id' | 'name'>[];
}

type Words = (text: string, about: TypedAbout) => Bilingual | undefined;

const plain: Words = (text) => same(text);
const at: Words = (text, { view }) => typedMoment(text, view.agency.calendar.zone);
const on: Words = (text, { view }) => typedDay(text, view.agency.calendar.zone);
const from =
  (names: Readonly<Record<string, Bilingual>>): Words =>
  (text) =>
    names[text];

const body: Words = (text, { view }) =>
  same(view.agency.bodies.find(({ id }) => id === text)?.name ?? text);

/** Every control that officers type into beside the step's own form and the forms of fields: its label, and how what it carries is said. */
export const controlWords: Readonly<
  Record<string, { readonly label: Bilingual; readonly words: Words }>
> = {
  alasan: { label: caseActions.reason, words: plain },
  'alasan-mundur': { label: caseActions.backdatingReason, words: plain },
  [leavingOpenName]: { label: caseActions.reason, words: plain },
  catatan: { label: caseActions.measureNote, words: plain },
  pesan: { label: caseActions.tellText, words: plain },
  jawaban: { label: caseActions.resumeResult, words: plain },
  sampai: { label: caseActions.waitUntil, words: at },
  pihak: { label: caseActions.waitParty, words: body },
  petugas: {
    label: caseActions.assignTo,
    words: (text, { officers }) => {
      const name = officers.find(({ id }) => id === text)?.name;
      return name === undefined ? undefined : same(name);
    },
  },
  kepada: { label: caseActions.sendTo, words: plain },
  tembusan: { label: caseActions.sendCc, words: plain },
  output: {
    label: caseActions.sendOutputs,
    words: (text, { view }) => same(outputName(view.sop, text)),
  },
  cara: { label: sendingTexts.way, words: from(sendingWays) },
  penerima: { label: sendingTexts.recipients, words: plain },
  'nama-penerima': { label: sendingTexts.addressee, words: plain },
  pengirim: { label: sendingTexts.sentBy, words: plain },
  penjawab: { label: sendingTexts.repliedBy, words: plain },
  'nomor-surat': { label: sendingTexts.replyNumber, words: plain },
  'tanggal-surat': { label: sendingTexts.replyDated, words: on },
  isi: { label: sendingTexts.replyText, words: plain },
  keterangan: { label: sendingTexts.replyNote, words: plain },
  mulai: { label: caseTime.startAt, words: at },
  batas: { label: caseTime.letterDue, words: at },
  dasar: { label: caseTime.basis, words: plain },
  tindakan: { label: caseActions.measureKind, words: from(measureNames) },
  keparahan: {
    label: caseActions.severityLevel,
    words: (text, { view }) => severityName(view.sop, text) ?? undefined,
  },
  into: { label: caseActions.mergeInto, words: plain },
  sebab: { label: caseActions.closeReason, words: from(closeReasons) },
  keputusan: {
    label: decisionTexts.decision,
    words: from({ setuju: decisionTexts.approved, tolak: decisionTexts.refused }),
  },
  nama: { label: decisionTexts.name, words: plain },
  'nomor-naskah': { label: decisionTexts.number, words: plain },
  'tanggal-naskah': { label: decisionTexts.date, words: on },
  ...Object.fromEntries(
    Object.entries(partNames).map(([part, label]) => [part, { label, words: plain }]),
  ),
};

/** The step whose visit a form was sent for. */
const stepOf = (form: SentForm, { view: { sop, state } }: TypedAbout) => {
  const visit = state.turns.find(({ turn }) => String(turn) === textOf(form, 'giliran'));
  return visit === undefined ? undefined : sop.steps.get(visit.step);
};

const outcomeLine = (form: SentForm, about: TypedAbout): readonly TypedLine[] => {
  const chosen = stepOf(form, about)?.outcomes.find(({ id }) => id === textOf(form, 'hasil'));
  return chosen === undefined ? [] : [{ label: caseActions.outcomeQuestion, words: chosen.label }];
};

const fieldLines = (form: SentForm, about: TypedAbout): readonly TypedLine[] => {
  const { agency } = about.view;
  const naming: Naming = { zone: agency.calendar.zone, bodies: agency.bodies };
  const fields = [
    ...(stepOf(form, about)?.form ?? []),
    ...(dutyNumberOf(form) === 0 ? [] : dutyFields(form, about.view)),
  ];
  return fields.map((field) => ({
    label: field.label,
    words: joined(fieldParts(field, form, naming).filter(({ id }) => id.trim() !== '')),
  }));
};

const measureLines = (form: SentForm, { view }: TypedAbout): readonly TypedLine[] =>
  view.state.measures.map(({ measure, kind }) => {
    const names = measureControls(measure);
    const became = from({
      executed: caseActions.orderedExecuted,
      withdrawn: caseActions.orderedWithdrawn,
    })(textOf(form, names.became), { view, officers: [] });
    return {
      label: measureNames[kind],
      words: joined([
        ...(became === undefined ? [] : [became]),
        ...textsOf(form, names.note)
          .filter((text) => text.trim() !== '')
          .map(same),
      ]),
    };
  });

/** The time of doing it, where somebody changed the one that the form offered. */
const whenLine = (form: SentForm, about: TypedAbout): readonly TypedLine[] => {
  const typed = textOf(form, 'terjadi');
  const words = typed === textOf(form, 'terjadi-awal') ? undefined : at(typed, about);
  return words === undefined ? [] : [{ label: caseActions.happenedAt, words }];
};

const controlLines = (form: SentForm, about: TypedAbout): readonly TypedLine[] =>
  Object.entries(controlWords).map(([control, { label, words }]) => ({
    label,
    words: joined(
      textsOf(form, control)
        .filter((text) => text.trim() !== '')
        .flatMap((text) => words(text, about) ?? []),
    ),
  }));

/** From what step a case was to go on: typed in the one form that asks for it, and hidden in the step's own. */
const reopenedAt = (form: SentForm, { view: { sop } }: TypedAbout): readonly TypedLine[] =>
  textOf(form, 'formulir') === 'buka' && textOf(form, 'langkah') !== ''
    ? [{ label: caseActions.reopenStep, words: stepName(sop, textOf(form, 'langkah')) }]
    : [];

/**
 * What was typed into a form that is no longer there: label by label as the form had it, in words
 * and official dates. What only a machine reads is left out.
 */
export const typedInForm = (form: SentForm, about: TypedAbout): readonly TypedLine[] =>
  [
    ...outcomeLine(form, about),
    ...fieldLines(form, about),
    ...measureLines(form, about),
    ...controlLines(form, about),
    ...reopenedAt(form, about),
    ...whenLine(form, about),
  ].filter(({ words }) => words.id !== '');
