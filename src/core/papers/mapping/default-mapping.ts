import type { Output, Sop, Step } from '#core/sops/model.ts';
import type { PaperMapping, OutputKind, OutputMapping } from './mapping.ts';

const kindOf = (name: string): OutputKind => {
  if (/berita acara/i.test(name)) return 'berita-acara';
  if (/nota dinas/i.test(name)) return 'nota-dinas';
  if (/^surat|peringatan|undangan/i.test(name)) return 'surat-dinas';
  return /formulir/i.test(name) ? 'formulir' : 'laporan';
};

/** To whom a step sends an output; what the SOP does not say goes to the unit the system belongs to. */
const recipientsOf = (step: Step, output: Output): readonly string[] => {
  const named = step.outcomes.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      effect.type === 'send' && effect.outputs.includes(output.id) ? effect.to : [],
    ),
  );
  if (named.length > 0) return [...new Set(named)];
  return /pelapor/i.test(output.name) ? ['{pelapor}'] : ['Kepala {unit}'];
};

const mapped = (sop: Sop, step: Step, output: Output): OutputMapping => {
  const jenis = output.origin === 'formulir' ? 'formulir' : kindOf(output.name);
  const signer = step.executors[0]?.role ?? sop.controllers[0];
  return {
    jenis,
    judul: output.name,
    ...(jenis === 'surat-dinas' || jenis === 'nota-dinas'
      ? { kepada: recipientsOf(step, output) }
      : {}),
    isi: [
      { judul: 'Laporan', fakta: 'report' },
      { judul: 'Sistem elektronik', fakta: 'system' },
      { judul: step.title.id, formulir: 'semua' },
    ],
    penanda_tangan: signer === undefined ? [] : [{ peran: signer }],
  };
};

/**
 * Papers for an edition that brings no `naskah.yaml` of its own: each output becomes the kind
 * its name tells, with the report, the system and the step's form, signed by the step's executor.
 */
export const defaultMapping = (sop: Sop): PaperMapping => ({
  tanggap_naskah: 1,
  naskah: Object.fromEntries(
    [...sop.steps.values()].flatMap((step) =>
      step.outputs
        .filter((output) => output.origin === 'naskah' || output.origin === 'formulir')
        .map((output) => [output.id, mapped(sop, step, output)] as const),
    ),
  ),
});
