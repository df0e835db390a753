import { signFailure } from '../../../core/signing/failures.ts';
import type { SignedPdf, SignFailure } from '../../../core/signing/failures.ts';
import type { SignRequest } from '../../../core/signing/sign-request.ts';
import { accept } from './accept.ts';
import { call } from './call.ts';
import type { Answer } from './call.ts';
import type { BsreOptions } from './options.ts';
import { noAnswerToSigning, refusalOf } from './refusal.ts';

const file = (bytes: Uint8Array, type: string): Blob => new Blob([new Uint8Array(bytes)], { type });

/** Where and what a visible signature shows, in v1's fields. */
const visibleFields = ({ appearance, qrLink }: SignRequest): readonly (readonly [string, string])[] => {
  if (!appearance.visible) return [['tampilan', 'invisible']];
  const { tag, page, x, y, width, height, imagePng } = appearance;
  const place: readonly (readonly [string, string])[] = tag === undefined
    ? [['xAxis', String(x ?? 0)], ['yAxis', String(y ?? 0)]]
    : [['tag_koordinat', tag]];
  return [
    ['tampilan', 'visible'], ['width', String(width)], ['height', String(height)], ...place,
    page === undefined ? ['halaman', 'akhir'] : ['page', String(page)],
    ...(imagePng === undefined ? [['image', 'false'] as const, ['linkQR', qrLink ?? ''] as const] : [['image', 'true'] as const]),
  ];
};

const formOf = (request: SignRequest, pdf: SignRequest['pdfs'][number]): FormData => {
  const { signer, passphrase, appearance, reason, location } = request;
  const form = new FormData();
  form.set('file', file(pdf.bytes, 'application/pdf'), pdf.name);
  form.set('nik', signer.nik);
  form.set('passphrase', passphrase);
  for (const [name, value] of visibleFields(request)) form.set(name, value);
  if (appearance.visible && appearance.imagePng !== undefined) form.set('imageTTD', file(appearance.imagePng, 'image/png'), 'ttd.png');
  if (reason !== '') form.set('reason', reason);
  if (location !== '') form.set('location', location);
  return form;
};

/** The answer to signing was cut off after its headers: the document can be fetched by its number, once. */
const fetchLost = async (options: BsreOptions, id: string): Promise<Answer> =>
  call(options, { call: 'download', method: 'GET', path: `/api/sign/download/${encodeURIComponent(id)}` });

const idOf = (answer: Answer): string | null => (answer.kind === 'unreachable' ? null : answer.headers?.get('id_dokumen') ?? null);

const signOne = async (options: BsreOptions, request: SignRequest, pdf: SignRequest['pdfs'][number]): Promise<SignedPdf | SignFailure> => {
  const first = await call(options, { call: 'sign', method: 'POST', path: '/api/sign/pdf', body: formOf(request, pdf) });
  const id = idOf(first);
  const answer = first.kind === 'lost' && id !== null ? await fetchLost(options, id) : first;
  // Once the first answer was lost, whatever the second says, the document may be signed.
  const none = answer === first ? noAnswerToSigning(first) : answer.kind !== 'answer' && 'maybe-signed' as const;
  if (none) return signFailure(none);
  if (answer.kind !== 'answer') return signFailure('maybe-signed');
  if (answer.status === 200) return accept(pdf.bytes, answer.body, id);
  const refusal = refusalOf(answer, { nik: request.signer.nik, passphrase: request.passphrase });
  return answer === first || refusal.failure === 'already-downloaded' ? refusal : signFailure('maybe-signed', refusal.service);
};

/** Signs one document after the other; stops at the first that fails and says which were signed before. */
export const signV1 = async (options: BsreOptions, request: SignRequest): Promise<readonly SignedPdf[] | SignFailure> => {
  const done: SignedPdf[] = [];
  for (const pdf of request.pdfs) {
    const result = await signOne(options, request, pdf);
    if ('failure' in result) return { ...result, done };
    done.push(result);
    request.onProgress?.(done.length, request.pdfs.length);
  }
  return done;
};
