import { resolve } from 'node:path';
import { typesetter } from '#adapters/pdf/index.ts';
import { memoryTypesetter } from '#adapters/pdf/memory.ts';
import { typesetterContract } from './typesetter.contract.ts';

typesetterContract('memory', memoryTypesetter);
typesetterContract('Typst', () =>
  typesetter({ root: resolve(import.meta.dirname, '..', '..'), processes: 1 }),
);
