import { isAnchor } from '#core/papers/sheet/anchors.ts';
import type { Printable } from '#core/papers/record/printable.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import { qrPicture } from './qr.ts';
import { allShowable } from './showable.ts';

const formats: Readonly<Record<Logo['mediaType'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/** What a template gets, as JSON; the logo's bytes go beside it as a file. */
export interface Prepared {
  readonly json: string;
  readonly seconds: number;
}

/** Where a template finds the logo, from the root of the templates. */
export const logoPath = '/naskah/.logo';

/** Anchors of the paper's places to sign, in their order; null where a place has none. */
const anchorsOf = (paper: Printable): readonly (string | null)[] =>
  'signatures' in paper ? paper.signatures.map(({ anchor }) => anchor) : [];

/** Values as the templates want them: every text showable, the time in parts, the address as a QR picture. */
export const prepare = (paper: Printable, hasGlyph: (point: number) => boolean): Prepared => {
  const { madeAt, letterhead, checkAddress, ...rest } = paper;
  const { year, month, day, hour, minute, second, epochMilliseconds } =
    Temporal.Instant.from(madeAt).toZonedDateTimeISO('UTC');
  const { logo, ...head } = letterhead;
  const values = {
    ...rest,
    checkAddress,
    letterhead: head,
  };
  const anchors = anchorsOf(paper);
  // A signature stands at its anchor: none may stand anywhere else on the paper.
  const anchored = anchors.some((anchor) => anchor !== null);
  const shown = allShowable(values, (point) => hasGlyph(point) && !(anchored && isAnchor(point)));
  return {
    seconds: Math.floor(epochMilliseconds / 1000),
    json: JSON.stringify({
      ...(typeof shown === 'object' ? shown : {}),
      madeAt: { year, month, day, hour, minute, second },
      logo: logo === null ? null : { path: logoPath, format: formats[logo.mediaType] },
      anchors,
      qr: checkAddress === null ? null : qrPicture(checkAddress),
    }),
  };
};
