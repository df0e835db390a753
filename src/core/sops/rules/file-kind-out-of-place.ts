import type { SopDocument } from '#core/sops/document.ts';
import type { DocumentPath, Finding } from '#core/sops/findings.ts';
import { error, type Rule } from '#core/sops/rule.ts';
import { everyField, outputsOf } from '#core/sops/walk.ts';

const name = 'file-kind-out-of-place';

const found = (path: DocumentPath, id: string, en: string): Finding =>
  error(
    name,
    [...path, 'jenis_berkas'],
    `"jenis_berkas" hanya berlaku untuk berkas, bukan ${id}. Hapus "jenis_berkas".`,
    `"jenis_berkas" only applies to files, not to ${en}. Remove "jenis_berkas".`,
  );

const ofDeeds = ({ tindakan_sementara: deeds }: SopDocument): readonly Finding[] =>
  (['memasang', 'mencabut'] as const).flatMap((key) => {
    const deed = deeds?.[key];
    return deed?.jenis_berkas === undefined || deed.bukti
      ? []
      : [
          found(
            ['tindakan_sementara', key],
            'tindakan tanpa bukti berkas ("bukti: false")',
            'a deed that no file has to prove ("bukti: false")',
          ),
        ];
  });

/** `jenis_berkas` is about files: those of an output, of a field, or that prove what was done with a measure. */
export const fileKindOutOfPlace: Rule = {
  name,
  check: (document) => [
    ...outputsOf(document).flatMap(({ part, path }) =>
      part.jenis_berkas === undefined || part.dari === 'berkas'
        ? []
        : [found(path, `output "dari: ${part.dari}"`, `an output "dari: ${part.dari}"`)],
    ),
    ...everyField(document).flatMap(({ part, path }) =>
      part.jenis_berkas === undefined || part.jenis === 'file'
        ? []
        : [found(path, `bidang ${part.jenis}`, `a ${part.jenis} field`)],
    ),
    ...ofDeeds(document),
  ],
};
