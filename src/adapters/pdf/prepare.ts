import type { DocumentData } from '../../core/documents/document.ts';
import type { Logo } from '../../core/documents/paper.ts';
import type { SopPaper } from '../../core/documents/sop-paper.ts';
import { qrPicture } from './qr.ts';
import { allShowable } from './showable.ts';

const formats: Readonly<Record<Logo['mediaType'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** What a template gets, as JSON; the logo's bytes go beside it as a file. */
export interface Prepared {
  readonly json: string;
  readonly seconds: number;
}

/** Where a template finds the logo, from the root of the templates. */
export const logoPath = '/documents/.logo';

/** Values as the templates want them: every text showable, the time in parts, the address as a QR picture. */
export const prepare = (paper: DocumentData | SopPaper, hasGlyph: (point: number) => boolean): Prepared => {
  const { madeAt, letterhead, checkAddress, ...rest } = paper;
  const { year, month, day, hour, minute, second, epochMilliseconds } = Temporal.Instant.from(madeAt).toZonedDateTimeISO('UTC');
  const { logo, ...head } = letterhead;
  const values = {
    ...rest, checkAddress, letterhead: head,
  };
  const shown = allShowable(values, hasGlyph);
  return {
    seconds: Math.floor(epochMilliseconds / 1000),
    json: JSON.stringify({
      ...(typeof shown === 'object' ? shown : {}),
      madeAt: { year, month, day, hour, minute, second },
      logo: logo === null ? null : { path: logoPath, format: formats[logo.mediaType] },
      qr: checkAddress === null ? null : qrPicture(checkAddress),
    }),
  };
};
