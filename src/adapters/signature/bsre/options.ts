import type { PdfCheck } from '#adapters/signature/checking/index.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';

/** One call to the service, told for the log: nothing personal in it. */
export interface ServiceNote {
  readonly call: 'sign' | 'download' | 'status' | 'verify';
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** How an agency's own Esign Client Service is reached. */
export interface BsreOptions {
  /** Its address, for instance `https://esign.contoh.go.id`, with a path when it lies behind a relay. Without TLS only within the agency's network (`way-to-service.ts`). */
  readonly base: string;
  /** v1: multipart, one document a request; v2: JSON, many documents a request. */
  readonly version: 'v1' | 'v2';
  readonly user: string;
  readonly password: string;
  /** How long to wait for one answer, in milliseconds. Signing takes seconds; a batch longer. Checking is waited for two minutes at least. */
  readonly timeout: number;
  /** Certificates of the BSrE authorities; where there are none, the service is asked whom it trusts. */
  readonly trust: TrustAnchors;
  readonly check: PdfCheck;
  /** Told after each call. */
  readonly tell: (note: ServiceNote) => void;
}
