import type { PaperView } from '#app/papers/answers.ts';
import type { PaperSigner } from '#core/cases/event.ts';
import { signsFor } from '#core/papers/office/signatures.ts';
import type { OfficeSettings } from '#core/papers/settings/settings.ts';
import type { Instant } from '#core/time/instant.ts';

/** Names of the controls of one who may have signed, by the place on the list. */
export const signerControls = (
  index: number,
): { readonly signed: string; readonly name: string; readonly position: string } => ({
  signed: `penanda.${String(index)}.ttd`,
  name: `penanda.${String(index)}.nama`,
  position: `penanda.${String(index)}.jabatan`,
});

/**
 * Who is to sign a printed paper: the roles it waits for, by the names its settings gave when it
 * was printed, then its parties.
 */
export const inkSigners = (
  { waitsFor, parties }: Pick<PaperView, 'waitsFor' | 'parties'>,
  settings: Pick<OfficeSettings, 'signers'>,
  printedAt: Instant,
): readonly PaperSigner[] => [
  ...waitsFor.map(({ role, name }): PaperSigner => ({
    role,
    name: '',
    position: name,
    ...signsFor(settings, role, printedAt),
  })),
  ...parties.map(({ name, position }): PaperSigner => ({ role: null, name, position })),
];
