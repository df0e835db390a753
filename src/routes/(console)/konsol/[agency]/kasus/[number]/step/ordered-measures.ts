import type { MeasureSaid } from '#core/cases/measure-event.ts';
import { asksOfMeasures } from '#core/cases/measures-said.ts';
import { measureNames } from '#core/cases/measures.ts';
import type { Question } from '#core/cases/question.ts';
import type { Sop } from '#core/sops/model.ts';
import { sentFiles, textOf, type SentForm } from '#routes/forms/sent-form.ts';

/** Names of the controls that say what became of a measure. */
export const measureControls = (measure: number) => ({
  became: `tindakan-${String(measure)}`,
  note: `tindakan-${String(measure)}-catatan`,
  proof: `tindakan-${String(measure)}-bukti`,
});

/** The control that a refusal names: `measure:1`, `measure:1:note` or `measure:1:proof`. */
export const measureControl = (field: string): string => {
  const [, measure = '', part] = field.split(':');
  const names = measureControls(Number(measure));
  if (part === 'note') return names.note;
  return part === 'proof' ? names.proof : names.became;
};

/** Measures that were ordered and not carried out, with the outcomes that ask what became of them. */
export const orderedMeasures = ({ ordered, step }: Question, sop: Sop) => ({
  proof: sop.measures.install.proof,
  kinds: sop.measures.install.kinds,
  outcomes: step.outcomes.filter(asksOfMeasures).map(({ id, label }) => ({ id, label })),
  list: ordered.map(({ measure, kind, system }) => ({
    measure,
    name: measureNames[kind],
    system: system.name,
    controls: measureControls(measure),
  })),
});

/** What a form says of them; of those left open nothing. */
export const measuresIn = (
  { ordered }: Question,
  form: SentForm,
): { readonly measures?: readonly MeasureSaid[] } => {
  const said = ordered.flatMap(({ measure }): readonly MeasureSaid[] => {
    const names = measureControls(measure);
    const became = textOf(form, names.became);
    return became === 'executed' || became === 'withdrawn'
      ? [
          {
            measure,
            became,
            note: textOf(form, names.note),
            proof: became === 'executed' ? sentFiles(form, names.proof) : [],
          },
        ]
      : [];
  });
  return said.length === 0 ? {} : { measures: said };
};
