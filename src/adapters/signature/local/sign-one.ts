import type { SignFailureKind } from '#core/papers/signing/failures.ts';
import type { SignRequest } from '#core/papers/signing/sign-request.ts';
import type { CheckedPdf } from '#adapters/signature/check-request.ts';
import type { SigningKey } from '#adapters/signature/cms/open-key.ts';
import { signatureRoom, signCms } from '#adapters/signature/cms/sign-cms.ts';
import { addSignature } from '#adapters/signature/pdf/add-signature.ts';

/** Signs one PDF with a key that is already open. */
export const signOne = async (
  { bytes, place, picture }: CheckedPdf,
  key: SigningKey,
  request: Pick<SignRequest, 'signer' | 'reason' | 'location'> & { readonly at: Date },
): Promise<Uint8Array | SignFailureKind> => {
  const {
    signer: { name, position },
    reason,
    location,
    at,
  } = request;
  const prepared = await addSignature(bytes, {
    note: { name, position, reason, location, at },
    place,
    picture,
    room: signatureRoom(key),
  });
  return typeof prepared === 'string'
    ? prepared
    : prepared.fill(await signCms(prepared.signedBytes, key));
};
