import type { SignedVia } from '../../core/case/event.ts';
import type { Signer } from '../signer.ts';

/** The signing service of one agency. */
export interface AgencySigner {
  readonly signer: Signer;
  readonly via: Exclude<SignedVia, 'ink'>;
}

/** Which service signs for an agency; undefined when none is set up. */
export interface Signing {
  of(agency: string): AgencySigner | undefined;
}
