import { afterAll, beforeAll, expect, inject } from 'vitest';
import { meet } from './browser.ts';
import type { People } from './browser.ts';

/**
 * The people of a file of journeys. In the end no page of theirs may have complained about
 * anything: a script that broke, or something the Content-Security-Policy stopped.
 */
export const people = (): (() => People) => {
  const met: { people?: People } = {};
  beforeAll(async () => {
    met.people = await meet(inject('browser'), inject('product'));
  });
  afterAll(async () => {
    const { people: present } = met;
    if (present === undefined) return;
    await present.leave();
    expect(present.complaints()).toEqual([]);
  });
  return () => {
    if (met.people === undefined) throw new Error('people are met in tests');
    return met.people;
  };
};
