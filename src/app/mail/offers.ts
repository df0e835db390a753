import type { Ground } from '#app/ground.ts';
import { importMail } from './import-mail.ts';

/** Mails that become reports. @param fileBytes the largest attachment that is kept */
export const mailOffers = (ground: Ground, fileBytes: number) => ({
  /** A mail as it arrived becomes a report. */
  importReport: importMail.bind(null, ground, fileBytes),
});
