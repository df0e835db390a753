import { signFailure } from '../../core/signing/failures.ts';
import type { SignFailure } from '../../core/signing/failures.ts';
import { isNik } from '../../core/signing/nik.ts';
import type { SignRequest } from '../../core/signing/sign-request.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { pictureOf } from './pdf/picture.ts';
import { placeOf } from './pdf/place.ts';

/** A request nothing is wrong with: its picture as PNG (null when invisible) and each document's page of the signature, from 1. */
export interface CheckedRequest {
  readonly picture: Uint8Array | null;
  readonly pages: readonly number[];
}

/**
 * Finds whatever can be found before anything is signed, so that no batch stops in the middle for
 * a reason that could be known.
 */
export const checkRequest = async (request: SignRequest): Promise<CheckedRequest | SignFailure> => {
  if (!isNik(request.signer.nik)) return signFailure('invalid-nik');
  if (request.pdfs.length === 0) return signFailure('nothing-to-sign');
  const picture = await pictureOf(request);
  if (typeof picture === 'string') return signFailure(picture);
  const pages: number[] = [];
  for (const { bytes } of request.pdfs) {
    const opened = await openPdf(bytes);
    if (typeof opened === 'string') return signFailure(opened);
    const place = await placeOf(opened, bytes, request.appearance);
    if (place === 'place-not-found') return signFailure(place);
    pages.push(place.page + 1);
  }
  return { picture, pages };
};
