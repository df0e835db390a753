import type { Catalogue } from './sops/catalogue.ts';
import type { Lately } from './people/lately.ts';
import type { Ports } from './ports.ts';

/** What every use case stands on: the ports and the compiled SOPs. */
export interface Ground extends Ports {
  readonly catalogue: Catalogue;
  readonly lately: Lately;
}
