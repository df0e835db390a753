import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure, SignFailureKind } from '#core/papers/signing/failures.ts';
import { isNik } from '#core/papers/signing/nik.ts';
import type { Appearance, PdfToSign, SignRequest } from '#core/papers/signing/sign-request.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { pictureOf } from './pdf/picture.ts';
import { placeOf } from './pdf/place.ts';
import type { Place } from './pdf/place.ts';

/** A document nothing is wrong with: where its signature goes, and what it shows as PNG (null when invisible). */
export interface CheckedPdf extends PdfToSign {
  readonly place: Place;
  readonly picture: Uint8Array | null;
}

const checkPdf = async (
  pdf: PdfToSign,
  appearance: Appearance,
): Promise<CheckedPdf | SignFailureKind> => {
  const picture = await pictureOf(appearance, pdf.qrLink);
  if (typeof picture === 'string') return picture;
  const opened = await openPdf(pdf.bytes);
  if (typeof opened === 'string') return opened;
  const place = await placeOf(opened, pdf, appearance);
  return place === 'place-not-found' ? place : { ...pdf, place, picture };
};

/**
 * Finds whatever can be found before anything is signed, so that no batch stops in the middle for
 * a reason that could be known.
 */
export const checkRequest = async (
  request: SignRequest,
): Promise<readonly CheckedPdf[] | SignFailure> => {
  if (!isNik(request.signer.nik)) return signFailure('invalid-nik');
  if (request.pdfs.length === 0) return signFailure('nothing-to-sign');
  const checked: CheckedPdf[] = [];
  for (const pdf of request.pdfs) {
    const one = await checkPdf(pdf, request.appearance);
    if (typeof one === 'string') return signFailure(one);
    checked.push(one);
  }
  return checked;
};
