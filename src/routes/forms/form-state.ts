import type { FileRef } from '#core/cases/report.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { FailedForm } from './failed-form.ts';
import { tokenOf } from './file-token.ts';

/** A kept file as the file control shows it. */
export interface KeptFile {
  readonly name: string;
  readonly size: number;
  readonly token: string;
}

/** What one form of a page draws itself from: what was typed before, and what was wrong with it. */
export interface FormState {
  readonly failed: boolean;
  /** Id of a control: several forms of a page may have controls of the same name. */
  id(name: string): string;
  /** What was typed; `fallback` when the form was not sent yet. */
  text(name: string, fallback?: string): string;
  texts(name: string, fallback?: readonly string[]): readonly string[];
  kept(name: string): readonly KeptFile[];
  error(name: string): string | undefined;
  /** For the error summary: every problem, at its control. */
  readonly errors: readonly { readonly field?: string | undefined; readonly message: string }[];
}

const keptOf = (file: FileRef): KeptFile => ({
  name: file.name,
  size: file.size,
  token: tokenOf(file),
});

/** The state of the form named `form`; only the form that failed shows what failed. */
export const formState = (
  form: string,
  failed: FailedForm | null | undefined,
  say: (text: Bilingual) => string,
): FormState => {
  const mine = failed?.form === form ? failed : undefined;
  const id = (name: string): string => `${form}-${name}`;
  return {
    failed: mine !== undefined,
    id,
    text: (name, fallback = '') =>
      mine === undefined ? fallback : (mine.sent.texts[name]?.[0] ?? ''),
    texts: (name, fallback = []) => (mine === undefined ? fallback : (mine.sent.texts[name] ?? [])),
    kept: (name) => (mine?.sent.files[name] ?? []).map(keptOf),
    error: (name) => {
      const problem = mine?.problems.find((one) => one.field === name);
      return problem === undefined ? undefined : say(problem.message);
    },
    errors: (mine?.problems ?? []).map((problem) => ({
      field: problem.field === undefined ? undefined : id(problem.field),
      message:
        problem.label === undefined
          ? say(problem.message)
          : `${say(problem.label)}: ${say(problem.message)}`,
    })),
  };
};
