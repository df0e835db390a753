import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { isAway } from '#adapters/database/index.ts';
import { formReader } from '#adapters/form/index.ts';
import { errorsAnswered } from '#request/answer-errors.ts';
import { origin, type Stores } from '#test/support/api-product.ts';
import { readyToAsk, requestsTo, type Asked, type Ready } from '#test/support/every-endpoint.ts';

const operation = z.looseObject({
  operationId: z.string(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.unknown()).default({}) }),
  ),
});
const description = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

interface Endpoint {
  readonly name: string;
  readonly path: string;
  readonly verb: string;
  readonly told: z.infer<typeof operation>;
}

/** A part of the description as a client's validator is pointed at it. */
const pointer = (...parts: readonly string[]): string =>
  `api#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

/** Every regular expression anywhere in the description. */
const patternsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) =>
        key === 'pattern' && typeof part === 'string' ? [part] : patternsIn(part),
      );

const described = async ({ at }: Ready) => {
  const document: unknown = await (await at.call('GET', '/api/v1/openapi.json')).json();
  const { paths } = description.parse(document);
  const endpoints = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, told]): Endpoint => ({
      name: told.operationId,
      path,
      verb,
      told,
    })),
  );
  return { document, endpoints };
};

const ask = ({ at }: Ready, { verb }: Endpoint, { address, ...given }: Asked): Promise<Response> =>
  at.call(verb.toUpperCase(), `/api/v1${address}`, given);

/** What the state of the test's case makes of a good request, where that is no success. */
const noSuccess: Readonly<Record<string, number>> = {
  signPapers: 422,
  checkPaper: 404,
  exportPaper: 422,
  readReturn: 422,
  recordReturn: 422,
};

describe('every endpoint', () => {
  let ready: Ready;
  let document: unknown;
  let endpoints: readonly Endpoint[];
  let requests: Readonly<Record<string, Asked>>;
  let ajv: Ajv2020;

  const requestTo = ({ name }: Endpoint): Asked => {
    const asked = requests[name];
    if (asked === undefined) throw new Error(`no request to ${name}`);
    return asked;
  };

  const fits = (schema: string, value: unknown): void => {
    const validate = ajv.compile({ $ref: schema });
    validate(value);
    expect({ schema, errors: validate.errors }).toEqual({ schema, errors: null });
  };

  beforeAll(async () => {
    ready = await readyToAsk();
    ({ document, endpoints } = await described(ready));
    requests = await requestsTo(ready);
    ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(z.record(z.string(), z.unknown()).parse(document), 'api');
  });

  test('has a request in this test', () => {
    expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(requests).sort());
  });

  test('is described with schemas a validator takes, and patterns of the whole text that every engine reads alike', () => {
    const patterns = patternsIn(document);
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) {
      expect(pattern).toMatch(/^\^.*\$$/u);
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
      // Nothing looks about, back or has a name, which RE2 or XML Schema lacks; \d, \w, \s and \b
      // hold what Unicode calls so in some engines; \p and \u are written in three ways.
      expect(pattern).not.toMatch(/\(\?(?!:)|\\[1-9dDwWsSbBpPkuc]/u);
      // A quantifier that takes all it can, or as little, and sets within sets, are not everywhere.
      expect(pattern).not.toMatch(/[*+?}][+?]|\[[^\]]*\[/u);
    }
    for (const { path, verb, told } of endpoints) {
      for (const type of Object.keys(told.requestBody?.content ?? {}))
        expect(
          ajv.compile({
            $ref: pointer('paths', path, verb, 'requestBody', 'content', type, 'schema'),
          }),
        ).toBeTypeOf('function');
      for (const [status, { content }] of Object.entries(told.responses))
        for (const type of Object.keys(content))
          expect(
            ajv.compile({
              $ref: pointer('paths', path, verb, 'responses', status, 'content', type, 'schema'),
            }),
          ).toBeTypeOf('function');
    }
  });

  test('refuses query parameters it does not know, and names them', async () => {
    for (const endpoint of endpoints) {
      const asked = requestTo(endpoint);
      const answer = await ask(ready, endpoint, {
        ...asked,
        address: `${asked.address}?statsu=open&x=1`,
      });
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect({
        name: endpoint.name,
        ...z.record(z.string(), z.unknown()).parse(await answer.json()),
      }).toMatchObject({
        name: endpoint.name,
        status: 422,
        code: 'invalid-request',
        fields: [{ field: 'statsu' }, { field: 'x' }],
      });
    }
  });

  test('answers a good request as described', async () => {
    // In the order of the requests: some make what others ask for.
    for (const name of Object.keys(requests)) {
      const endpoint = endpoints.find((one) => one.name === name);
      if (endpoint === undefined) throw new Error(`no endpoint ${name}`);
      const asked = requestTo(endpoint);
      const answer = await ask(ready, endpoint, asked);
      const { status } = answer;
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      const said = type.endsWith('json') ? await answer.json() : null;
      expect({
        name,
        status: status < 300 ? 200 : status,
        said: status < 300 ? null : said,
      }).toMatchObject({ name, status: noSuccess[name] ?? 200 });
      const { path, verb, told } = endpoint;
      expect(Object.keys(told.responses)).toContain(String(status));
      if (status === 204) continue;
      const content = told.responses[String(status)]?.content ?? {};
      expect(
        Object.keys(content).some((one) => one === type || one === 'application/octet-stream'),
      ).toBe(true);
      if (type.endsWith('json'))
        fits(
          pointer('paths', path, verb, 'responses', String(status), 'content', type, 'schema'),
          said,
        );
      if (asked.json !== undefined)
        fits(
          pointer('paths', path, verb, 'requestBody', 'content', 'application/json', 'schema'),
          asked.json,
        );
    }
  });

  test('says that If-Match is required exactly where it is', async () => {
    for (const endpoint of endpoints.filter(({ told }) =>
      told.parameters.some(({ name }) => name === 'if-match'),
    )) {
      const { headers = {}, ...asked } = requestTo(endpoint);
      const { 'if-match': _seen, ...without } = { 'if-match': '', ...headers };
      const required = endpoint.told.parameters.find(({ name }) => name === 'if-match')?.required;
      const { status } = await ask(ready, endpoint, {
        ...asked,
        // Where it is required nothing is done without it.
        json: required === true ? asked.json : {},
        headers: without,
      });
      expect({ name: endpoint.name, required: status === 428 }).toEqual({
        name: endpoint.name,
        required: required === true,
      });
    }
  });

  test('takes and gives one resource in one shape', () => {
    const schemaIn = (value: unknown): unknown =>
      z.looseObject({ schema: z.unknown() }).parse(value).schema;
    const changes = endpoints.filter(({ verb }) => verb === 'put');
    expect(changes.length).toBeGreaterThan(2);
    for (const { path, told } of changes) {
      const { $ref } = z
        .object({ $ref: z.string() })
        .parse(schemaIn(told.requestBody?.content['application/json']));
      const body = z
        .looseObject({ properties: z.record(z.string(), z.unknown()) })
        .parse(ajv.getSchema(`api${$ref}`)?.schema);
      const { reason: _reason, ...parts } = body.properties;
      const read = endpoints.find((one) => one.path === path && one.verb === 'get');
      for (const answered of [told, read?.told])
        expect(Object.values(parts)).toEqual([
          schemaIn(answered?.responses['200']?.content['application/json']),
        ]);
    }
  });
});

/** Stores that work until they are broken, each of their methods. */
const breakable = () => {
  const stores = memoryDatabase();
  let broken = false;
  const breaking = <T extends object>(store: T): T =>
    new Proxy(store, {
      get: (target, name): unknown => {
        const part: unknown = Reflect.get(target, name);
        return typeof part !== 'function'
          ? part
          : (...given: unknown[]): unknown =>
              broken
                ? Promise.reject(new Error('disk rusak: /srv/rahasia.ts:7'))
                : Reflect.apply(part, target, given);
      },
    });
  const all: Stores = {
    record: breaking(stores.record),
    tree: breaking(stores.tree),
    cases: breaking(stores.cases),
    sops: breaking(stores.sops),
    reminders: breaking(stores.reminders),
    setAside: breaking(stores.setAside),
    figures: breaking(stores.figures),
    papers: breaking(stores.papers),
    people: breaking(stores.people),
    security: breaking(stores.security),
    backups: breaking(stores.backups),
    alteredFiles: breaking(stores.alteredFiles),
  };
  return {
    stores: all,
    break: () => {
      broken = true;
    },
  };
};

test('every endpoint answers what nobody expected to fail as a problem, as described, and logs it', async () => {
  const { stores, break: breakAll } = breakable();
  const ready = await readyToAsk(stores);
  const { document, endpoints } = await described(ready);
  const requests = await requestsTo(ready);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(z.record(z.string(), z.unknown()).parse(document), 'api');
  breakAll();
  const lines: string[] = [];
  const answered = errorsAnswered({
    log: pino({}, { write: (line) => lines.push(line) }),
    isAway,
    product: { readForm: formReader({ textBytes: 1_048_576 }) },
  });
  for (const endpoint of endpoints) {
    const asked = requests[endpoint.name];
    if (asked === undefined) throw new Error(`no request to ${endpoint.name}`);
    const url = new URL(`/api/v1${asked.address}`, origin);
    lines.length = 0;
    const answer = await answered(
      {
        url,
        cookies: { get: () => undefined },
        request: new Request(url),
        locals: { requestId: 'r-1' },
      },
      () => ask(ready, endpoint, asked),
    );
    const text = await answer.text();
    expect({ name: endpoint.name, status: answer.status }).toEqual({
      name: endpoint.name,
      status: 500,
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(text).not.toMatch(/rahasia|rusak/u);
    expect(lines.join('')).toContain('disk rusak');
    const validate = ajv.compile({
      $ref: pointer(
        'paths',
        endpoint.path,
        endpoint.verb,
        'responses',
        '500',
        'content',
        'application/problem+json',
        'schema',
      ),
    });
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  }
});
