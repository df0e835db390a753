import type { Ground } from '#app/ground.ts';
import { changeBodies, readBodies } from './bodies.ts';

/** The agency's register of work units and other bodies. */
export const bodiesOffers = (ground: Ground) => ({
  read: readBodies.bind(null, ground),
  change: changeBodies.bind(null, ground),
});
