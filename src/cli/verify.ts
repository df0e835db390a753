import type { Bilingual } from '#core/text/bilingual.ts';
import type { AstrayNumber } from '#app/keeping/answers.ts';
import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

const whyAstray: Readonly<Record<AstrayNumber['why'], Bilingual>> = {
  gap: { id: 'nomor ini hilang dari register', en: 'this number is gone from the register' },
  shifted: {
    id: 'berdiri pada urutan lain di register',
    en: 'stands under another sequence in the register',
  },
  missing: {
    id: 'ada pada naskah, tidak ada di register',
    en: 'a paper bears it, the register does not have it',
  },
  altered: {
    id: 'register memuat nomor lain daripada naskahnya',
    en: 'the register has another number than its paper',
  },
};

/**
 * `tanggap verify`: whether any recorded event, any file that one speaks of, any table that follows
 * from the cases or any letter number was altered since. Exit code 1 when one was.
 */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { options } = readOptions(args, ['agency']);
    return withTanggap(io, async ({ product }) => {
      const agencies = (await product.sops.known()).map(({ id }) => id);
      const chosen = options['agency'] === undefined ? agencies : [options['agency']];
      let broken = 0;
      for (const agency of chosen) {
        const result = await product.keeping.verify(agency);
        const wrong =
          result.broken.length +
          result.brokenFiles.length +
          result.astray.length +
          result.astrayNumbers.length;
        broken += wrong;
        for (const { stream, version } of result.broken)
          io.err(`${agency} ${stream} #${String(version)}`);
        for (const { table, caseId } of result.astray)
          tell(io.err, {
            id: `${agency} case/${caseId}: tabel ${table} tidak seperti catatannya`,
            en: `table ${table} is not as its record says`,
          });
        for (const { register, year, number, why } of result.astrayNumbers)
          tell(io.err, {
            id: `${agency} register ${register} ${String(year)} ${number}: ${whyAstray[why].id}`,
            en: whyAstray[why].en,
          });
        for (const { stream, sha256, name, state } of result.brokenFiles)
          io.err(
            `${agency} ${stream} ${name} (${sha256}): ${state === 'missing' ? 'hilang/missing' : 'berubah/altered'}`,
          );
        const counts = `${agency}: ${String(result.streams)} rangkaian/streams, ${String(result.cases)} kasus/cases, ${String(result.events)} peristiwa/events, ${String(result.files)} berkas/files`;
        tell(
          io.out,
          wrong === 0
            ? { id: `${counts}: utuh`, en: 'intact' }
            : { id: `${counts}: ${String(wrong)} TIDAK UTUH`, en: 'NOT INTACT' },
        );
      }
      return broken === 0 ? 0 : 1;
    });
  });
