import { compile } from '#core/sops/compile.ts';
import type { SopDocument, StepPart } from '#core/sops/document.ts';
import { smallDocument } from './small-sop.ts';

/** The assessment sends its minutes to the owner where the severity is low. */
const sending = (step: StepPart): StepPart => ({
  ...step,
  kirim: 'sebelum-lanjut',
  hasil: step.hasil.map((outcome) =>
    outcome.kode === 'rendah'
      ? { ...outcome, efek: [{ send: { kepada: ['Pemilik'], output: ['berita-acara'] } }] }
      : outcome,
  ),
});

/**
 * The small SOP as an edition has it that wants sent what two steps order, before the case goes on:
 * the minutes of the assessment, and the escalation of a meeting that came to nothing.
 */
export const heldDocument: SopDocument = {
  ...smallDocument,
  langkah: smallDocument.langkah.map((step) => {
    if (step.kode === 'nilai') return sending(step);
    return step.kode === 'rapat' ? { ...step, kirim: 'sebelum-lanjut' } : step;
  }),
};

export const heldSop = compile(heldDocument);
