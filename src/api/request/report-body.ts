import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Product } from '#app/product.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { invalidRequest } from '#api/problem/invalid-request.ts';
import { problem } from '#api/problem/problem.ts';
import { isMultipart } from './body-limit.ts';
import { readForm, tooManyFiles } from './files.ts';
import { namesLostPart } from './plain-names.ts';

/** The body of a request as text: JSON, or the `report` part beside files. */
interface RawReport {
  readonly text: string;
  /** Stored already. */
  readonly files: readonly FileRef[];
}

const unreadable = (c: Context<ApiEnvironment>): Response =>
  problem(c, {
    kind: 'unreadable-body',
    message: {
      id: 'Laporan bukan JSON yang benar (bagian "report" bila multipart).',
      en: 'The report is not correct JSON (the part "report" when multipart).',
    },
  });

const readRaw = async (
  c: Context<ApiEnvironment>,
  product: Product,
  agency: string,
): Promise<RawReport | Response> => {
  const type = c.req.header('content-type');
  if (isMultipart(type)) {
    const form = await readForm(c, { product, agency, part: 'evidence' });
    if (form instanceof Response) return form;
    const text = form.texts.get('report');
    return text === null ? unreadable(c) : { text, files: form.files };
  }
  if (!/^application\/json\b/iu.test(type ?? ''))
    return problem(c, { kind: 'unsupported-media-type' });
  return { text: await c.req.text(), files: [] };
};

const parseJson = (text: string): { readonly json: unknown } | undefined => {
  if (namesLostPart(text)) return undefined;
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** A report with all its evidence stored, and what makes the request what it is. */
export interface ReadReport<T> {
  readonly report: T;
  readonly evidence: readonly FileRef[];
  readonly asked: unknown;
}

/**
 * Reads a report sent as JSON or as multipart/form-data with files, and stores the files.
 *
 * @throws FileTooLarge
 */
export const readReport = async <T extends { readonly evidence: readonly FileRef[] }>(
  c: Context<ApiEnvironment>,
  product: Product,
  agency: string,
  schema: z.ZodType<T>,
): Promise<ReadReport<T> | Response> => {
  const raw = await readRaw(c, product, agency);
  if (raw instanceof Response) return raw;
  const parsed = parseJson(raw.text);
  if (parsed === undefined) return unreadable(c);
  const checked = schema.safeParse(parsed.json);
  if (!checked.success) return invalidRequest(c, checked.error.issues);
  const report = checked.data;
  const tooMany = tooManyFiles(c, product, report.evidence.length + raw.files.length);
  if (tooMany !== undefined) return tooMany;
  return {
    report,
    evidence: [...report.evidence, ...raw.files],
    asked: [parsed.json, raw.files.map(({ name, sha256 }) => [name, sha256])],
  };
};
