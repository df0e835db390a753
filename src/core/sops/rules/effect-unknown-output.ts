import { suggestion } from '#core/sops/closest.ts';
import { stepsBefore } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'effect-unknown-output';

/** What an effect sends is produced at this step or before it. */
export const effectUnknownOutput: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, step }) => {
      if (typeof effect === 'string' || !('send' in effect)) return [];
      const made = [step, ...stepsBefore(document, step.kode)].flatMap((producer) =>
        producer.mutu_baku.output.map((output) => output.kode),
      );
      return (effect.send.output ?? []).flatMap((code, index) => {
        if (made.includes(code)) return [];
        const hint = suggestion(code, made);
        return [
          error(
            name,
            [...path, 'send', 'output', index],
            `Output "${code}" dikirim di sini tetapi tidak dihasilkan langkah ini atau langkah sebelumnya. ${hint.id}`,
            `Output "${code}" is sent here but produced neither by this step nor by one before it. ${hint.en}`,
          ),
        ];
      });
    }),
};
