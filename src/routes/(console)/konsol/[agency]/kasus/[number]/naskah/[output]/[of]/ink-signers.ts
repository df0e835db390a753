import type { PaperView } from '#app/papers/answers.ts';
import type { PaperSigner } from '#core/cases/event.ts';

/** Names of the controls of one who may have signed, by the place on the list. */
export const signerControls = (
  index: number,
): { readonly signed: string; readonly name: string; readonly position: string } => ({
  signed: `penanda.${String(index)}.ttd`,
  name: `penanda.${String(index)}.nama`,
  position: `penanda.${String(index)}.jabatan`,
});

/**
 * Who is to sign a printed paper: the roles it waits for, by the names it was
 * printed with, then its parties.
 */
export const inkSigners = ({
  waitsFor,
  parties,
}: Pick<PaperView, 'waitsFor' | 'parties'>): readonly PaperSigner[] => [
  ...waitsFor.map(({ role, name, person }): PaperSigner => ({
    role,
    name: person?.name ?? '',
    position: person?.position ?? name,
  })),
  ...parties.map(({ name, position }): PaperSigner => ({ role: null, name, position })),
];
