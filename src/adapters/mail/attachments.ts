import type { Attachment, ParsedMail } from 'mailparser';
import type { MailReport } from '#app/ports.ts';
import type { Body } from './body.ts';
import { cleanLine, textOr } from './clean-text.ts';

type MailAttachment = MailReport['attachments'][number];

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/gzip': 'gz',
  'application/zip': 'zip',
  'message/rfc822': 'eml',
};

/** A bare file name: no folders, nothing a file system or a header could mistake. */
const nameOf = (attachment: Attachment, index: number, mediaType: string): string => {
  const last = textOr(attachment.filename, '').split(/[/\\]/).at(-1) ?? '';
  const name = cleanLine(last.replace(/[<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '_'), 200).replace(
    /^\.+/,
    '',
  );
  return name === '' ? `lampiran-${String(index + 1)}.${extensions[mediaType] ?? 'bin'}` : name;
};

const mediaTypeOf = (attachment: Attachment): string => {
  const type = textOr(attachment.contentType, '').toLowerCase();
  return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
};

/** Every file of the mail, pictures inside the text included. */
export const attachmentsOf = (mail: ParsedMail): readonly MailAttachment[] =>
  mail.attachments.map((attachment, index) => {
    const mediaType = mediaTypeOf(attachment);
    return {
      name: nameOf(attachment, index, mediaType),
      mediaType,
      bytes: new Uint8Array(attachment.content),
    };
  });

/** What the description could not hold, as a file, so that nothing is lost. */
export const restAsFile = ({ rest }: Body): readonly MailAttachment[] =>
  rest === null
    ? []
    : [
        {
          name: rest.name,
          mediaType: rest.mediaType,
          bytes: new TextEncoder().encode(rest.content),
        },
      ];
