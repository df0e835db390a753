import type { Run } from './io.ts';
import { readOptions, required } from './options.ts';
import { orStopped, Stopped, tell } from './tell.ts';
import { tellLink } from './tell-link.ts';
import { withTanggap } from './with-tanggap.ts';

/**
 * `tanggap administrator --agency … --name "…" --email … [--second-factor-off]`: makes somebody
 * administrator of an agency that has lost its own, and takes a second factor off that he lost.
 * Whoever may run this holds the server anyway; the record says that it was done there.
 */
export const run: Run = (args, io) =>
  orStopped(io, () => {
    const { options, switches } = readOptions(args, ['agency', 'name', 'email'], [factorOff]);
    const agency = required(options['agency'], {
      id: 'Kode instansi (--agency)',
      en: 'The code of the agency (--agency)',
    });
    const name = required(options['name'], {
      id: 'Nama administrator (--name)',
      en: 'The name of the administrator (--name)',
    });
    const email = required(options['email'], {
      id: 'Surel administrator (--email)',
      en: 'The e-mail of the administrator (--email)',
    });
    return withTanggap(io, async ({ product }, config) => {
      const known = (await product.sops.known()).map(({ id }) => id);
      if (!known.includes(agency)) throw new Stopped(unknown(agency, known));
      const { token } = await product.people.settleAdministrator(
        [agency],
        { name, email },
        'Administrator dipulihkan dengan perintah tanggap administrator di server',
      );
      if (switches.has(factorOff)) {
        const off = await product.people.settleFactorReset(
          email,
          'Verifikasi dua langkah dilepas dengan perintah tanggap administrator di server',
        );
        tell(io.out, off ? factorTakenOff : factorWasOff);
      }
      tellLink(io, config, name, token);
      return 0;
    });
  });

const factorOff = 'second-factor-off';

const factorTakenOff = {
  id: 'Verifikasi dua langkahnya sudah dilepas; sesinya berakhir, dan ia diberi tahu ketika masuk.',
  en: 'The second factor has been taken off; sessions have ended, and its owner is told when he signs in.',
};

const factorWasOff = {
  id: 'Verifikasi dua langkahnya memang tidak aktif.',
  en: 'The second factor was not on anyway.',
};

const unknown = (agency: string, known: readonly string[]) => ({
  id: `Instansi "${agency}" tidak dikenal. Yang ada: ${known.join(', ')}.`,
  en: `The agency "${agency}" is not known. There are: ${known.join(', ')}.`,
});
