import { z } from 'zod';
import type { DocumentPath } from '#core/sops/findings.ts';
import { sopSchema } from './schema.ts';

/** The schemas that may stand below one, by key or index; several in a union. */
const below = (schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable)
    return below(schema.unwrap(), key);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => below(option, key));
  if (schema instanceof z.ZodArray) return typeof key === 'number' ? [schema.element] : [];
  if (!(schema instanceof z.ZodObject)) return [];
  const next: z.core.$ZodType | undefined = Object.hasOwn(schema.shape, key)
    ? schema.shape[key]
    : undefined;
  return next === undefined ? [] : [next];
};

const keysOf = (schema: z.core.$ZodType): readonly string[] => {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable)
    return keysOf(schema.unwrap());
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
};

/** The keys that the part of the file at a path may hold and, as read, does not hold yet. */
export const keysAt = (path: DocumentPath, present: unknown): readonly string[] => {
  let schemas: readonly z.core.$ZodType[] = [sopSchema];
  for (const key of path) schemas = schemas.flatMap((schema) => below(schema, key));
  const used = typeof present === 'object' && present !== null ? Object.keys(present) : [];
  return schemas.flatMap(keysOf).filter((key) => !used.includes(key));
};
