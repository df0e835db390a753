import { describe, expect, test } from 'vitest';
import { failureSentences, isSignFailure, signFailure } from './failures.ts';
import { isNik } from './nik.ts';
import { allSigned } from './sign-request.ts';
import { verdictOf } from './signature-finding.ts';
import type { FileVerdict, SignatureFinding } from './signature-finding.ts';
import { failureOfStatus, isUserStatus, statusSentences, userStatuses } from './user-status.ts';

describe('the NIK', () => {
  test.each(['9271012345670001', '0000000000000000', '9799999999999999'])('%s is one', (nik) => {
    expect(isNik(nik)).toBe(true);
  });
  test.each([
    '',
    '927101234567000',
    '92710123456700011',
    '9271012345670001 ',
    '9271-0123-4567-0001',
    '９２７１０１２３４５６７０００１',
    '9271012345670001\n',
  ])('%j is none', (nik) => {
    expect(isNik(nik)).toBe(false);
  });
});

describe('the sentences', () => {
  test('are one sentence or two in each language for every failure', () => {
    for (const { id, en } of Object.values(failureSentences)) {
      for (const text of [id, en]) expect(text).toMatch(/^[A-Z][^\n]{20,300}\.$/u);
      expect(id).not.toBe(en);
    }
  });

  test('exist for every state of a signer', () => {
    for (const status of userStatuses) {
      expect(statusSentences[status].id).toMatch(/\.$/u);
      expect(statusSentences[status].en).toMatch(/\.$/u);
    }
  });
});

describe('the state of a signer', () => {
  test('lets only ISSUE sign; every other state says why not, each in its own way', () => {
    expect(failureOfStatus('ISSUE')).toBeNull();
    const others = userStatuses.filter((status) => status !== 'ISSUE').map(failureOfStatus);
    expect(others).not.toContain(null);
    expect(new Set(others).size).toBe(userStatuses.length - 1);
  });

  test('is one of a closed list', () => {
    expect(userStatuses.every(isUserStatus)).toBe(true);
    expect(['issue', '', 'ACTIVE'].some(isUserStatus)).toBe(false);
  });
});

describe('the result of signing', () => {
  test('is a failure with its sentence and what was signed before it', () => {
    const failure = signFailure('maybe-signed', 'putus', [
      { bytes: Uint8Array.of(1), documentId: '7' },
    ]);
    expect(isSignFailure(failure)).toBe(true);
    expect(failure).toEqual({
      failure: 'maybe-signed',
      message: failureSentences['maybe-signed'],
      service: 'putus',
      done: [{ bytes: Uint8Array.of(1), documentId: '7' }],
    });
  });

  test('or all documents in their order', () => {
    const signed = allSigned('bsre', [
      { bytes: Uint8Array.of(1), documentId: 'a' },
      { bytes: Uint8Array.of(2), documentId: null },
    ]);
    expect(signed).toEqual({
      via: 'bsre',
      signed: [Uint8Array.of(1), Uint8Array.of(2)],
      documentIds: ['a', null],
    });
    expect(isSignFailure(signed)).toBe(false);
  });
});

describe('a signed document', () => {
  const good: SignatureFinding = {
    kind: 'signature',
    fieldName: 'a',
    signerName: 'Nama Contoh',
    issuer: 'CA',
    signedAt: null,
    claimedAt: null,
    stampedAt: null,
    certificates: [],
    reason: '',
    location: '',
    integrity: 'intact',
    signedBytes: 1000,
    coversWholeDocument: true,
    laterChanges: 'none',
    trusted: false,
    trustedBy: null,
  };
  const earlier: SignatureFinding = {
    ...good,
    coversWholeDocument: false,
    laterChanges: 'signatures-only',
  };
  const underData: SignatureFinding = { ...earlier, laterChanges: 'validation-data' };
  const stamp: SignatureFinding = { ...good, kind: 'timestamp' };
  const all: readonly (readonly [FileVerdict, string, readonly SignatureFinding[]])[] = [
    ['intact', 'one signature over all of it, whoever signed', [good]],
    ['intact', 'several, the last one over all', [earlier, good]],
    ['intact', 'data for checking behind the last signature', [earlier, underData]],
    ['intact', 'a time stamp behind it', [underData, stamp]],
    [
      'intact',
      'a time stamp that cannot be checked',
      [underData, { ...stamp, integrity: 'unchecked' }],
    ],
    ['unsigned', 'no signature', []],
    ['unsigned', 'only a time stamp', [stamp]],
    ['altered', 'a signature that does not hold', [{ ...earlier, integrity: 'altered' }, good]],
    ['altered', 'content added later', [{ ...earlier, laterChanges: 'content' }, good]],
    ['altered', 'a time stamp over other bytes', [underData, { ...stamp, integrity: 'altered' }]],
    [
      'altered',
      'one signature that does not hold and one unknown',
      [
        { ...earlier, integrity: 'altered' },
        { ...good, integrity: 'unchecked' },
      ],
    ],
    ['unchecked', 'a signature of an unknown kind', [earlier, { ...good, integrity: 'unchecked' }]],
    ['unchecked', 'something unclear added later', [{ ...earlier, laterChanges: 'unclear' }, good]],
    ['unchecked', 'an end that no signature covers', [earlier]],
  ];
  test.each(all)('is %s with %s', (verdict, _, signatures) => {
    expect(verdictOf({ signatures })).toBe(verdict);
  });
});
