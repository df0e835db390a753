import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap verify`: whether any recorded event, or file that one speaks of, was altered since. Exit code 1 when one was. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { options } = readOptions(args, ['agency']);
    return withTanggap(io, async ({ product }) => {
      const agencies = (await product.sops.known()).map(({ id }) => id);
      const chosen = options['agency'] === undefined ? agencies : [options['agency']];
      let broken = 0;
      for (const agency of chosen) {
        const result = await product.keeping.verify(agency);
        const wrong = result.broken.length + result.brokenFiles.length;
        broken += wrong;
        for (const { stream, version } of result.broken)
          io.err(`${agency} ${stream} #${String(version)}`);
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
