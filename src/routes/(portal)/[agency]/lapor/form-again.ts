import { portalReport as texts } from '#ui/texts/portal-report.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { FailedForm } from '#routes/(portal)/failed-form.ts';

/** A form's controls as they are to be shown: empty at first, as they were sent after a refusal. */
export interface FormAgain {
  readonly failed: boolean;
  readonly problems: FailedForm['problems'];
  readonly kept: FailedForm['kept'];
  value(name: string): string;
  error(name: string): string | undefined;
}

/** Reads a refused form back; null is a form not sent yet. */
export const formAgain = (form: FailedForm | null): FormAgain => ({
  failed: form !== null,
  problems: form?.problems ?? [],
  kept: form?.kept ?? [],
  value: (name) => form?.texts[name]?.[0] ?? '',
  error: (name) => form?.problems.find(({ field }) => field === name)?.message,
});

/** The controls from top to bottom, and how the list of what is wrong calls them. */
const order: readonly (readonly [field: string, label: Bilingual])[] = [
  ['category', texts.category],
  ['systemName', texts.systemNameShort],
  ['description', texts.descriptionShort],
  ['evidence', texts.evidence],
  ['name', texts.name],
  ['email', texts.contactShort],
  ['phone', texts.phone],
  ['vulnerability', texts.vulnerability],
  ['proofOfConcept', texts.proofOfConcept],
  ['url', texts.url],
  ['unit', texts.unit],
  ['serverLocation', texts.serverLocation],
  ['occurredAt', texts.occurredAt],
  ['foundAt', texts.foundAt],
  ['chronology', texts.chronology],
  ['impact', texts.impact],
  ['reportedSeverity', texts.severity],
  ['organisation', texts.organisation],
  ['consent', texts.consentShort],
];

const placeOf = (field: string | undefined): number => order.findIndex(([name]) => name === field);

/** What is wrong as a list: in the order of the form, each sentence with the name of its control. */
export const summaryOf = (
  problems: FailedForm['problems'],
  say: (text: Bilingual) => string,
): FailedForm['problems'] =>
  problems
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
    .map(({ field, message }) => {
      const label = order[placeOf(field)]?.[1];
      return { field, message: label === undefined ? message : `${say(label)}: ${message}` };
    });
