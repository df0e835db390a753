import { expect, test } from 'vitest';
import type { SopDocument } from '#core/sops/document.ts';
import { lint } from '#core/sops/lint.ts';
import { batam } from '#test/support/batam.ts';

const { document } = batam;

const liftedAt = (step: string, approver: string): SopDocument => {
  const measures = document.tindakan_sementara;
  if (measures?.mencabut.hanya_pada === undefined) throw new Error('lifting is bound to no step');
  return {
    ...document,
    tindakan_sementara: {
      ...measures,
      mencabut: {
        ...measures.mencabut,
        hanya_pada: {
          langkah: [step],
          pengecualian: { ...measures.mencabut.hanya_pada.pengecualian, oleh: approver },
        },
      },
    },
  };
};

const found = (sop: SopDocument) =>
  lint(sop)
    .filter(({ rule }) => rule === 'measure-deeds')
    .map(({ path }) => path.join('.'));

test('the steps at which measures are lifted, and who approves an exception, are those of the SOP', () => {
  expect(found(liftedAt('buka-blokir', 'sekretaris-daerah'))).toEqual([]);
  expect(found(liftedAt('buka-blok', 'sekda'))).toEqual([
    'tindakan_sementara.mencabut.hanya_pada.langkah.0',
    'tindakan_sementara.mencabut.hanya_pada.pengecualian.oleh',
  ]);
});
