import type { RouteConfig, z } from '@hono/zod-openapi';
import { type ProblemKind, problemKinds } from './problem/kinds.ts';
import { problemSchema } from './schema/problem.ts';

type Responses = RouteConfig['responses'];

const problems = (kinds: readonly ProblemKind[]): Responses => {
  const byStatus = Map.groupBy(kinds, (kind) => problemKinds[kind].status);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((kind) => `${problemKinds[kind].title.id} (\`${kind}\`)`).join('; '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
};

/** What can go wrong wherever something is asked: query parameters nobody knows, and bugs. */
const everywhere = ['invalid-request', 'unexpected'] as const satisfies readonly ProblemKind[];

/** The answers of an endpoint for its description: what it gives, and the problems it can have. */
export const answers = (given: Responses, kinds: readonly ProblemKind[]): Responses => ({
  ...given,
  ...problems([...new Set([...kinds, ...everywhere])]),
});

/** An answer in JSON. */
export const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});

/** What can go wrong wherever an officer asks. */
export const officerProblems = [
  'not-signed-in',
  'not-found',
] as const satisfies readonly ProblemKind[];

/** What can go wrong besides wherever something is changed. */
export const changeProblems = [
  'foreign-origin',
  'unreadable-body',
  'unsupported-media-type',
  'body-too-large',
  'invalid-request',
  'key-reused',
] as const satisfies readonly ProblemKind[];

/** How officers' endpoints are secured. */
export const officers = { security: [{ bearer: [] }, { session: [] }] };
