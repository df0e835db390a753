import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { english } from '#api/description/english.ts';
import { problemKinds } from '#api/problem/kinds.ts';
import { givenCommands } from '#api/cases/schema/command-input.ts';
import { apiProduct } from '#test/support/api-product.ts';

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), z.object({ description: z.string().min(1) })),
});

const description = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string().startsWith('/api/v1/'), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
});

/** All values of `$ref` anywhere in a document. */
const references = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : references(part),
  );
};

describe('the description of the API', () => {
  let text: string;
  let document: z.infer<typeof description>;
  let setting: Awaited<ReturnType<typeof apiProduct>>;

  beforeAll(async () => {
    setting = await apiProduct([]);
    text = await (await setting.call('GET', '/api/v1/openapi.json')).text();
    document = description.parse(JSON.parse(text));
  });

  test('describes every route there is, and no other', () => {
    const served = setting.app.routes
      .filter(
        (route) =>
          verbs.includes(route.method.toLowerCase()) &&
          route.path.startsWith('/api/v1/') &&
          route.path !== '/api/v1/openapi.json',
      )
      .map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/gu, '{$1}')}`);
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    expect([...new Set(served)].sort()).toEqual([...described].sort());
  });

  test('names every operation once, under a tag that is described', () => {
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    const names = operations.map((one) => one.operationId);
    expect(new Set(names).size).toBe(names.length);
    const tags = new Set(document.tags.map((tag) => tag.name));
    expect(operations.flatMap((one) => one.tags).filter((tag) => !tags.has(tag))).toEqual([]);
  });

  test('declares every part of every address', () => {
    for (const [path, item] of Object.entries(document.paths)) {
      const parts = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      for (const one of Object.values(item)) {
        const declared = one.parameters
          .filter((parameter) => parameter.in === 'path')
          .map((parameter) => parameter.name);
        expect({ path, parts: declared.sort() }).toEqual({ path, parts: parts.sort() });
      }
    }
  });

  test('refers only to schemas it has', () => {
    const known = new Set(
      Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
    );
    expect(references(JSON.parse(text)).filter((reference) => !known.has(reference))).toEqual([]);
  });

  test('asks only for what is needed: left out and preset parts are not required', () => {
    const command = z.object({
      oneOf: z.array(
        z.object({
          properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }),
          required: z.array(z.string()),
        }),
      ),
    });
    const complete = command
      .parse(document.components.schemas['Command'])
      .oneOf.find((one) => one.properties.type.enum.includes('complete-step'));
    expect(complete?.required).toEqual(['type', 'turn', 'step', 'outcome']);
  });

  test('offers every command that can be given, and no other', () => {
    const command = z.object({
      oneOf: z.array(
        z.object({
          properties: z.object({ type: z.object({ enum: z.array(z.string()).length(1) }) }),
        }),
      ),
    });
    const types = command
      .parse(document.components.schemas['Command'])
      .oneOf.flatMap((one) => one.properties.type.enum);
    expect(types.sort()).toEqual(Object.keys(givenCommands).sort());
  });

  test('says everything in English too', async () => {
    const texts = (value: unknown): readonly string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, part]) =>
            (key === 'description' || key === 'summary') && typeof part === 'string'
              ? [part]
              : texts(part),
          );
    expect(texts(JSON.parse(text)).filter((one) => english(one) === undefined)).toEqual([]);
    const answer = await setting.call('GET', '/api/v1/openapi.json', {
      headers: { 'accept-language': 'en' },
    });
    expect(answer.headers.get('content-language')).toBe('en');
    const translated = description.parse(await answer.json());
    expect(translated.paths['/api/v1/{agency}/reports']?.['post']).toMatchObject({
      summary: 'Report an incident',
      tags: ['Public reports'],
    });
    expect(Object.keys(translated.paths)).toEqual(Object.keys(document.paths));
    const page = await (await setting.call('GET', '/api?bahasa=en')).text();
    expect(page).toContain('<html lang="en">');
    expect(page).not.toMatch(/wajib|Jawaban|Keterangan/u);
  });

  test('is a page for people too, without scripts, with every operation and problem', async () => {
    const answer = await setting.call('GET', '/api');
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|\[object/iu);
    expect(page).toContain('<html lang="id">');
    for (const item of Object.values(document.paths))
      for (const one of Object.values(item)) expect(page).toContain(`<h3 id="${one.operationId}">`);
    for (const kind of Object.keys(problemKinds)) expect(page).toContain(`id="${kind}"`);
    const anchors = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id ?? '');
    expect(anchors.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
    expect((await setting.call('GET', '/api/halaman.css')).headers.get('content-type')).toContain(
      'text/css',
    );
  });
});
