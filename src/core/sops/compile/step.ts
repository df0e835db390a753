import type { TimeUnit } from '#core/time/standard-time.ts';
import type { OutputPart, StepPart } from '#core/sops/document.ts';
import { compileFileKinds } from '#core/sops/file-kind.ts';
import { compileGate, type Gate } from '#core/sops/gate.ts';
import type { Output, Step } from '#core/sops/model.ts';
import { compileField } from './field.ts';
import { compileOutcome } from './outcome.ts';

type TimePart = NonNullable<StepPart['mutu_baku']['waktu']>;

const timeUnits: Readonly<Record<TimePart['satuan'], TimeUnit>> = {
  menit: 'minute',
  jam: 'hour',
  hari: 'day',
  minggu: 'week',
};

const compileOutput = (output: OutputPart): Output => ({
  id: output.kode,
  name: output.nama,
  origin: output.dari,
  kinds: compileFileKinds(output.jenis_berkas),
  when: output.bila ?? null,
  optional: output.opsional ?? false,
  filledBy: output.bila_diisi ?? null,
  namesReporter: output.bila_pelapor === 'dikenal',
  addition: output.tambahan?.alasan ?? null,
});

/**
 * A row of the flowchart table as a step that can be run.
 *
 * @param held by what steps before it have ordered, and want sent first
 */
export const compileStep = (step: StepPart, held: readonly Gate[]): Step => {
  const { kelengkapan, waktu, output } = step.mutu_baku;
  const gates = [...held, ...(step.syarat ?? []).map(compileGate)];
  return {
    id: step.kode,
    no: step.no,
    title: { id: step.judul, en: step.judul_en },
    kind: step.jenis === 'keputusan' ? 'decision' : 'process',
    activity: step.kegiatan,
    executors: step.pelaksana.map((executor) => ({
      role: executor.kode,
      inferred: executor.dugaan,
      recordsFor: executor.mencatat_untuk ?? [],
    })),
    completeness: kelengkapan,
    standardTime: waktu === null ? null : { n: waktu.n, unit: timeUnits[waktu.satuan] },
    outputs: output.map(compileOutput),
    remarks: step.keterangan,
    source: step.sumber,
    note: step.catatan ?? null,
    addition: step.tambahan?.alasan ?? null,
    form: (step.formulir ?? []).map(compileField),
    waitsFor: step.menunggu ?? [],
    sentBeforeNext: step.kirim === 'sebelum-lanjut',
    outcomes: step.hasil.map((outcome) => compileOutcome(outcome, step.kode, gates)),
  };
};
