import { endOfFlow } from '#core/sops/flow.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { sends, stepsOf } from '#core/sops/walk.ts';

const name = 'nothing-to-send';

/**
 * `kirim` holds the next step until what this one orders was sent, so one of its outcomes orders
 * something and leads to a step.
 */
export const nothingToSend: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part: step, path }) =>
      step.kirim === undefined ||
      step.hasil.some((outcome) => outcome.ke !== endOfFlow && sends(outcome))
        ? []
        : [
            error(
              name,
              [...path, 'kirim'],
              `Langkah "${step.kode}" tidak memerintahkan pengiriman yang dapat menahan langkah berikutnya. Tambahkan efek "send" atau "escalate" pada hasilnya yang menuju langkah lain, atau hapus "kirim".`,
              `Step "${step.kode}" orders no sending that a next step could wait for. Give one of its outcomes that leads to a step the effect "send" or "escalate", or remove "kirim".`,
            ),
          ],
    ),
};
