import type { Appearance } from '#core/papers/signing/sign-request.ts';
import { refusalReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { EmulatorState } from './state.ts';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const bytes = async (form: FormData, name: string): Promise<Uint8Array | undefined> => {
  const value = form.get(name);
  return value instanceof Blob ? value.bytes() : undefined;
};

const appearanceOf = (form: FormData, image: Uint8Array | undefined): Appearance => {
  if (text(form, 'tampilan') !== 'visible') return { visible: false };
  const [tag, page] = [text(form, 'tag_koordinat'), text(form, 'page')];
  return {
    visible: true,
    width: Number(text(form, 'width')),
    height: Number(text(form, 'height')),
    ...(tag === '' ? { x: Number(text(form, 'xAxis')), y: Number(text(form, 'yAxis')) } : {}),
    ...(page === '' ? {} : { page: Number(page) }),
    ...(text(form, 'image') === 'true' && image !== undefined ? { imagePng: image } : {}),
  };
};

/** POST /api/sign/pdf */
export const signPdf = async (state: EmulatorState, form: FormData): Promise<Reply> => {
  const pdf = await bytes(form, 'file');
  const nik = text(form, 'nik');
  if (pdf === undefined || !/^\d{16}$/u.test(nik))
    return { status: 400, body: { error: 'Parameter tidak lengkap', status_code: 400 } };
  if (state.fault === 'talkative')
    return {
      status: 400,
      body: { error: `Gagal untuk ${nik} dengan ${text(form, 'passphrase')}`, status_code: 400 },
    };
  const [link, tag] = [text(form, 'linkQR'), text(form, 'tag_koordinat')];
  if ([...tag].length > 1)
    return { status: 400, body: { error: 'tag_koordinat hanya satu karakter', status_code: 400 } };
  const result = await state.sign({
    nik,
    pdf,
    proof: { passphrase: text(form, 'passphrase') },
    appearance: appearanceOf(form, await bytes(form, 'imageTTD')),
    tag: tag === '' ? undefined : tag,
    qrLink: link === '' ? undefined : link,
    reason: text(form, 'reason'),
    location: text(form, 'location'),
  });
  if ('failure' in result) return refusalReply(result);
  const signed = state.fault === 'unsigned-answer' ? pdf : (result.signed[0] ?? pdf);
  return { status: 200, headers: { id_dokumen: state.keep(signed) }, body: signed };
};

/** GET /api/sign/download/{id}: once. */
export const download = (state: EmulatorState, id: string): Reply => {
  const kept = state.downloads.get(id);
  if (kept === undefined)
    return { status: 404, body: { error: 'Dokumen tidak ditemukan', status_code: 404 } };
  if (kept === 'fetched')
    return {
      status: 404,
      body: { error: 'Dokumen telah didownload sebelumnya', status_code: 404 },
    };
  state.downloads.set(id, 'fetched');
  return { status: 200, body: kept };
};

/** GET /api/user/status/{nik} */
export const userStatus = (state: EmulatorState, nik: string): Reply => {
  const status = state.userStatus(nik);
  if (status === 'NOT_REGISTERED')
    return { status: 404, body: { status_code: 1110, status, message: 'User tidak terdaftar' } };
  return {
    status: 200,
    body: { status_code: status === 'ISSUE' ? 1111 : 1112, status, message: `Status ${status}` },
  };
};

/** POST /api/sign/verify */
export const verify = async (state: EmulatorState, form: FormData): Promise<Reply> => {
  const found = await state.verify((await bytes(form, 'signed_file')) ?? new Uint8Array());
  if ('failure' in found)
    return { status: 400, body: { error: 'Dokumen bukan PDF', status_code: 400 } };
  return {
    status: 200,
    body: {
      nama_dokumen: 'dokumen.pdf',
      jumlah_signature: found.signatures.length,
      notes: '',
      summary: 'VALID',
      details: found.signatures.map((each) => ({
        signature_field: each.fieldName,
        info_signer: {
          signer_name: each.signerName,
          issuer_dn: `CN=${each.issuer}`,
          cert_user_certified: each.trusted,
        },
        signature_document: {
          document_integrity: each.integrity === 'intact',
          reason: each.reason,
          location: each.location,
          signed_in: each.signedAt,
        },
      })),
    },
  };
};
