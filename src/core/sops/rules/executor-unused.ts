import { besideKeys } from '#core/sops/document.ts';
import { warning, type Rule } from '#core/sops/rule.ts';
import { approversOf } from '#core/sops/walk.ts';

const name = 'executor-unused';

/** Every executor has something to do: a step, an approval, temporary measures, something beside the steps, or coordinating. */
export const executorUnused: Rule = {
  name,
  check: (document) => {
    const used = new Set([
      ...document.langkah.flatMap((step) => step.pelaksana.map((executor) => executor.kode)),
      ...document.pengendali,
      ...approversOf(document),
      ...(document.tindakan_sementara?.memasang.oleh ?? []),
      ...(document.tindakan_sementara?.mencabut.oleh ?? []),
      ...besideKeys.flatMap((key) => document.di_luar_langkah?.[key]?.oleh ?? []),
    ]);
    return document.pelaksana.flatMap((executor, index) =>
      used.has(executor.kode)
        ? []
        : [
            warning(
              name,
              ['pelaksana', index, 'kode'],
              `Pelaksana "${executor.kode}" tidak punya langkah, persetujuan, tindakan sementara, wewenang di luar langkah, atau peran pengendali. Periksa apakah ada langkah yang seharusnya miliknya.`,
              `Executor "${executor.kode}" has no step, approval, temporary measure, right beside the steps or controlling role. Check whether a step should be theirs.`,
            ),
          ],
    );
  },
};
