import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import { secretIn } from '#core/papers/signing/sign-request.ts';
import type { SignRequest } from '#core/papers/signing/sign-request.ts';
import type { CheckedPdf } from '#adapters/signature/check-request.ts';
import { accept } from './accept.ts';
import { call } from './call.ts';
import type { BsreOptions } from './options.ts';
import { receivedSigning, refusalOf } from './refusal.ts';

const file = (bytes: Uint8Array, type: string): Blob => new Blob([new Uint8Array(bytes)], { type });

/** Where and what a visible signature shows, in v1's fields. */
const visibleFields = (
  { appearance }: SignRequest,
  { tag, qrLink, place: { page: from0 } }: CheckedPdf,
): readonly (readonly [string, string])[] => {
  if (!appearance.visible) return [['tampilan', 'invisible']];
  const { page, x, y, width, height, imagePng } = appearance;
  // Where the tag stands is known: "the last page" might be another one.
  const shown = tag === undefined ? page : from0 + 1;
  const corner: readonly (readonly [string, string])[] =
    tag === undefined
      ? [
          ['xAxis', String(x ?? 0)],
          ['yAxis', String(y ?? 0)],
        ]
      : [['tag_koordinat', tag]];
  return [
    ['tampilan', 'visible'],
    ['width', String(width)],
    ['height', String(height)],
    ...corner,
    shown === undefined ? ['halaman', 'akhir'] : ['page', String(shown)],
    ...(imagePng === undefined
      ? [['image', 'false'] as const, ['linkQR', qrLink ?? ''] as const]
      : [['image', 'true'] as const]),
  ];
};

const formOf = (request: SignRequest, pdf: CheckedPdf): FormData => {
  const { signer, proof, appearance, reason, location } = request;
  const form = new FormData();
  form.set('file', file(pdf.bytes, 'application/pdf'), pdf.name);
  form.set('nik', signer.nik);
  // Codes were turned away before.
  form.set('passphrase', secretIn(proof));
  for (const [name, value] of visibleFields(request, pdf)) form.set(name, value);
  if (appearance.visible && appearance.imagePng !== undefined)
    form.set('imageTTD', file(appearance.imagePng, 'image/png'), 'ttd.png');
  if (reason !== '') form.set('reason', reason);
  if (location !== '') form.set('location', location);
  return form;
};

/** The answer was cut off after its headers: the document can be fetched by its number, once. */
const fetchLost = async (
  options: BsreOptions,
  { signer, proof }: SignRequest,
  sent: Uint8Array,
  id: string,
): Promise<SignedPdf | SignFailure> => {
  const answer = await call(options, {
    call: 'download',
    method: 'GET',
    path: `/api/sign/download/${encodeURIComponent(id)}`,
  });
  if (answer.kind !== 'answer') return signFailure('maybe-signed');
  if (answer.status === 200) return accept(options, sent, answer.body, id);
  const refusal = refusalOf(answer, { nik: signer.nik, secret: secretIn(proof) });
  // Whatever else it says now, the document may be signed.
  return refusal.failure === 'already-downloaded'
    ? refusal
    : signFailure('maybe-signed', refusal.service);
};

const signOne = async (
  options: BsreOptions,
  request: SignRequest,
  pdf: CheckedPdf,
): Promise<SignedPdf | SignFailure> => {
  const answer = await call(options, {
    call: 'sign',
    method: 'POST',
    path: '/api/sign/pdf',
    body: formOf(request, pdf),
  });
  const id = answer.kind === 'unreachable' ? null : (answer.headers?.get('id_dokumen') ?? null);
  if (answer.kind === 'lost' && id !== null) return fetchLost(options, request, pdf.bytes, id);
  const came = receivedSigning(answer);
  if (typeof came === 'string') return signFailure(came);
  return came.status === 200
    ? accept(options, pdf.bytes, came.body, id)
    : refusalOf(came, { nik: request.signer.nik, secret: secretIn(request.proof) });
};

/** Signs one document after the other; stops at the first that fails and says which were signed before. */
export const signV1 = async (
  options: BsreOptions,
  request: SignRequest,
  checked: readonly CheckedPdf[],
): Promise<readonly SignedPdf[] | SignFailure> => {
  if ('totp' in request.proof) return signFailure('code-not-taken');
  const done: SignedPdf[] = [];
  for (const pdf of checked) {
    const result = await signOne(options, request, pdf);
    if ('failure' in result) return { ...result, done };
    done.push(result);
    request.onProgress?.(done.length, checked.length);
  }
  return done;
};
