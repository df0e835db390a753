import { OpenAPIHono } from '@hono/zod-openapi';
import type { Product } from '#app/product.ts';
import { describe, documentsOf } from './description/index.ts';
import { whenAsked } from './description/when-asked.ts';
import { endpoints } from './endpoints.ts';
import type { Api, ApiEnvironment } from './environment.ts';
import { page } from './page/index.ts';
import { notFound } from './problem/answer-problem.ts';
import { invalidRequest } from './problem/invalid-request.ts';
import { unexpected } from './problem/unexpected.ts';
import { bodyLimits } from './request/body-limit.ts';
import type { BodyLimits } from './request/body-limit.ts';
import { knownQuery } from './request/known-query.ts';
import { language } from './request/language.ts';
import { plainNames } from './request/plain-names.ts';

/**
 * The REST API, everything below `/api`. What it cannot answer because of a bug it throws, for
 * the server around it to log.
 */
export const api = (product: Product, limits: BodyLimits): Api => {
  const app = new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result, c) =>
      result.success ? undefined : invalidRequest(c, result.error.issues),
  });
  app.use(language);
  app.use(knownQuery(app));
  app.use(bodyLimits(limits));
  app.use(plainNames);
  for (const endpoint of endpoints) endpoint(app, product);
  const documents = whenAsked(() => documentsOf(app));
  describe(app, documents);
  page(app, documents);
  app.notFound(notFound);
  app.onError(unexpected);
  return app;
};
