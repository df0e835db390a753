import { createReadStream, openAsBlob } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { PassingFile } from '#app/ports.ts';
import { call } from './call.ts';
import type { Answer } from './call.ts';
import type { BsreOptions } from './options.ts';
import { readJson } from './refusal.ts';

const answerV1 = z.object({
  details: z.array(
    z.object({
      signature_field: z.string(),
      info_signer: z.object({ cert_user_certified: z.boolean() }),
      signature_document: z.object({ document_integrity: z.boolean() }),
    }),
  ),
});

const answerV2 = z.object({
  signatureInformations: z.array(
    z.object({
      fieldName: z.string(),
      certificateTrusted: z.boolean(),
      integrityValid: z.boolean(),
    }),
  ),
});

const fieldsV1 = (json: unknown): readonly string[] =>
  answerV1
    .safeParse(json)
    .data?.details.filter(
      ({ info_signer: signer, signature_document: signed }) =>
        signer.cert_user_certified && signed.document_integrity,
    )
    .map(({ signature_field: field }) => field) ?? [];

const fieldsV2 = (json: unknown): readonly string[] =>
  answerV2
    .safeParse(json)
    .data?.signatureInformations.filter(
      ({ certificateTrusted, integrityValid }) => certificateTrusted && integrityValid,
    )
    .map(({ fieldName }) => fieldName) ?? [];

/** A file in a form; one that passes through is read from the disk while it is sent. */
const formOf = async (pdf: Uint8Array | PassingFile): Promise<FormData> => {
  const type = 'application/pdf';
  const file =
    pdf instanceof Uint8Array
      ? new Blob([new Uint8Array(pdf)], { type })
      : await openAsBlob(pdf.place, { type });
  const form = new FormData();
  form.set('signed_file', file, 'dokumen.pdf');
  return form;
};

/** Pieces of a file as base64, for a JSON text. */
const inJson = async function* (place: string): AsyncGenerator<string> {
  yield '{"file":"';
  // What does not fill a group of three bytes goes with the next piece.
  yield* createReadStream(place, { encoding: 'base64' });
  yield '"}';
};

/** Asks with a file in a JSON text: a stranger's is written beside it first, so that it is never held. */
const askWithJson = async (
  options: BsreOptions,
  pdf: Uint8Array | PassingFile,
): Promise<Answer> => {
  const question = { call: 'verify', method: 'POST', path: '/api/v2/verify/pdf' } as const;
  if (pdf instanceof Uint8Array)
    return call(options, { ...question, body: { file: Buffer.from(pdf).toString('base64') } });
  const text = `${pdf.place}.json`;
  try {
    await writeFile(text, inJson(pdf.place), { mode: 0o600 });
    return await call(options, {
      ...question,
      body: await openAsBlob(text, { type: 'application/json' }),
    });
  } finally {
    await rm(text, { force: true });
  }
};

/** Names of the signature fields the service itself trusts; none when it does not answer. */
export const askTrust = async (
  options: BsreOptions,
  pdf: Uint8Array | PassingFile,
): Promise<ReadonlySet<string>> => {
  const v1 = options.version === 'v1';
  const answer = v1
    ? await call(options, {
        call: 'verify',
        method: 'POST',
        path: '/api/sign/verify',
        body: await formOf(pdf),
      })
    : await askWithJson(options, pdf);
  if (answer.kind !== 'answer' || answer.status !== 200) return new Set();
  const json = readJson(answer.body);
  return new Set(v1 ? fieldsV1(json) : fieldsV2(json));
};
