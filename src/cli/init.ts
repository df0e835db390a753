import type { Tanggap } from '#compose.ts';
import type { Connected } from '#connect.ts';
import { loadEditions } from './editions.ts';
import type { Io, Run } from './io.ts';
import { tellLink } from './tell-link.ts';
import { readOptions, required } from './options.ts';
import { orStopped, Stopped } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap init --name "…" --email …`: a real installation, without invented accounts. */
export const run: Run = (args, io) =>
  orStopped(io, () => {
    const { options } = readOptions(args, ['name', 'email']);
    const name = required(options['name'], {
      id: 'Nama administrator (--name)',
      en: 'The name of the administrator (--name)',
    });
    const email = required(options['email'], {
      id: 'Surel administrator (--email)',
      en: 'The e-mail of the administrator (--email)',
    });
    const mayBegin = true;
    return withTanggap(
      io,
      (tanggap, config) => setUpReal(tanggap, config, io, { name, email }),
      mayBegin,
    );
  });

const setUpReal = async (
  tanggap: Tanggap,
  config: Connected,
  io: Io,
  person: { readonly name: string; readonly email: string },
): Promise<number> => {
  const { product, installation } = tanggap;
  await installation.begin('real');
  if ((await installation.kind()) === 'trial') throw new Stopped(isTrial);
  if ((await product.people.count()) > 0) throw new Stopped(hasPeople);
  await loadEditions(product, io);
  const agencies = await product.sops.known();
  const { token } = await product.people.settleAdministrator(
    agencies.map(({ id }) => id),
    person,
    'Administrator pertama, dengan perintah tanggap init di server',
  );
  tellLink(io, config, person.name, token);
  return 0;
};

const isTrial = {
  id: 'Folder data ini berisi uji coba dengan akun contoh. Pilih folder lain: TANGGAP_DATA=/srv/tanggap/data tanggap init …',
  en: 'This data folder holds a trial with invented accounts. Choose another one: TANGGAP_DATA=/srv/tanggap/data tanggap init …',
};

const hasPeople = {
  id: 'Instalasi ini sudah mempunyai pengguna; administrator menambah yang lain di konsol.',
  en: 'This installation has users already; an administrator adds others in the console.',
};
