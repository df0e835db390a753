import type { Output, Sop, Step } from '#core/sops/model.ts';
import type { MappingFile, PaperPart } from './mapping-file.ts';

const mapped = (sop: Sop, step: Step, output: Output): PaperPart => {
  const signer = step.executors[0]?.role ?? sop.controllers[0];
  return {
    jenis: output.origin === 'formulir' ? 'formulir' : 'laporan',
    judul: output.name,
    isi: [
      { judul: 'Laporan', fakta: 'report' },
      { judul: 'Sistem elektronik', fakta: 'system' },
      { judul: step.title.id, formulir: 'semua' },
    ],
    penanda_tangan: signer === undefined ? [] : [{ peran: signer }],
  };
};

/**
 * Papers for an edition that brings no `naskah.yaml` of its own: each output becomes a report of
 * the case, the system and the step's form, signed by the step's executor. That it is a letter,
 * and to whom, or minutes, and between whom, only a mapping says: a name is no ground to address
 * somebody. Said as a file says it, so that it is compiled and checked like one.
 */
export const defaultMapping = (sop: Sop): MappingFile => ({
  tanggap_naskah: 1,
  naskah: Object.fromEntries(
    [...sop.steps.values()].flatMap((step) =>
      step.outputs
        .filter((output) => output.origin === 'naskah' || output.origin === 'formulir')
        .map((output) => [output.id, mapped(sop, step, output)] as const),
    ),
  ),
});
