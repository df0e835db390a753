import type { SopDocument } from '#core/sops/document.ts';
import { endOfFlow, stepsAfter } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { stepsOf } from '#core/sops/walk.ts';

const name = 'loop-without-exit';

/** The steps that go round with a step, or undefined when it is in no loop or the loop can be left. */
const closedLoop = (document: SopDocument, code: string): readonly string[] | undefined => {
  const round = stepsAfter(document, code);
  if (!round.has(code)) return undefined;
  const canLeave = document.langkah
    .filter((step) => round.has(step.kode))
    .some(
      (step) =>
        step.hasil.some((outcome) => outcome.ke === endOfFlow) ||
        !stepsAfter(document, step.kode).has(code),
    );
  return canLeave ? undefined : [...round];
};

/** Every loop can be left. A closed loop is reported once, at its first step. */
export const loopWithoutExit: Rule = {
  name,
  check: (document) => {
    const reported = new Set<string>();
    return stepsOf(document).flatMap(({ part, path }) => {
      const loop = reported.has(part.kode) ? undefined : closedLoop(document, part.kode);
      if (loop === undefined) return [];
      for (const code of loop) reported.add(code);
      const list = loop.join(', ');
      return [
        error(
          name,
          [...path, 'hasil'],
          `Langkah ${list} berputar tanpa jalan keluar. Beri salah satunya hasil yang menuju langkah lain atau "selesai".`,
          `Steps ${list} go round without a way out. Give one of them an outcome that leads to another step or to "selesai".`,
        ),
      ];
    });
  },
};
