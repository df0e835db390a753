import type { Output, Sop, Step } from '../sop/model.ts';
import type { DocumentMapping, OutputKind, OutputMapping } from './mapping.ts';

const kindOf = (name: string): OutputKind => {
  if (/berita acara/i.test(name)) return 'berita-acara';
  if (/^surat|peringatan/i.test(name)) return 'surat-dinas';
  return /formulir/i.test(name) ? 'formulir' : 'laporan';
};

const mapped = (step: Step, output: Output): OutputMapping => ({
  jenis: kindOf(output.name),
  judul: output.name,
  isi: [{ judul: 'Laporan', fakta: 'report' }, { judul: 'Sistem elektronik', fakta: 'system' }, { judul: step.title.id, formulir: 'semua' }],
  penanda_tangan: step.executors.slice(0, 1).map((executor) => ({ peran: executor.role })),
});

/**
 * Papers for an edition that brings no `documents.yaml` of its own: each output becomes the kind
 * its name tells, with the report, the system and the step's form, signed by the step's executor.
 */
export const defaultMapping = (sop: Sop): DocumentMapping => ({
  tanggap_dokumen: 1,
  dokumen: Object.fromEntries([...sop.steps.values()].flatMap((step) =>
    step.outputs
      .filter((output) => output.origin === 'dokumen' || output.origin === 'formulir')
      .map((output) => [output.id, mapped(step, output)] as const))),
});
