import { PDFDocument } from '@cantoo/pdf-lib';
import { codeLine } from '#core/papers/sheet/document-code.ts';
import { secret, signerNamed } from './paper-setting.ts';

/** What SRIKANDI would give back: the paper's code, number and date in its text, signed. */
export const fromSrikandi = async (
  code: string,
  { signer = 'Petugas Contoh tim-internal', signed = true } = {},
): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const page = document.addPage();
  [
    'BERITA ACARA',
    'Nomor: 000.6/88/KOMIN/2026',
    'Dibuat di Batam',
    'pada tanggal 17 November 2026',
    codeLine(code),
  ].forEach((line, index) => page.drawText(line, { x: 60, y: 700 - 30 * index, size: 11 }));
  const bytes = await document.save({ useObjectStreams: false });
  if (!signed) return bytes;
  const answer = await signerNamed(signer).sign({
    pdfs: [{ name: 'kembali.pdf', bytes, qrLink: 'https://srikandi.example' }],
    signer: { nik: secret.nik, name: signer, position: 'Tim' },
    proof: { passphrase: secret.passphrase },
    appearance: { visible: false },
    reason: 'Alasan contoh',
    location: 'Batam',
  });
  const [first] = 'failure' in answer ? [] : answer.signed;
  if (first === undefined) throw new Error(JSON.stringify(answer));
  return first;
};
