import { z } from 'zod';
import { call } from './call.ts';
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

const formOf = (pdf: Uint8Array): FormData => {
  const form = new FormData();
  form.set(
    'signed_file',
    new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    'dokumen.pdf',
  );
  return form;
};

/** Names of the signature fields the service itself trusts; none when it does not answer. */
export const askTrust = async (
  options: BsreOptions,
  pdf: Uint8Array,
): Promise<ReadonlySet<string>> => {
  const v1 = options.version === 'v1';
  const answer = await call(
    options,
    v1
      ? { call: 'verify', method: 'POST', path: '/api/sign/verify', body: formOf(pdf) }
      : {
          call: 'verify',
          method: 'POST',
          path: '/api/v2/verify/pdf',
          body: { file: Buffer.from(pdf).toString('base64') },
        },
  );
  if (answer.kind !== 'answer' || answer.status !== 200) return new Set();
  const json = readJson(answer.body);
  return new Set(v1 ? fieldsV1(json) : fieldsV2(json));
};
