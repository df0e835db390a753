import { fileTypeFromBuffer } from 'file-type';
import type { Appearance } from '#core/papers/signing/sign-request.ts';
import { qrPng } from './qr-png.ts';

/** What a visible signature shows as PNG: the given picture, else the QR code; null when invisible. */
export const pictureOf = async (
  appearance: Appearance,
  qrLink: string | undefined,
): Promise<Uint8Array | null | 'no-picture' | 'bad-picture'> => {
  if (!appearance.visible) return null;
  if (appearance.imagePng === undefined) return qrLink === undefined ? 'no-picture' : qrPng(qrLink);
  const type = await fileTypeFromBuffer(appearance.imagePng);
  return type?.mime === 'image/png' ? appearance.imagePng : 'bad-picture';
};
