import type { DocumentPath } from '#core/sops/findings.ts';
import type { Output, OutputId, Sop, Step } from '#core/sops/model.ts';
import { suggestion } from '#core/sops/closest.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import { fieldNamed } from '#core/papers/mapping/field-reference.ts';
import { requestMarks } from './request-marks.ts';
import { markPattern, paperMarks, textMarks, timeMark } from './fill-marks.ts';
import { standardTimeWords } from './standard-time.ts';

/** What is wrong with a mapping, and where in its file. */
export interface MappingFinding {
  readonly rule:
    | 'unknown-output'
    | 'unknown-outcome'
    | 'unmapped-output'
    | 'unknown-field'
    | 'unknown-role'
    | 'unknown-choice'
    | 'unknown-mark'
    | 'untimed-step'
    | 'no-list'
    | 'no-signer'
    | 'no-tools-field'
    | 'tlp-choice'
    | 'no-recipient'
    | 'reporter-signs-no-form';
  readonly level: 'error' | 'warning';
  readonly path: DocumentPath;
  readonly message: Bilingual;
}

export const finding = (
  rule: MappingFinding['rule'],
  path: DocumentPath,
  id: string,
  en: string,
): MappingFinding => ({ rule, level: 'error', path, message: { id, en } });

export const unknown = (
  rule: MappingFinding['rule'],
  path: DocumentPath,
  word: string,
  known: readonly string[],
  what: Bilingual,
): MappingFinding => {
  const like = suggestion(word, known);
  return finding(
    rule,
    path,
    `${what.id} "${word}" tidak ada. ${like.id}`,
    `There is no ${what.en} "${word}". ${like.en}`,
  );
};

const fieldWord: Bilingual = { id: 'Bidang isian', en: 'form field' };

export const fieldFindings = (
  sop: Sop,
  step: Step,
  reference: string,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const { step: named, field } = fieldNamed(reference);
  const owner = named === null ? step : sop.steps.get(named);
  if (owner === undefined)
    return [
      unknown('unknown-field', path, named ?? '', [...sop.steps.keys()], {
        id: 'Langkah',
        en: 'step',
      }),
    ];
  if (owner.form.some(({ id }) => id === field)) return [];
  return [
    unknown(
      'unknown-field',
      path,
      field,
      owner.form.map(({ id }) => id),
      fieldWord,
    ),
  ];
};

export const outcomeWord: Bilingual = { id: 'Hasil', en: 'outcome' };
export const outputWord: Bilingual = { id: 'Keluaran', en: 'output' };

/** Outputs an SOP makes from forms, or as official papers, with their steps: those that become papers. */
export const madeOutputs = (
  sop: Sop,
): readonly { readonly step: Step; readonly output: Output }[] =>
  [...sop.steps.values()].flatMap((step) =>
    step.outputs
      .filter(({ origin }) => origin === 'formulir' || origin === 'naskah')
      .map((output) => ({ step, output })),
  );

export const outputFindings = (
  sop: Sop,
  output: OutputId,
  path: DocumentPath,
): readonly MappingFinding[] => {
  const known = madeOutputs(sop).map((one) => one.output.id);
  return known.includes(output) ? [] : [unknown('unknown-output', path, output, known, outputWord)];
};

/** A deadline is taken from a step that has a standard time. */
const timeFindings = (sop: Sop, step: string, path: DocumentPath): readonly MappingFinding[] => {
  const timed = [...sop.steps.keys()].filter((id) => standardTimeWords(sop, id) !== undefined);
  return timed.includes(step)
    ? []
    : [
        unknown('untimed-step', path, step, timed, {
          id: 'Langkah dengan waktu baku',
          en: 'step with a standard time',
        }),
      ];
};

/** The marks a text may hold: papers of requests may say what is asked, and why. */
const marksIn = ([part]: DocumentPath): readonly string[] =>
  part === 'persetujuan' ? [...textMarks, ...requestMarks] : textMarks;

export const textFindings = (
  sop: Sop,
  step: Step,
  text: string,
  path: DocumentPath,
): readonly MappingFinding[] =>
  [...text.matchAll(markPattern)].flatMap(([whole, isField, name = '', output]) => {
    if (isField !== undefined && output === undefined) return fieldFindings(sop, step, name, path);
    if (output !== undefined && paperMarks.some((mark) => mark === name))
      return outputFindings(sop, output, path);
    if (output !== undefined && name === timeMark) return timeFindings(sop, output, path);
    const known = marksIn(path);
    return output === undefined && known.includes(name)
      ? []
      : [
          unknown(
            'unknown-mark',
            path,
            whole,
            known.map((mark) => `{${mark}}`),
            { id: 'Tanda', en: 'mark' },
          ),
        ];
  });
