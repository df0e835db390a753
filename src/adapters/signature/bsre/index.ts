import type { PassingFile, Signer } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import { isNik } from '#core/papers/signing/nik.ts';
import { allSigned } from '#core/papers/signing/sign-request.ts';
import type { Signed, SignRequest } from '#core/papers/signing/sign-request.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import { failureOfStatus } from '#core/papers/signing/user-status.ts';
import { checkRequest } from '#adapters/signature/check-request.ts';
import { askTrust } from './ask-trust.ts';
import type { BsreOptions } from './options.ts';
import { signV1 } from './sign-v1.ts';
import { signV2 } from './sign-v2.ts';
import { askStatus } from './status.ts';

/** The signer's state is asked first: it says more plainly than a refused signature why not, and that the service is there. */
const sign = async (options: BsreOptions, request: SignRequest): Promise<Signed | SignFailure> => {
  const checked = await checkRequest(request);
  if ('failure' in checked) return checked;
  const state = await askStatus(options, request.signer.nik);
  // A relay in front of the service may know signing only: then signing tells.
  if ('failure' in state && state.failure !== 'refused-by-service') return state;
  const hindrance = 'status' in state ? failureOfStatus(state.status) : null;
  if (hindrance !== null) return signFailure(hindrance);
  const done =
    options.version === 'v1'
      ? await signV1(options, request, checked)
      : await signV2(options, request, checked);
  return 'failure' in done ? done : allSigned('bsre', done);
};

/** Our own findings; the service is asked only about signers whom none of our anchors vouches for. */
const verify = async (
  options: BsreOptions,
  pdf: Uint8Array | PassingFile,
): Promise<Verification | SignFailure> => {
  const own = await options.check(pdf, options.trust);
  if (
    'failure' in own ||
    own.signatures.every(({ integrity, trusted }) => trusted || integrity !== 'intact')
  )
    return own;
  const fields = await askTrust(options, pdf);
  return {
    signatures: own.signatures.map((found) =>
      found.integrity === 'intact' && !found.trusted && fields.has(found.fieldName)
        ? { ...found, trusted: true, trustedBy: 'service' }
        : found,
    ),
  };
};

/** Signs through BSrE's Esign Client Service (guide for 2.2.1/2.2.2, January 2024) in the agency's network. */
export const bsreSigner = (options: BsreOptions): Signer => ({
  sign: (request) => sign(options, request),
  status: (nik) =>
    isNik(nik) ? askStatus(options, nik) : Promise.resolve(signFailure('invalid-nik')),
  verify: (pdf) => verify(options, pdf),
});
