import type { FailedForm } from '../../failed-form.ts';

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
