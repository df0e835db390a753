import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'dead-end';

/** From every step there is a way on. (Ways that only go round are `loop-without-exit`.) */
export const deadEnd: Rule = {
  name,
  check: (document) =>
    stepsOf(document)
      .filter(({ part }) => part.hasil.length === 0)
      .map(({ part, path }) =>
        error(
          name,
          [...path, 'hasil'],
          `Langkah "${part.kode}" buntu: tidak punya hasil. Tulis hasil dengan "ke" langkah berikutnya, atau "ke: selesai" dengan efek "close".`,
          `Step "${part.kode}" is a dead end: it has no outcome. Write one whose "ke" names the next step, or "ke: selesai" with a "close" effect.`,
        ),
      ),
};
