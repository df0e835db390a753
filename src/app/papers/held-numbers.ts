import type { RegisterHold } from '#core/cases/event.ts';
import type { PaperKey } from '#core/papers/numbers/registers.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';

/** A number held for one attempt at issuing one paper: what fails gives back only its own. */
export interface Reserved {
  readonly name: string;
  readonly year: number;
  readonly holder: PaperKey;
  /** The date that was given with a number from elsewhere. */
  readonly datedAt?: Instant;
}

/** Gives numbers back that were held and not used. */
export const giveBack = async (
  ground: Ground,
  agency: string,
  reserved: readonly (Reserved | null)[],
): Promise<void> => {
  for (const register of reserved) {
    if (register !== null)
      await ground.papers.giveBack(agency, register.name, register.year, register.holder);
  }
};

/** An entry a number is held by, as the record keeps it. */
export const holdOf = ({ name, year, holder, datedAt }: Reserved): RegisterHold => ({
  name,
  year,
  attempt: holder.attempt,
  ...(datedAt === undefined ? {} : { datedAt }),
});

/** The entry a number is held by, as the record keeps it. */
export const heldUnder = (register: Reserved | null): { readonly register?: RegisterHold } =>
  register === null ? {} : { register: holdOf(register) };

/** Keeps a number out of use for ever, with the reason. */
export const keepOut = async (
  ground: Ground,
  agency: string,
  register: Reserved | null,
  reason: string,
): Promise<void> => {
  if (register !== null)
    await ground.papers.void(agency, register.name, register.year, register.holder, reason);
};
