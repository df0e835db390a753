import type { PdfToSign, SignRequest } from '#core/papers/signing/sign-request.ts';

/** A NIK of Papua: read as a number it would become another one. */
export const papuaNik = '9271012345670001';
export const passphrase = 'kata-sandi-yang-tidak-boleh-tampak';

/** A request that can be signed as soon as it has documents. */
export const sampleRequest = (
  pdfs: readonly Uint8Array[],
  more: Partial<SignRequest> = {},
  shown: Pick<PdfToSign, 'tag' | 'qrLink'> = {},
): SignRequest => ({
  pdfs: pdfs.map((bytes, index) => ({ name: `dokumen-${String(index + 1)}.pdf`, bytes, ...shown })),
  signer: { nik: papuaNik, name: 'Nama Contoh', position: 'Kepala Dinas' },
  proof: { passphrase },
  appearance: { visible: false },
  reason: 'Pengesahan berita acara',
  location: 'Kota Contoh',
  ...more,
});
