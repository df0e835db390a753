import { error, type Rule } from '#core/sops/rule.ts';
import { sends, stepsOf } from '#core/sops/walk.ts';

const name = 'nothing-to-send';

/** `kirim` says when what a step orders has to be sent, so one of its outcomes orders something. */
export const nothingToSend: Rule = {
  name,
  check: (document) =>
    stepsOf(document).flatMap(({ part: step, path }) =>
      step.kirim === undefined || step.hasil.some(sends)
        ? []
        : [
            error(
              name,
              [...path, 'kirim'],
              `Langkah "${step.kode}" tidak memerintahkan pengiriman. Tambahkan efek "send" atau "escalate" pada hasilnya, atau hapus "kirim".`,
              `Step "${step.kode}" orders nothing to be sent. Give one of its outcomes the effect "send" or "escalate", or remove "kirim".`,
            ),
          ],
    ),
};
