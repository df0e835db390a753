import { randomUUID } from 'node:crypto';
import type {
  Appearance,
  Signed,
  SigningProof,
  SignRequest,
} from '#core/papers/signing/sign-request.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { UserStatus } from '#core/papers/signing/user-status.ts';
import { localSigner, trustAnchors, verifyPdf } from '#adapters/signature/index.ts';
import { withSignatureStamp } from '#test/support/signing/time-stamp.ts';
import { withValidationData } from '#test/support/signing/validation-data.ts';
import type { Signer } from '#app/ports.ts';
import type { TestCa } from '#test/support/signing/test-ca.ts';

/** What goes wrong from now on, until it is set to null again. */
export type Fault =
  /** Answers 500 as v2 does. */
  | 'error-500'
  /** A gateway in front of the service gives up. */
  | 'bad-gateway'
  /** Refuses the application's account. */
  | 'login'
  /** Sends the one who wants to sign elsewhere. */
  | 'redirect'
  /** Never answers a request to sign; nothing is signed. */
  | 'silent'
  /** Never answers anything. */
  | 'silent-always'
  /** Signs, then closes the connection without an answer. */
  | 'cut-after-signing'
  /** Signs, sends the headers, then closes the connection. */
  | 'cut-after-headers'
  /** As before, and somebody else has fetched the document meanwhile. */
  | 'cut-and-fetched'
  /** Gives back what it got, unsigned. */
  | 'unsigned-answer'
  /** Takes a second for checking. */
  | 'slow-verify'
  /** Repeats the passphrase and NIK in its error. */
  | 'talkative';

export interface EmulatedUser {
  readonly nik: string;
  readonly name: string;
  readonly passphrase: string;
  readonly status: UserStatus;
  /** What his phone shows; left out of those who have none. */
  readonly code?: string;
}

/** What one request to sign says, whichever version it came in. */
export interface SignOrder {
  readonly nik: string;
  readonly proof: SigningProof;
  readonly pdf: Uint8Array;
  readonly appearance: Appearance;
  readonly tag: string | undefined;
  readonly qrLink: string | undefined;
  readonly reason: string;
  readonly location: string;
}

/** The service's memory and its signing. */
export interface EmulatorState {
  fault: Fault | null;
  /** Whether it adds data for checking behind its signatures (PAdES B-LT). */
  longTerm: boolean;
  /** How far the service's clock, which its signatures tell, is behind that of its time stamps. */
  clockBehindMs: number;
  /** How many signatures were made: what a lost answer hides. */
  made: number;
  readonly downloads: Map<string, Uint8Array | 'fetched'>;
  userStatus(nik: string): UserStatus;
  knows(nik: string): boolean;
  sign(order: SignOrder): Promise<Signed | SignFailure>;
  verify: Signer['verify'];
  keep(pdf: Uint8Array): string;
}

export const emulatorState = (ca: TestCa, users: readonly EmulatedUser[]): EmulatorState => {
  const keys = new Map(
    users.map(({ nik, name, passphrase }) => [nik, ca.p12({ name }, passphrase)]),
  );
  const signer = localSigner({
    keyOf: (nik) => Promise.resolve(keys.get(nik) ?? null),
    trust: trustAnchors([ca.rootPem]),
    check: verifyPdf,
    now: () => new Date(Date.now() - state.clockBehindMs),
  });
  const stamper = ca.p12({ name: 'Cap Waktu Contoh' }, 'cap-waktu');
  /** PAdES-BASELINE-T: each signature under a time stamp of an authority whose clock is right. */
  const stamped = async (pdf: Uint8Array): Promise<Uint8Array> => {
    const signed = await withSignatureStamp(pdf, stamper, 'cap-waktu', new Date());
    return state.longTerm ? withValidationData(signed) : signed;
  };
  const downloads = new Map<string, Uint8Array | 'fetched'>();
  const state: EmulatorState = {
    fault: null,
    longTerm: false,
    clockBehindMs: 347_000,
    made: 0,
    downloads,
    userStatus: (nik) => users.find((user) => user.nik === nik)?.status ?? 'NOT_REGISTERED',
    knows: (nik) => users.some((user) => user.nik === nik),
    sign: async ({ nik, proof, pdf, tag, qrLink, ...order }) => {
      const user = users.find((one) => one.nik === nik);
      if ('totp' in proof && (user?.code === undefined || user.code !== proof.totp))
        return signFailure('wrong-code');
      const request: SignRequest = {
        ...order,
        proof: 'totp' in proof ? { passphrase: user?.passphrase ?? '' } : proof,
        pdfs: [
          {
            name: 'dokumen.pdf',
            bytes: pdf,
            ...(tag === undefined ? {} : { tag }),
            ...(qrLink === undefined ? {} : { qrLink }),
          },
        ],
        signer: { nik, name: user?.name ?? '', position: '' },
      };
      const result = await signer.sign(request);
      if ('failure' in result) return result;
      state.made += 1;
      return { ...result, signed: await Promise.all(result.signed.map(stamped)) };
    },
    verify: (pdf) => signer.verify(pdf),
    keep: (pdf) => {
      const id = randomUUID();
      downloads.set(id, pdf);
      return id;
    },
  };
  return state;
};
