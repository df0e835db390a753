import type { Connected } from '#connect.ts';
import type { Io } from './io.ts';
import { tell } from './tell.ts';

/** Prints a one-time link by which somebody sets his password. */
export const tellLink = (io: Io, config: Connected, name: string, token: string): void => {
  const origin = config.origin ?? `http://localhost:${String(config.port)}`;
  tell(io.out, {
    id: `Buka tautan ini dalam 24 jam, satu kali, untuk menetapkan kata sandi ${name} (jalankan npm start dahulu):`,
    en: `Open this link within 24 hours, once, to set the password of ${name} (run npm start first):`,
  });
  io.out(`\n${origin}/konsol/mulai?token=${token}`);
};
