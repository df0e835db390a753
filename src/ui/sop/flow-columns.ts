import type { ExecutorPart, SopDocument, StepPart } from '#core/sops/document.ts';

/** A heading above neighbouring executor columns; without a name where a column stands alone. */
export interface ColumnGroup {
  readonly name: string | null;
  /** Printed before the name, when all its columns have the same one. */
  readonly number: string | null;
  readonly columns: readonly ExecutorPart[];
}

/** The executor columns from left to right, neighbours of one group together. */
export const columnGroups = (executors: readonly ExecutorPart[]): readonly ColumnGroup[] => {
  const groups: { readonly name: string | null; readonly columns: ExecutorPart[] }[] = [];
  for (const executor of executors) {
    const name = executor.kelompok ?? null;
    const last = groups.at(-1);
    if (last !== undefined && name !== null && last.name === name) last.columns.push(executor);
    else groups.push({ name, columns: [executor] });
  }
  return groups.map(({ name, columns }) => {
    const numbers = new Set(columns.map(({ nomor }) => nomor ?? null));
    return { name, columns, number: name === null || numbers.size > 1 ? null : columns[0]?.nomor ?? null };
  });
};

/** What stands in the cell of a step and an executor. */
export const cellOf = (step: StepPart, executor: ExecutorPart): 'none' | 'sure' | 'unsure' => {
  const found = step.pelaksana.find(({ kode }) => kode === executor.kode);
  if (found === undefined) return 'none';
  return found.dugaan === null ? 'sure' : 'unsure';
};

/** How a step is called in a table: its printed number, or its short name when it was added. */
export const stepName = (document: SopDocument, code: string): string | null => {
  const step = document.langkah.find(({ kode }) => kode === code);
  return step === undefined ? null : step.no ?? `“${step.judul}”`;
};

/** Whether a line of the SOP's text begins with a mark of its own, so that no second one is set before it. */
export const bringsMark = (line: string): boolean => /^\s*[-–—•*]/u.test(line);
