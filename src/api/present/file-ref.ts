import type { z } from '@hono/zod-openapi';
import type { FileRef } from '#core/cases/report.ts';
import type { fileRefSchema } from '#api/schema/file-ref.ts';

export const presentFile = ({
  id,
  name,
  size,
  sha256,
  mediaType,
}: FileRef): z.infer<typeof fileRefSchema> => ({ id, name, size, sha256, mediaType });
