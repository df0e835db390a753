import type { EffectPart } from '#core/sops/document.ts';
import type { Effect } from '#core/sops/model.ts';

type BlockPart = Extract<EffectPart, { readonly block: unknown }>['block'];

const compileBlock = ({ tindakan, bidang, status }: BlockPart): Effect => {
  if (tindakan !== undefined) return { type: 'block', measure: tindakan, status };
  if (bidang !== undefined) return { type: 'block', measure: { field: bidang }, status };
  throw new Error('block names neither a measure nor a field; lint the document before compiling');
};

export const compileEffect = (effect: EffectPart): Effect => {
  if (typeof effect === 'string') return { type: effect };
  if ('block' in effect) return compileBlock(effect.block);
  if ('send' in effect) {
    const { kepada, tembusan, output } = effect.send;
    return { type: 'send', to: kepada, cc: tembusan ?? [], outputs: output ?? [] };
  }
  if ('escalate' in effect) return { type: 'escalate', to: effect.escalate.kepada };
  if ('notify-reporter' in effect) {
    const { pesan, pesan_en, bidang } = effect['notify-reporter'];
    return { type: 'notify-reporter', text: { id: pesan, en: pesan_en }, field: bidang ?? null };
  }
  return { type: 'close', reason: effect.close.alasan };
};
