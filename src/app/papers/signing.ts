import type { ElectronicVia } from '#core/cases/event.ts';
import type { Signer } from './signer.ts';

/** The signing service of one agency. */
export interface AgencySigner {
  readonly signer: Signer;
  readonly via: ElectronicVia;
  /** It takes a code from the signer's phone (TOTP) in place of the passphrase; left out where it takes none. */
  readonly codes?: true;
  /** Passphrases travel to it without encryption, within the agency's network; left out where they do not. */
  readonly unencrypted?: true;
}

/** Which service signs for an agency; undefined when none is set up. */
export interface Signing {
  of(agency: string): AgencySigner | undefined;
  /** Certificates that signatures are traced back to, for whoever checks them without us; left out where there are none. */
  anchors?(agency: string): readonly TrustAnchor[];
}

/** A file with one certificate or several, in PEM. */
export interface TrustAnchor {
  readonly name: string;
  readonly pem: string;
}
