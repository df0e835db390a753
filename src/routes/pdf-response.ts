/** A file name as RFC 8187 wants it in a header. */
export const headerName = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

interface Handing {
  /** Whether it is saved instead of shown. */
  readonly download: boolean;
  /** `private, no-store` unless said otherwise. */
  readonly cache?: string;
}

interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the picture of a signed sheet, which is no PDF. */
  readonly mediaType?: string;
}

/**
 * A PDF of our own making. Pages of our own may show it in a frame (`frame-ancestors`); it may
 * load nothing.
 */
export const pdfResponse = (
  { name, bytes, mediaType = 'application/pdf' }: Handed,
  { download, cache = 'private, no-store' }: Handing,
): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'content-disposition': `${download ? 'attachment' : 'inline'}; filename*=UTF-8''${headerName(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      'cache-control': cache,
    },
  });
