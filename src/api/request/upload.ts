import type { Context } from 'hono';
import type { Product } from '#app/product.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { presentFile } from '#api/present/file-ref.ts';
import { problem } from '#api/problem/problem.ts';
import { isMultipart } from './body-limit.ts';
import { readForm, tooManyFiles } from './files.ts';

/** Stores the files of an upload and answers how to name them in commands and reports. */
export const upload = async (
  c: Context<ApiEnvironment>,
  product: Product,
  agency: string,
): Promise<Response> => {
  if (!isMultipart(c.req.header('content-type')))
    return problem(c, { kind: 'unsupported-media-type' });
  const form = await readForm(c, { product, agency });
  if (form instanceof Response) return form;
  const { files } = form;
  if (files.length === 0) {
    return problem(c, {
      kind: 'invalid-request',
      message: { id: 'Tidak ada berkas dalam permintaan.', en: 'The request brings no file.' },
    });
  }
  const tooMany = tooManyFiles(c, product, files.length);
  if (tooMany !== undefined) return tooMany;
  return c.json({ files: files.map(presentFile) }, 201);
};
