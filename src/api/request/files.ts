import type { Context } from 'hono';
import { UnreadableForm, wholeOf } from '#app/ports.ts';
import type { ComingFile } from '#app/ports.ts';
import type { Product } from '#app/product.ts';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { FileRef } from '#core/cases/report.ts';
import type { ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';
import type { ProblemParts } from '#api/problem/problem.ts';

/** A media type as it was declared, when it has the form of one. */
export const mediaTypeOf = (type: string): string =>
  /^[\w.+-]+\/[\w.+-]+/u.exec(type)?.[0].toLowerCase() ?? 'application/octet-stream';

/** Why no form was read, as a problem. */
const unreadable: Readonly<Record<UnreadableForm['why'], ProblemParts>> = {
  broken: {
    kind: 'unreadable-body',
    message: {
      id: 'Isi multipart/form-data tidak dapat dibaca.',
      en: 'The multipart/form-data body cannot be read.',
    },
  },
  'too-long': {
    kind: 'body-too-large',
    message: {
      id: 'Teks dalam multipart/form-data terlalu panjang.',
      en: 'The texts of the multipart/form-data body are too long.',
    },
  },
};

const holdsNothing = (name: string): Bilingual => ({
  id: `Berkas "${name}" kosong (0 byte); tidak ada yang dicatat.`,
  en: `The file "${name}" is empty (0 bytes); nothing was recorded.`,
});

/** Where the files of a form go. */
export interface Storing {
  readonly product: Product;
  readonly agency: string;
  /** The part that brings files; every part when left out. */
  readonly part?: string;
}

/** A form as it was sent, its files stored as they came. */
export interface ReadForm {
  readonly texts: URLSearchParams;
  /** At most one more than may come at once: so many tell that there were too many. */
  readonly files: readonly FileRef[];
}

/** A document may come as a file, too; as long as a text may be. */
const longestDocument = 1_048_576;

const store = ({ product, agency }: Storing, file: ComingFile): Promise<FileRef> =>
  product.files.put(agency, {
    name: file.name,
    mediaType: mediaTypeOf(file.mediaType),
    bytes: file.bytes,
    limit: product.limits.fileBytes,
    waits: true,
  });

/**
 * Reads the form of a request as it comes and stores its files; a problem when it cannot be read.
 * An empty file input of a browser, which sends no name, is no file; a file that holds nothing is refused. Files of a request that is refused afterwards are
 * in nobody's report.
 *
 * @throws FileTooLarge
 */
export const readForm = async (
  c: Context<ApiEnvironment>,
  storing: Storing,
): Promise<ReadForm | Response> => {
  const texts = new URLSearchParams();
  const files: FileRef[] = [];
  const empty: { readonly field: string; readonly message: Bilingual }[] = [];
  const { readForm: read, limits } = storing.product;
  try {
    await read(c.req.raw, {
      text: (name, text) => texts.append(name, text),
      file: async (name, file) => {
        if (storing.part !== undefined && name !== storing.part) {
          const document = await wholeOf(file, longestDocument);
          if (document === undefined) throw new UnreadableForm('too-long');
          texts.append(name, new TextDecoder().decode(document));
        } else if (file.empty) {
          if (file.name !== '') empty.push({ field: name, message: holdsNothing(file.name) });
        } else if (files.length <= limits.filesPerReport) files.push(await store(storing, file));
      },
    });
  } catch (error) {
    if (error instanceof UnreadableForm) return problem(c, unreadable[error.why]);
    throw error;
  }
  if (empty.length > 0) return problem(c, { kind: 'invalid-request', fields: empty });
  return { texts, files };
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
