import { z } from 'zod';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignedPdf, SignFailure } from '#core/papers/signing/failures.ts';
import { secretIn } from '#core/papers/signing/sign-request.ts';
import type { SignRequest } from '#core/papers/signing/sign-request.ts';
import type { CheckedPdf } from '#adapters/signature/check-request.ts';
import { accept } from './accept.ts';
import { call } from './call.ts';
import type { BsreOptions } from './options.ts';
import { readJson, receivedSigning, refusalOf } from './refusal.ts';
import type { Received } from './refusal.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const signAnswer = z.object({ file: z.array(z.string()) });

/** How the signature of one document shows; v2 takes no QR address, so the QR code goes as a picture. */
const propertiesOf = (
  { appearance, reason, location }: SignRequest,
  { tag, picture, place: { page } }: CheckedPdf,
): object => {
  const said = { ...(location === '' ? {} : { location }), ...(reason === '' ? {} : { reason }) };
  if (!appearance.visible) return { tampilan: 'INVISIBLE', ...said };
  const { x, y, width, height } = appearance;
  return {
    tampilan: 'VISIBLE',
    width,
    height,
    page: page + 1,
    ...said,
    ...(picture === null ? {} : { imageBase64: base64(picture) }),
    ...(tag === undefined ? { originX: x ?? 0, originY: y ?? 0 } : { tag_koordinat: tag }),
  };
};

const takeAll = async (
  options: BsreOptions,
  request: SignRequest,
  files: readonly string[],
): Promise<readonly SignedPdf[] | SignFailure> => {
  const done: SignedPdf[] = [];
  for (const [index, { bytes }] of request.pdfs.entries()) {
    const result = await accept(
      options,
      bytes,
      new Uint8Array(Buffer.from(files[index] ?? '', 'base64')),
      null,
    );
    if ('failure' in result) return { ...result, done };
    done.push(result);
  }
  request.onProgress?.(done.length, request.pdfs.length);
  return done;
};

/** A wrong code may be refused in the words for a wrong passphrase: which one it was is known here. */
const refusal = (answer: Received, { signer, proof }: SignRequest): SignFailure => {
  const said = refusalOf(answer, { nik: signer.nik, secret: secretIn(proof) });
  return 'totp' in proof && said.failure === 'wrong-passphrase'
    ? signFailure('wrong-code', said.service)
    : said;
};

/** Signs all documents in one request. */
export const signV2 = async (
  options: BsreOptions,
  request: SignRequest,
  checked: readonly CheckedPdf[],
): Promise<readonly SignedPdf[] | SignFailure> => {
  const { pdfs, signer, proof } = request;
  const answer = receivedSigning(
    await call(options, {
      call: 'sign',
      method: 'POST',
      path: '/api/v2/sign/pdf',
      body: {
        nik: signer.nik,
        ...proof,
        signatureProperties: checked.map((pdf) => propertiesOf(request, pdf)),
        file: pdfs.map(({ bytes }) => base64(bytes)),
      },
    }),
  );
  if (typeof answer === 'string') return signFailure(answer);
  if (answer.status !== 200) return refusal(answer, request);
  const read = signAnswer.safeParse(readJson(answer.body));
  return read.success && read.data.file.length === pdfs.length
    ? takeAll(options, request, read.data.file)
    : signFailure('answer-not-signed');
};
