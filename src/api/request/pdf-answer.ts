import { attachment } from '#api/cases/read-file.ts';

/** A PDF to be saved, or the picture of a signed sheet; it may load nothing. */
export const pdfAnswer = ({
  name,
  bytes,
  mediaType = 'application/pdf',
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': attachment(name),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });

/** How a PDF is described. */
export const pdfContent = (description: string) => ({
  description,
  content: { 'application/pdf': { schema: { type: 'string' as const, format: 'binary' } } },
});
