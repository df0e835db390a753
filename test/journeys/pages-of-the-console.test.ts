import { expect, test } from 'vitest';
import { wrongAt } from './support/accessible.ts';
import { people } from './support/people.ts';
import { consoleTour } from './support/tour.ts';

const meet = people();

test('every page of the console, in every state it has, keeps WCAG 2.2 AA and fits a phone and a laptop', async () => {
  expect(await wrongAt(await consoleTour(meet()))).toEqual([]);
}, 900_000);
