import { FileTooLarge, UnreadableMail } from '#app/ports.ts';
import type { Run } from './io.ts';
import { readOptions, required } from './options.ts';
import { readGivenFile } from './read-given-file.ts';
import { complaintAbout, orStopped, Stopped, tell } from './tell.ts';
import { withTanggap } from './with-tanggap.ts';

/** `tanggap report import <file.eml> --agency <id>`: a mail as it arrived becomes a report. */
export const run: Run = (args, io) =>
  orStopped(io, async () => {
    const { words, options } = readOptions(args, ['agency']);
    const file = required(words[0], { id: 'Berkas surat (.eml)', en: 'The mail file (.eml)' });
    const agency = required(options['agency'], {
      id: 'Instansi (--agency)',
      en: 'The agency (--agency)',
    });
    const mail = await readGivenFile(io, file);
    return withTanggap(io, async ({ product }) => {
      const receipt = await product.mail
        .importReport(agency, mail, { kind: 'system' })
        .catch(explain(file));
      const complaint = complaintAbout(receipt);
      if (complaint !== undefined) throw new Stopped(complaint);
      if (!('trackingCode' in receipt)) throw new Error('neither a receipt nor a complaint');
      tell(io.out, {
        id: `Laporan dicatat sebagai kasus ${receipt.number}.`,
        en: `The report was recorded as case ${receipt.number}.`,
      });
      tell(io.out, {
        id: `Kode pelacakan untuk pelapor: ${receipt.trackingCode}`,
        en: `Tracking code for the reporter: ${receipt.trackingCode}`,
      });
      return 0;
    });
  });

const explain =
  (file: string) =>
  (error: unknown): never => {
    if (error instanceof UnreadableMail) {
      throw new Stopped({
        id: `${file} bukan surat elektronik yang dapat dibaca.`,
        en: `${file} is no mail that can be read.`,
      });
    }
    if (error instanceof FileTooLarge) {
      throw new Stopped({
        id: `Lampiran ${error.fileName} terlalu besar.`,
        en: `The attachment ${error.fileName} is too large.`,
      });
    }
    throw error;
  };
