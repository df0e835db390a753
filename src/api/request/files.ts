import type { Context } from 'hono';
import { FileTooLarge } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';

/** A media type as it was declared, when it has the form of one. */
export const mediaTypeOf = (type: string): string =>
  /^[\w.+-]+\/[\w.+-]+/u.exec(type)?.[0].toLowerCase() ?? 'application/octet-stream';

/** The files of a form; an empty file input of a browser is none. */
export const filesOf = (form: FormData, part?: string): readonly File[] =>
  [...form.entries()].flatMap(([name, value]) =>
    typeof value === 'string' ||
    (part !== undefined && name !== part) ||
    (value.name === '' && value.size === 0)
      ? []
      : [value],
  );

/**
 * Stores files, or none of them when one is too large.
 *
 * @throws FileTooLarge
 */
export const storeFiles = async (
  product: Product,
  agency: string,
  files: readonly File[],
): Promise<readonly FileRef[]> => {
  const limit = product.limits.fileBytes;
  const large = files.find((file) => file.size > limit);
  if (large !== undefined) throw new FileTooLarge(large.name, limit);
  const stored: FileRef[] = [];
  for (const file of files) {
    stored.push(
      await product.files.put(agency, {
        name: file.name,
        mediaType: mediaTypeOf(file.type),
        bytes: file.stream(),
        limit,
      }),
    );
  }
  return stored;
};

/** The form of a request with files; a problem when it cannot be read. */
export const readForm = async (c: Context<ApiEnvironment>): Promise<FormData | Response> => {
  try {
    return await c.req.formData();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem(c, {
      kind: 'unreadable-body',
      message: {
        id: 'Isi multipart/form-data tidak dapat dibaca.',
        en: 'The multipart/form-data body cannot be read.',
      },
    });
  }
};

/** The problem of more files than one report or upload may bring; undefined when they are few enough. */
export const tooManyFiles = (
  c: Context<ApiEnvironment>,
  product: Product,
  count: number,
): Response | undefined => {
  const most = product.limits.filesPerReport;
  if (count <= most) return undefined;
  return problem(c, {
    kind: 'too-many-files',
    message: {
      id: `Paling banyak ${String(most)} berkas sekaligus; yang lain dapat disusulkan.`,
      en: `At most ${String(most)} files at once; others can follow.`,
    },
  });
};
