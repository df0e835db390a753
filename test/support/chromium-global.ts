import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Chromium that the journeys run in: `inject('chromium')`. */
    readonly chromium: string;
  }
}

/** Sees to it that there is a Chromium before the first journey starts. */
export default (project: TestProject): void => {
  project.provide('chromium', findChromium(dirname(dirname(import.meta.dirname))));
};
