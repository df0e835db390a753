import { z } from '@hono/zod-openapi';

/**
 * A body object that takes nothing it does not name. The description generator takes
 * `exactOptional` parts for required ones, so what is required is written out.
 */
export const input = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape).openapi({
    required: Object.entries(shape)
      .filter(([, part]) => part._zod.optin === undefined)
      .map(([name]) => name),
  });
