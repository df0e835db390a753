import { sopFileReader } from '#adapters/sop-file/index.ts';
import type { SopReader } from '#app/ports.ts';

const reader = sopFileReader();
const readings = new Map<string, ReturnType<SopReader['read']>>();

/** Reads files of SOPs as the product does, the same text once for all tests of a worker. */
export const readingOnce: SopReader = {
  ...reader,
  read: (text) => {
    const known = readings.get(text) ?? reader.read(text);
    readings.set(text, known);
    return known;
  },
};
