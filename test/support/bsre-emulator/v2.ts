import { z } from 'zod';
import type { Appearance } from '#core/papers/signing/sign-request.ts';
import { setTimeout } from 'node:timers/promises';
import { bare500, failedV2, refusalReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { EmulatorState } from './state.ts';

const properties = z.object({
  tampilan: z.enum(['VISIBLE', 'INVISIBLE']),
  imageBase64: z.string().optional(),
  page: z.number().int().optional(),
  originX: z.number().optional(),
  originY: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  tag_koordinat: z.string().length(1).optional(),
  location: z.string().optional(),
  reason: z.string().optional(),
});

const signBody = z
  .object({
    nik: z.string().regex(/^\d{16}$/u),
    passphrase: z.string().optional(),
    totp: z.string().optional(),
    signatureProperties: z.array(properties).min(1),
    file: z.array(z.string()).min(1),
  })
  .refine(({ passphrase, totp }) => (passphrase === undefined) !== (totp === undefined))
  .refine(
    ({ signatureProperties: given, file }) => given.length === 1 || given.length === file.length,
  );

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const appearanceOf = (given: z.infer<typeof properties>): Appearance => {
  if (given.tampilan === 'INVISIBLE') return { visible: false };
  return {
    visible: true,
    width: given.width ?? 0,
    height: given.height ?? 0,
    ...(given.page === undefined ? {} : { page: given.page }),
    ...(given.tag_koordinat === undefined ? { x: given.originX ?? 0, y: given.originY ?? 0 } : {}),
    ...(given.imageBase64 === undefined ? {} : { imagePng: bytesOf(given.imageBase64) }),
  };
};

/** POST /api/v2/sign/pdf: all documents or none. */
export const signPdf = async (state: EmulatorState, json: unknown): Promise<Reply> => {
  const read = signBody.safeParse(json);
  if (!read.success) return failedV2('/api/v2/sign/pdf');
  const { nik, passphrase = '', totp, signatureProperties, file } = read.data;
  if (state.fault === 'talkative')
    return {
      status: 400,
      body: { error: `Gagal untuk ${nik} dengan ${totp ?? passphrase}`, status_code: 400 },
    };
  const signed: string[] = [];
  for (const [index, each] of file.entries()) {
    const given = signatureProperties[index] ?? signatureProperties[0];
    if (given === undefined) return failedV2('/api/v2/sign/pdf');
    const result = await state.sign({
      nik,
      proof: totp === undefined ? { passphrase } : { totp },
      pdf: bytesOf(each),
      appearance: appearanceOf(given),
      tag: given.tag_koordinat,
      qrLink: undefined,
      reason: given.reason ?? '',
      location: given.location ?? '',
    });
    if ('failure' in result) return result.failure === 'not-a-pdf' ? bare500 : refusalReply(result);
    signed.push(
      state.fault === 'unsigned-answer'
        ? each
        : Buffer.from(result.signed[0] ?? []).toString('base64'),
    );
  }
  return { status: 200, body: { time: 900, file: signed } };
};

/** POST /api/v2/user/check/status */
export const userStatus = (state: EmulatorState, json: unknown): Reply => {
  const read = z.object({ nik: z.string() }).safeParse(json);
  if (!read.success) return failedV2('/api/v2/user/check/status');
  const { nik } = read.data;
  // As observed in September 2026: a NIK it does not know is one without a certificate.
  if (!/^\d{16}$/u.test(nik))
    return { status: 200, body: { status: 'NOT_REGISTERED', status_code: 2011 } };
  return state.knows(nik)
    ? { status: 200, body: { status: state.userStatus(nik) } }
    : { status: 200, body: { status: 'NO_CERTIFICATE', status_code: 2021 } };
};

/** POST /api/v2/verify/pdf */
export const verify = async (state: EmulatorState, json: unknown): Promise<Reply> => {
  if (state.fault === 'slow-verify') await setTimeout(1_000);
  const read = z.object({ file: z.string() }).safeParse(json);
  const found = read.success ? await state.verify(bytesOf(read.data.file)) : undefined;
  if (found === undefined) return failedV2('/api/v2/verify/pdf');
  if ('failure' in found) return bare500;
  return {
    status: 200,
    body: {
      conclusion: found.signatures.length === 0 ? 'NO_SIGNATURE' : 'TOTAL_PASSED',
      description: '',
      signatureCount: found.signatures.length,
      // Misspelt, null and false as the service answers (September 2026).
      signatureInformations: found.signatures.map((each, index) => ({
        id: `S-${String(index + 1)}`,
        signatureFormat: 'PAdES-BASELINE-T',
        signatureAlgoritm: null,
        digestAlgorithm: null,
        signerName: each.signerName,
        signatureDate: each.claimedAt,
        fieldName: each.fieldName,
        reason: each.reason,
        location: each.location,
        certLevelCode: 0,
        timestampInfomation: { id: `T-${String(index + 1)}`, timestampDate: each.stampedAt },
        certificateDetails: [],
        integrityValid: each.integrity === 'intact',
        certificateTrusted: each.trusted,
        lastSignature: false,
      })),
    },
  };
};
