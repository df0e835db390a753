import { expect, test } from 'vitest';
import type { SignatureFinding } from './signature-finding.ts';
import { signingNotes } from './signing-notes.ts';

const finding: SignatureFinding = {
  kind: 'signature',
  fieldName: 'a',
  signerName: 'M. CONTOH',
  issuer: 'CA Contoh',
  signedAt: null,
  claimedAt: null,
  stampedAt: null,
  reason: '',
  location: '',
  integrity: 'intact',
  signedBytes: 1000,
  coversWholeDocument: true,
  laterChanges: 'none',
  trusted: true,
  trustedBy: 'anchor',
  certificates: [],
};

test('a name that fits only by a short form is pointed out, one in full is not', () => {
  const [note, ...more] = signingNotes(finding, 'Muhammad Contoh, S.H.');
  expect(more).toEqual([]);
  expect(note?.id).toContain('M. CONTOH');
  expect(note?.id).toContain('Pastikan keduanya orang yang sama');
  expect(signingNotes({ ...finding, signerName: 'MUHAMMAD CONTOH' }, 'Muhammad Contoh')).toEqual(
    [],
  );
});
