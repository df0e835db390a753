import type { FrozenCheck, SignatureFound } from '#core/cases/event.ts';
import type { FileRef } from '#core/cases/report.ts';

const file = (name: string, mediaType: string): FileRef => ({
  id: `file-${name}`,
  name,
  size: 3,
  sha256: 'cd'.repeat(32),
  mediaType,
});

/** What checking an invented signature found, and the files frozen of it. */
export const keptCheck: { readonly found: SignatureFound; readonly frozen: FrozenCheck } = {
  found: {
    field: 'TandaTangan1',
    integrity: 'intact',
    trusted: true,
    claimedAt: null,
    stampedAt: null,
  },
  frozen: {
    certificates: file('sertifikat.pem', 'application/x-pem-file'),
    report: file('pemeriksaan.txt', 'text/plain'),
  },
};
