import type { Actor } from '#core/people/actor.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { Typesetter } from '#app/ports.ts';

/** Drafts set at once, of all who ask; what is signed or printed never waits behind more of them. */
const atOnce = 4;
/** Drafts of one who asks that may wait; whoever asks faster is told. */
const mostWaiting = 40;

/** A typesetter that everybody gets a fair share of. */
export interface TypesettingLine {
  /** For papers being signed or printed: at once, before drafts that wait. */
  readonly first: Typesetter;
  /** For drafts and previews: those who ask take turns, whoever asks for many waits for himself. @param who one key for each actor, or for one kind of callers */
  of(who: string): Typesetter;
  /** For what an actor asks to see: in his own turn. */
  ofActor(actor: Actor): Typesetter;
}

/** Puts drafts in line, one line for each who asks. */
export const typesettingLine = (typesetter: Typesetter): TypesettingLine => {
  const lines = new Map<string, (() => void)[]>();
  let running = 0;
  let urgent = 0;

  const next = (): void => {
    while (running < atOnce && urgent === 0) {
      const [entry] = lines;
      if (entry === undefined) return;
      const [who, [start, ...rest]] = entry;
      // Whoever was served stands behind the others again.
      lines.delete(who);
      if (rest.length > 0) lines.set(who, rest);
      running += 1;
      start?.();
    }
  };

  const first: Typesetter['pdf'] = async (paper) => {
    urgent += 1;
    try {
      return await typesetter.pdf(paper);
    } finally {
      urgent -= 1;
      next();
    }
  };

  const inLine =
    (who: string): Typesetter['pdf'] =>
    async (paper) => {
      const line = lines.get(who) ?? [];
      if (line.length >= mostWaiting)
        throw new TypesettingFailed(
          'busy',
          `${String(mostWaiting)} drafts of one caller are waiting`,
        );
      const started = new Promise<void>((resolve) => {
        lines.set(who, [...line, resolve]);
      });
      next();
      await started;
      try {
        return await typesetter.pdf(paper);
      } finally {
        running -= 1;
        next();
      }
    };

  const close = (): Promise<void> => typesetter.close();
  const of = (who: string): Typesetter => ({ pdf: inLine(who), close });
  return {
    first: { pdf: first, close },
    of,
    ofActor: (actor) => of('id' in actor ? `${actor.kind}/${actor.id}` : actor.kind),
  };
};
