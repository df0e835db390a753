import type { MailReader, MailReport } from '#app/ports.ts';
import { readReportText } from '#core/cases/read-report-text.ts';
import { attachmentsOf, restAsFile } from './attachments.ts';
import { bodyOf } from './body.ts';
import { cleanLine, textOr } from './clean-text.ts';
import { parseMail } from './parse-mail.ts';
import { receivedAt } from './received-at.ts';
import { senderOf } from './sender.ts';

/**
 * Reads a raw mail (RFC 5322, MIME) as a report. What it recognises are guesses for the help
 * desk to correct; the text itself is kept whole: what exceeds the report's limit is attached.
 */
export const mailReader = (): MailReader => ({
  read: async (bytes: Uint8Array): Promise<MailReport> => {
    const mail = await parseMail(bytes);
    const sender = senderOf(mail);
    const body = bodyOf(mail);
    const read = readReportText({
      subject: body.subject,
      body: body.text,
      sender: sender.name,
      senderDomain: sender.domain,
    });
    const name =
      [sender.name, read.name, sender.email].find((one) => one !== null && one !== '') ?? null;
    const reference = cleanLine(textOr(mail.messageId, ''), 500);
    return {
      report: {
        channel: 'email',
        receivedAt: receivedAt(mail),
        language: read.language,
        reporter: {
          // A mail without a sender has nobody to name.
          name: name ?? 'Tidak diketahui',
          anonymous: name === null,
          capacity: read.capacity,
          ...(read.organisation === null ? {} : { organisation: read.organisation }),
          ...(sender.email === null ? {} : { email: sender.email }),
          ...(read.phone === null ? {} : { phone: read.phone }),
        },
        system: read.system,
        category: read.category,
        description: body.description,
        ...(read.chronology === null ? {} : { chronology: read.chronology }),
        ...(read.impact === null ? {} : { impact: read.impact }),
        ...(read.reportedSeverity === null ? {} : { reportedSeverity: read.reportedSeverity }),
        ...(read.vulnerability === null ? {} : { vulnerability: read.vulnerability }),
        ...(read.proofOfConcept === null ? {} : { proofOfConcept: read.proofOfConcept }),
        ...(reference === '' ? {} : { reference }),
        // Whoever writes to the official address wants the report handled.
        consent: true,
      },
      attachments: [...attachmentsOf(mail), ...restAsFile(body)],
    };
  },
});
