import type { FieldContent, FieldPart, RequiredPart } from '#core/sops/document.ts';
import { compileFileKinds } from '#core/sops/file-kind.ts';
import type { Field } from '#core/sops/model.ts';

const contents: Readonly<Record<FieldContent, NonNullable<Field['holds']>>> = {
  alat: 'tools',
  pembahasan: 'discussion',
  'waktu-rapat': 'meeting-time',
  'peserta-rapat': 'attendees',
};

const compileRequired = ({ bidang, jawaban, hasil }: RequiredPart): Field['requiredWhen'] => ({
  answer: bidang === undefined ? null : { field: bidang, answers: jawaban ?? [] },
  outcomes: hasil ?? null,
});

/** A field of a step's form. A help text without English is shown in Indonesian to both. */
export const compileField = (field: FieldPart): Field => ({
  id: field.kode,
  label: { id: field.label, en: field.label_en },
  type: field.jenis,
  required: field.wajib ?? false,
  requiredWhen: field.wajib_bila === undefined ? null : compileRequired(field.wajib_bila),
  help:
    field.bantuan === undefined
      ? null
      : { id: field.bantuan, en: field.bantuan_en ?? field.bantuan },
  choices: (field.pilihan ?? []).map((option) => ({
    id: option.kode,
    label: { id: option.label, en: option.label_en },
  })),
  max: field.maks ?? null,
  kinds: compileFileKinds(field.jenis_berkas),
  when: field.bila ?? null,
  sets: field.menetapkan ?? null,
  holds: field.memuat === undefined ? null : contents[field.memuat],
  remarkOn: field.catatan_dari ?? null,
  ...(field.sudah_terjadi === undefined ? {} : { happened: true }),
});
