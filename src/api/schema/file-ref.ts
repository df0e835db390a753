import { z } from '@hono/zod-openapi';
import { bilingual } from '#api/description/bilingual.ts';
import { input } from './input.ts';
import { patternSchema, textSchema } from './text.ts';

/** A stored file, as uploading answered it and as commands and reports name it. */
export const fileRefSchema = input({
  id: textSchema.min(1).max(100),
  name: textSchema.min(1).max(300),
  size: z.int().nonnegative(),
  sha256: patternSchema('sha256'),
  mediaType: patternSchema('mediaType').max(200),
}).openapi('FileRef', {
  description: bilingual(
    'Berkas yang sudah diunggah. Pakailah persis seperti dijawab oleh unggahan.',
    'An uploaded file. Use it exactly as the upload answered it.',
  ),
});

export const filesSchema = z.object({ files: z.array(fileRefSchema) }).openapi('Files');
