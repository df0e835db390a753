import type { Run } from './io.ts';
import { readOptions } from './options.ts';
import { orStopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap verify`: whether any recorded event was altered since. Exit code 1 when one was. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { options } = readOptions(args, ['agency']);
    return withTanggap(io, async ({ product }) => {
      const agencies = (await product.sops.known()).map(({ id }) => id);
      const chosen = options['agency'] === undefined ? agencies : [options['agency']];
      let broken = 0;
      for (const agency of chosen) {
        const result = await product.keeping.verify(agency);
        broken += result.broken.length;
        for (const { stream, version } of result.broken)
          io.err(`${agency} ${stream} #${String(version)}`);
        const counts = `${agency}: ${String(result.streams)} rangkaian/streams, ${String(result.cases)} kasus/cases, ${String(result.events)} peristiwa/events`;
        tell(
          io.out,
          result.broken.length === 0
            ? { id: `${counts}: utuh`, en: 'intact' }
            : { id: `${counts}: ${String(result.broken.length)} TIDAK UTUH`, en: 'NOT INTACT' },
        );
      }
      return broken === 0 ? 0 : 1;
    });
  });
