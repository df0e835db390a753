import { instantOf, momentOf } from '#core/time/instant.ts';
import type { Ground } from '#app/ground.ts';
import type { EnteredLetter, RegisterEntry, Thing } from '#app/ports.ts';
import { asideOf, attempt, without } from '#app/set-aside.ts';
import { missedLetters, numberMissed } from './agenda.ts';

/** No signing takes so long: a number held longer was left by work that broke off. */
const hoursHeld = 24;

/** Something left behind in a register, and how it is tidied. */
interface Left {
  readonly thing: Thing;
  /** Whether there was anything to do. */
  tidy(): Promise<boolean>;
}

/** A number held too long is kept out of use; one that was given back meanwhile is nobody's. */
const heldNumber = (
  ground: Ground,
  { agency, register, year, sequence, holder }: RegisterEntry,
): Left => ({
  thing: {
    agency,
    caseId: holder?.caseId ?? '',
    item: `${register}/${String(year)}/${String(sequence)}`,
  },
  tidy: async () => {
    if (holder !== null)
      await ground.papers.void(
        agency,
        register,
        year,
        holder,
        'Proses terhenti sebelum penandatanganan tercatat; naskah mungkin sudah ditandatangani',
      );
    return true;
  },
});

const missedLetter = (ground: Ground, letter: EnteredLetter): Left => ({
  thing: { agency: letter.agency, caseId: letter.caseId, item: 'agenda' },
  tidy: () => numberMissed(ground, letter),
});

/**
 * Keeps numbers out of use that are held for a day and stand on no paper, with the reason, and
 * gives letters the agenda number they missed. Safe to call at any time, by many at once: whoever
 * still records a paper looks first whether its number is held. What cannot be tidied is set aside
 * and holds up nothing else.
 *
 * @returns how much there was to do
 */
export const tidyRegisters = async (ground: Ground, limit: number): Promise<number> => {
  const aside = await asideOf(ground, 'tidy-registers');
  const before = instantOf(momentOf(ground.world.now()).subtract({ hours: hoursHeld }));
  const most = limit + aside.waiting;
  const held = await ground.papers.heldSince(before, most);
  const letters = await missedLetters(ground, null, most);
  const left = [
    ...held.map((entry) => heldNumber(ground, entry)),
    ...letters.map((letter) => missedLetter(ground, letter)),
  ];
  // Only who has seen all that is left knows what is not.
  if (held.length < most && letters.length < most)
    await aside.sweep(async (untried) =>
      without(
        untried,
        left.map(({ thing }) => thing),
      ),
    );
  let done = 0;
  for (const { thing, tidy } of left.filter((one) => !aside.waits(one.thing))) {
    const outcome = await attempt(thing, async () => {
      if (await tidy()) done += 1;
    });
    if (outcome.failure !== null) done += 1;
    await aside.settle([outcome]);
  }
  return done;
};
