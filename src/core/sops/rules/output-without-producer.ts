import { suggestion } from '#core/sops/closest.ts';
import { stepsBefore } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { gatesOf } from '#core/sops/walk.ts';

const name = 'output-without-producer';

/** An output that a gate demands is produced at this step or before it. */
export const outputWithoutProducer: Rule = {
  name,
  check: (document) =>
    gatesOf(document).flatMap(({ part: gate, path, step }) => {
      if (typeof gate === 'string' || !('outputs-present' in gate)) return [];
      const made = [step, ...stepsBefore(document, step.kode)].flatMap((producer) =>
        producer.mutu_baku.output.map((output) => output.kode),
      );
      return gate['outputs-present'].flatMap((code, index) => {
        if (made.includes(code)) return [];
        const hint = suggestion(code, made);
        return [
          error(
            name,
            [...path, 'outputs-present', index],
            `Output "${code}" dituntut di sini tetapi tidak dihasilkan langkah ini atau langkah sebelumnya. ${hint.id}`,
            `Output "${code}" is demanded here but produced neither by this step nor by one before it. ${hint.en}`,
          ),
        ];
      });
    }),
};
