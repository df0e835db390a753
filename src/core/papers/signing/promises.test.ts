import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  failureSentences,
  otherCertificate,
  signFailure,
  type SignFailureKind,
} from './failures.ts';
import {
  endsSigned,
  newestSignature,
  verdictOf,
  type SignatureFinding,
} from './signature-finding.ts';
import { failureOfStatus, statusSentences, type UserStatus } from './user-status.ts';

/** Whether a paper was signed after all, as far as each failure knows: written out by hand. */
const signedAfter: Readonly<Record<SignFailureKind, 'no' | 'perhaps' | 'yes'>> = {
  'wrong-passphrase': 'no',
  'wrong-code': 'no',
  'code-not-taken': 'no',
  'not-registered': 'no',
  'certificate-expired': 'no',
  'certificate-renewing': 'no',
  'waiting-for-verification': 'no',
  'not-activated': 'no',
  'no-certificate': 'no',
  'certificate-suspended': 'no',
  'certificate-revoked': 'no',
  'key-unreadable': 'no',
  'invalid-nik': 'no',
  'nothing-to-sign': 'no',
  'not-a-pdf': 'no',
  'pdf-broken': 'no',
  'pdf-encrypted': 'no',
  'not-checked': 'no',
  'check-busy': 'no',
  'pdf-locked': 'no',
  'place-not-found': 'no',
  'no-picture': 'no',
  'bad-picture': 'no',
  unreachable: 'no',
  timeout: 'no',
  'maybe-signed': 'perhaps',
  'already-downloaded': 'yes',
  'service-login-refused': 'no',
  'refused-by-service': 'no',
  'answer-not-signed': 'no',
  'other-certificate': 'yes',
};

const kinds = Object.entries(signedAfter).map(([kind, signed]) => [kind, signed] as const);
const sentenceOf = (kind: string) =>
  Object.entries(failureSentences).find(([name]) => name === kind)?.[1] ?? { id: '', en: '' };

describe('a failure promises no more than is known', () => {
  test.each(kinds.filter(([, signed]) => signed === 'no'))(
    '%s: nobody reads that the paper was signed',
    (kind) => {
      const { id, en } = sentenceOf(kind);
      expect(id).not.toMatch(/sudah ditandatangani|mungkin sudah/u);
      expect(en).not.toMatch(/was signed|may have been signed/u);
    },
  );

  test('where the answer was lost, the signer is told to look before signing twice', () => {
    const { id, en } = failureSentences['maybe-signed'];
    expect(id).toContain('mungkin sudah ditandatangani');
    expect(id).toContain('sebelum menandatangani lagi');
    expect(en).toContain('may have been signed');
    expect(en).toContain('before signing again');
  });

  test('where it was signed and the file is gone, that is said', () => {
    expect(failureSentences['already-downloaded'].id).toContain('sudah ditandatangani');
    expect(failureSentences['already-downloaded'].en).toContain('was signed');
  });

  test('what could not be checked is not called altered', () => {
    expect(failureSentences['not-checked'].id).toContain('tidak berarti isinya diubah');
    expect(failureSentences['not-checked'].en).toContain('does not mean it was altered');
    for (const kind of [
      'not-checked',
      'check-busy',
      'not-a-pdf',
      'pdf-broken',
      'pdf-encrypted',
    ] as const)
      expect(failureSentences[kind].id).not.toMatch(/palsu|tidak sah/u);
  });

  test('each is told in a sentence of its own', () => {
    const all = Object.values(failureSentences);
    expect(new Set(all.map(({ id }) => id)).size).toBe(kinds.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(kinds.length);
  });

  test('none asks for a passphrase or a NIK to be sent to somebody', () => {
    for (const { id } of Object.values(failureSentences))
      expect(id).not.toMatch(/kirim(?:kan)? (?:passphrase|NIK|kata sandi)/u);
  });
});

describe('a certificate of somebody else', () => {
  const { failure, message, done, service } = otherCertificate(
    'BUDI CONTOH',
    'Sari Contoh, S.Kom.',
  );

  test('is told with both names, and nothing of it is kept', () => {
    expect(failure).toBe('other-certificate');
    for (const text of [message.id, message.en]) {
      expect(text).toContain('BUDI CONTOH');
      expect(text).toContain('Sari Contoh, S.Kom.');
    }
    expect(done).toEqual([]);
    expect(service).toBeNull();
  });

  test('is told without names where none are known', () => {
    expect(signFailure('other-certificate').message.id).toContain('atas nama orang lain');
  });
});

describe('what a signer’s state asks for', () => {
  // As the guide of Esign Client Service 2.2 explains its states.
  test.each<[status: UserStatus, failure: SignFailureKind | null, id: RegExp]>([
    ['ISSUE', null, /dapat menandatangani/u],
    ['EXPIRED', 'certificate-expired', /penerbitan ulang/u],
    ['RENEW', 'certificate-renewing', /surel dari BSrE/u],
    ['WAITING_FOR_VERIFICATION', 'waiting-for-verification', /menunggu pemeriksaan/u],
    ['NEW', 'not-activated', /aktivasi sertifikat belum/u],
    ['NO_CERTIFICATE', 'no-certificate', /belum memiliki sertifikat/u],
    ['NOT_REGISTERED', 'not-registered', /belum terdaftar/u],
    ['SUSPEND', 'certificate-suspended', /dibekukan/u],
    ['REVOKE', 'certificate-revoked', /dicabut/u],
  ])('%s', (status, failure, id) => {
    expect(failureOfStatus(status)).toBe(failure);
    expect(statusSentences[status].id).toMatch(id);
    if (status !== 'ISSUE') expect(statusSentences[status].id).not.toMatch(/dapat menandatangani/u);
  });
});

describe('whatever signatures a file has', () => {
  const finding: fc.Arbitrary<SignatureFinding> = fc.record({
    kind: fc.constantFrom('signature', 'timestamp'),
    fieldName: fc.constant('a'),
    signerName: fc.constant('Nama Contoh'),
    issuer: fc.constant('CA'),
    claimedAt: fc.constant(null),
    stampedAt: fc.constant(null),
    certificates: fc.constant([]),
    signedAt: fc.constant(null),
    reason: fc.constant(''),
    location: fc.constant(''),
    integrity: fc.constantFrom('intact', 'altered', 'unchecked'),
    signedBytes: fc.constant(1000),
    coversWholeDocument: fc.boolean(),
    laterChanges: fc.constantFrom(
      'none',
      'validation-data',
      'signatures-only',
      'unclear',
      'content',
    ),
    trusted: fc.boolean(),
    trustedBy: fc.constantFrom(null, 'anchor', 'service'),
  });
  const all = fc.array(finding, { maxLength: 5 });

  test('one that does not hold makes the file altered, whoever else signed', () => {
    fc.assert(
      fc.property(all, finding, fc.nat(5), (others, one, where) => {
        const signatures = others.toSpliced(where, 0, {
          ...one,
          kind: 'signature',
          integrity: 'altered',
        });
        expect(verdictOf({ signatures })).toBe('altered');
      }),
    );
  });

  test('a file is intact only when every signature is and it ends with one', () => {
    fc.assert(
      fc.property(all, (signatures) => {
        if (verdictOf({ signatures }) !== 'intact') return;
        expect(endsSigned({ signatures })).toBe(true);
        for (const { kind, integrity, laterChanges } of signatures) {
          expect(laterChanges).not.toBe('content');
          if (kind === 'signature') expect([integrity, laterChanges]).not.toContain('unclear');
          if (kind === 'signature') expect(integrity).toBe('intact');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a file without a signature is unsigned, whatever time stamps it has', () => {
    fc.assert(
      fc.property(all, (signatures) => {
        const stamps = signatures.map((one) => ({ ...one, kind: 'timestamp' as const }));
        expect(verdictOf({ signatures: stamps })).toBe('unsigned');
        expect(newestSignature({ signatures: stamps })).toBeUndefined();
        expect(endsSigned({ signatures: stamps })).toBe(false);
      }),
    );
  });

  test('who is trusted has no say in whether it was altered', () => {
    fc.assert(
      fc.property(all, (signatures) => {
        const trusted = signatures.map((one) => ({ ...one, trusted: !one.trusted }));
        expect(verdictOf({ signatures: trusted })).toBe(verdictOf({ signatures }));
      }),
    );
  });
});
