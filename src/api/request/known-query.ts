import type { RouteConfig } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Bilingual } from '#core/text/bilingual.ts';
import type { Api, ApiEnvironment } from '#api/environment.ts';
import { problem } from '#api/problem/problem.ts';

/** The names of the query parameters an endpoint describes. */
const namesOf = ({ request }: RouteConfig): ReadonlySet<string> =>
  new Set(request?.query instanceof z.ZodObject ? Object.keys(request.query.shape) : []);

const routesOf = (api: Api): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    api.openAPIRegistry.definitions.flatMap((one) =>
      one.type === 'route'
        ? [
            [
              `${one.route.method.toUpperCase()} ${one.route.path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
              namesOf(one.route),
            ] as const,
          ]
        : [],
    ),
  );

const message: Bilingual = {
  id: 'Ada parameter alamat yang tidak dikenal; tidak ada yang dikerjakan.',
  en: 'There are unknown query parameters; nothing was done.',
};

const unknown: Bilingual = {
  id: 'Tidak dikenal oleh alamat ini.',
  en: 'Not known to this address.',
};

/**
 * Refuses query parameters that the endpoint does not describe. A mistyped filter would otherwise
 * answer more than was asked for, and nobody would notice.
 */
export const knownQuery = (api: Api): MiddlewareHandler<ApiEnvironment> => {
  let routes: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return async (c, next) => {
    // Read at the first request: endpoints are added after this step.
    routes ??= routesOf(api);
    const described = routes;
    const known = matchedRoutes(c)
      .map(({ method, path }) => described.get(`${method} ${path}`))
      .find((names) => names !== undefined);
    const asked = [...new Set(new URL(c.req.url).searchParams.keys())];
    const foreign = known === undefined ? [] : asked.filter((name) => !known.has(name));
    if (foreign.length === 0) return next();
    return problem(c, {
      kind: 'invalid-request',
      message,
      fields: foreign.map((field) => ({ field, message: unknown })),
    });
  };
};
