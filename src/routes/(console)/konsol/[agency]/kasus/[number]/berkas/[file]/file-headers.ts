import type { FileRef } from '#core/cases/report.ts';
import { headerName } from '#routes/pdf-response.ts';

/** Kinds a browser may show by itself; everything else is downloaded, so that evidence never runs. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

/**
 * The headers under which a file of a case is handed out. Without a length: the size of a file is
 * what somebody claimed when naming it, and a wrong one would cut the answer off.
 */
export const fileHeaders = ({
  name,
  mediaType,
}: Pick<FileRef, 'name' | 'mediaType'>): Readonly<Record<string, string>> => {
  const inline = shownInline.has(mediaType);
  return {
    'content-type': inline
      ? mediaType === 'text/plain'
        ? 'text/plain; charset=utf-8'
        : mediaType
      : 'application/octet-stream',
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${headerName(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'private, no-store',
  };
};
