import type { Bilingual } from '#core/text/bilingual.ts';
import type { FieldId, OutputId } from './ids.ts';
import type { MeasureKind } from './measure-kinds.ts';

/** An effect as the file says it. */
export type EffectPart =
  | 'issue-ticket'
  | 'lift-measures'
  | {
      readonly block: {
        readonly tindakan?: MeasureKind;
        readonly bidang?: string;
        readonly status: 'ordered' | 'executed';
      };
    }
  | {
      readonly send: {
        readonly kepada: readonly string[];
        readonly tembusan?: readonly string[];
        readonly output?: readonly string[];
      };
    }
  | { readonly escalate: { readonly kepada: string; readonly output?: readonly string[] } }
  | {
      readonly 'notify-reporter': {
        readonly pesan: string;
        readonly pesan_en: string;
        /** A text field whose answer is added. `{nomor}` and `{tiket}` in the message become the numbers. */ readonly bidang?: string;
      };
    }
  | { readonly close: { readonly alasan: 'completed' | 'invalid' } };

/** An effect as it is compiled; what it brings about: `#core/cases/effect-kinds.ts`. */
export type Effect =
  | { readonly type: 'issue-ticket' }
  | { readonly type: 'lift-measures' }
  | {
      readonly type: 'block';
      readonly measure: MeasureKind | { readonly field: FieldId };
      readonly status: 'ordered' | 'executed';
    }
  | {
      readonly type: 'send';
      readonly to: readonly string[];
      readonly cc: readonly string[];
      readonly outputs: readonly OutputId[];
    }
  | { readonly type: 'escalate'; readonly to: string; readonly outputs: readonly OutputId[] }
  | { readonly type: 'notify-reporter'; readonly text: Bilingual; readonly field: FieldId | null }
  | { readonly type: 'close'; readonly reason: 'completed' | 'invalid' };

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
  if ('escalate' in effect)
    return {
      type: 'escalate',
      to: effect.escalate.kepada,
      outputs: effect.escalate.output ?? [],
    };
  if ('notify-reporter' in effect) {
    const { pesan, pesan_en, bidang } = effect['notify-reporter'];
    return { type: 'notify-reporter', text: { id: pesan, en: pesan_en }, field: bidang ?? null };
  }
  return { type: 'close', reason: effect.close.alasan };
};
