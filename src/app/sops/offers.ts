import type { Ground } from '#app/ground.ts';
import { type Reproject, adoptSop, followMappings, giveMapping } from './adopt-sop.ts';

/**
 * Agencies, the editions of their SOPs and the mappings of papers that come with them.
 *
 * @param reproject lets the cases of an edition follow what it was given; their wing does it
 */
export const sopsOffers = (ground: Ground, reproject: Reproject) => ({
  /** Those whose SOP runs. */
  agencies: ground.catalogue.agencies,
  /** Those whose SOP this version cannot run; what they recorded is kept. */
  stranded: ground.catalogue.stranded,
  /** All of them, whether or not their SOP runs. */
  known: () => ground.sops.agencies(),
  agency: ground.catalogue.current,
  edition: ground.catalogue.edition,
  editions: (agency: string) => ground.sops.editions(agency),
  /** Adds an agency or a new edition with its mapping of papers; a flawed file is refused whole. */
  adopt: adoptSop.bind(null, { ground, reproject }),
  /** Gives an edition adopted without a mapping the one it lacks; what is in force stays in force. */
  giveMapping: giveMapping.bind(null, { ground, reproject }),
  /** At a start: lets running cases follow mappings whose giving was broken off. Quick when there are none. */
  followMappings: followMappings.bind(null, { ground, reproject }),
});
