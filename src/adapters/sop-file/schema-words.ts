import { z } from 'zod';
import { fileKinds } from '#core/sops/file-kind.ts';

/** A code: what other parts of the file refer to. */
export const code = () =>
  z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A field: of the form it is named in, or of another step as `langkah.bidang`. */
export const reference = () =>
  z
    .string()
    .max(121)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/);

/** Text that says something. */
export const words = () => z.string().regex(/\S/);

/** A list of texts; it may be empty. */
export const lines = () => z.array(words()).max(500);

/** A list of parts, bounded so that a file cannot make the rules run for minutes. */
export const parts = <T extends z.ZodType>(part: T) => z.array(part).max(200);

export const addition = () =>
  z
    .strictObject({
      alasan: words().describe(
        'Mengapa ditambahkan: apa yang didiamkan naskah, dan siapa yang menetapkannya.',
      ),
    })
    .describe(
      'Tanda bahwa bagian ini tidak ada dalam naskah SOP; ditampilkan sebagai tambahan di mana-mana.',
    );

export const confidence = () => z.enum(['tinggi', 'sedang', 'rendah']);

/** Kinds of file, one of which is asked for. */
export const kindsOfFile = () => z.array(z.enum(fileKinds)).min(1).max(fileKinds.length);
