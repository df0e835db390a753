import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap rebuild`: writes tables that say something else than the record anew, from the record. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { options } = readOptions(args, ['agency']);
    return withTanggap(io, async ({ product }) => {
      const agencies = (await product.sops.known()).map(({ id }) => id);
      for (const agency of options['agency'] === undefined ? agencies : [options['agency']]) {
        const rebuilt = await product.keeping.rebuild(agency);
        for (const { table, caseId } of rebuilt)
          tell(io.out, {
            id: `${agency} case/${caseId}: tabel ${table} ditulis ulang dari catatannya`,
            en: `table ${table} written anew from its record`,
          });
        if (rebuilt.length === 0)
          tell(io.out, {
            id: `${agency}: semua tabel kasus seperti catatannya; tidak ada yang ditulis ulang.`,
            en: 'All tables of cases are as the record says; nothing was written.',
          });
      }
      return 0;
    });
  });
