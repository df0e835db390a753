import { suggestion } from '#core/sops/closest.ts';
import type { EffectPart } from '#core/sops/effect.ts';
import { stepsBefore } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { effectsOf } from '#core/sops/walk.ts';

const name = 'effect-unknown-output';

/** The outputs an effect sends, and under which key it names them; undefined of one that sends nothing. */
const sentBy = (
  effect: Exclude<EffectPart, string>,
): { readonly key: string; readonly outputs: readonly string[] } | undefined => {
  if ('send' in effect) return { key: 'send', outputs: effect.send.output ?? [] };
  if ('escalate' in effect) return { key: 'escalate', outputs: effect.escalate.output ?? [] };
  return undefined;
};

/** What an effect sends is produced at this step or before it. */
export const effectUnknownOutput: Rule = {
  name,
  check: (document) =>
    effectsOf(document).flatMap(({ part: effect, path, step }) => {
      if (typeof effect === 'string') return [];
      const sent = sentBy(effect);
      if (sent === undefined) return [];
      const made = [step, ...stepsBefore(document, step.kode)].flatMap((producer) =>
        producer.mutu_baku.output.map((output) => output.kode),
      );
      return sent.outputs.flatMap((code, index) => {
        if (made.includes(code)) return [];
        const hint = suggestion(code, made);
        return [
          error(
            name,
            [...path, sent.key, 'output', index],
            `Output "${code}" dikirim di sini tetapi tidak dihasilkan langkah ini atau langkah sebelumnya. ${hint.id}`,
            `Output "${code}" is sent here but produced neither by this step nor by one before it. ${hint.en}`,
          ),
        ];
      });
    }),
};
