import {
  besideKeys,
  type OutcomePart,
  type SopDocument,
  type StepPart,
} from '#core/sops/document.ts';
import type { EffectPart } from '#core/sops/effect.ts';
import { smallDocument } from './small-sop.ts';

/** An outcome that leads on, or with `selesai` ends the flow and closes the case. */
export const sampleOutcome = (
  kode: string,
  ke: string,
  more: Partial<OutcomePart> = {},
): OutcomePart => {
  const efek: readonly EffectPart[] = ke === 'selesai' ? [{ close: { alasan: 'completed' } }] : [];
  return { kode, label: kode, label_en: kode, ke, efek, ...more };
};

/** A step of the table with nothing but what every step has. */
export const sampleStep = (
  kode: string,
  no: string | null,
  hasil: readonly OutcomePart[],
  more: Partial<StepPart> = {},
): StepPart => ({
  kode,
  no,
  judul: `Langkah ${kode}`,
  judul_en: `Step ${kode}`,
  jenis: hasil.length > 1 ? 'keputusan' : 'proses',
  kegiatan: kode === 'terima' ? 'Menerima laporan insiden siber' : `Melakukan ${kode}`,
  pelaksana: [{ kode: 'tim', dugaan: null }],
  mutu_baku: { kelengkapan: null, waktu: { teks: '1 Hari', n: 1, satuan: 'hari' }, output: [] },
  keterangan: null,
  sumber: `Tabel, baris ${no ?? '-'}`,
  hasil,
  ...more,
});

/** terima → tutup → selesai. */
export const sampleSteps = (): readonly StepPart[] => [
  sampleStep('terima', '1', [sampleOutcome('lanjut', 'tutup')]),
  sampleStep('tutup', '2', [sampleOutcome('tutup', 'selesai')]),
];

/** Everything beside the steps given to the same executors. */
export const besideBy = (...oleh: readonly string[]): Required<SopDocument>['di_luar_langkah'] =>
  Object.fromEntries(besideKeys.map((key) => [key, { oleh, dugaan: null, sumber: 'contoh' }]));

/** The smallest document that no rule has anything to say about. */
export const sampleSop = (more: Partial<SopDocument> = {}): SopDocument => ({
  ...smallDocument,
  pelaksana: [{ kode: 'tim', nama: 'Tim' }],
  pengendali: ['tim'],
  di_luar_langkah: besideBy('tim'),
  langkah: sampleSteps(),
  ...more,
});

/** The sample document whose only step says more; it goes straight to the end. */
export const oneStepSop = (more: Partial<StepPart>): SopDocument =>
  sampleSop({ langkah: [sampleStep('terima', '1', [sampleOutcome('tutup', 'selesai')], more)] });
