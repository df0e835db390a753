import { z } from 'zod';
import type { Appearance } from '#core/papers/signing/sign-request.ts';
import { failedV2, refusalReply } from './reply.ts';
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
    passphrase: z.string(),
    signatureProperties: z.array(properties).min(1),
    file: z.array(z.string()).min(1),
  })
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
  const { nik, passphrase, signatureProperties, file } = read.data;
  if (state.fault === 'talkative')
    return {
      status: 400,
      body: { error: `Gagal untuk ${nik} dengan ${passphrase}`, status_code: 400 },
    };
  const signed: string[] = [];
  for (const [index, each] of file.entries()) {
    const given = signatureProperties[index] ?? signatureProperties[0];
    if (given === undefined) return failedV2('/api/v2/sign/pdf');
    const result = await state.sign({
      nik,
      passphrase,
      pdf: bytesOf(each),
      appearance: appearanceOf(given),
      tag: given.tag_koordinat,
      qrLink: undefined,
      reason: given.reason ?? '',
      location: given.location ?? '',
    });
    if ('failure' in result) return refusalReply(result);
    signed.push(
      state.fault === 'unsigned-answer'
        ? each
        : Buffer.from(result.signed[0] ?? []).toString('base64'),
    );
  }
  return { status: 200, body: { time: 1, file: signed } };
};

/** POST /api/v2/user/check/status */
export const userStatus = (state: EmulatorState, json: unknown): Reply => {
  const read = z.object({ nik: z.string() }).safeParse(json);
  return read.success
    ? { status: 200, body: { status: state.userStatus(read.data.nik) } }
    : failedV2('/api/v2/user/check/status');
};

/** POST /api/v2/verify/pdf */
export const verify = async (state: EmulatorState, json: unknown): Promise<Reply> => {
  const read = z.object({ file: z.string() }).safeParse(json);
  const found = read.success ? await state.verify(bytesOf(read.data.file)) : undefined;
  if (found === undefined || 'failure' in found) return failedV2('/api/v2/verify/pdf');
  return {
    status: 200,
    body: {
      conclusion: found.signatures.length === 0 ? 'NO_SIGNATURE' : 'TOTAL_PASSED',
      description: '',
      signatureCount: found.signatures.length,
      signatureInformations: found.signatures.map((each, index) => ({
        id: `S-${String(index + 1)}`,
        signatureFormat: 'PAdES-BASELINE-B',
        signerName: each.signerName,
        signatureDate: each.signedAt,
        fieldName: each.fieldName,
        reason: each.reason,
        location: each.location,
        certLevelCode: 0,
        timestampInfomation: null,
        certificateDetails: [],
        integrityValid: each.integrity === 'intact',
        certificateTrusted: each.trusted,
        lastSignature: index === found.signatures.length - 1,
      })),
    },
  };
};
