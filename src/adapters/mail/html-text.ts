import { convert } from 'html-to-text';

/** Longest HTML turned into text, in characters; the conversion costs memory and time. */
export const maxHtml = 500_000;

/**
 * The text of an HTML body: lines unwrapped, link addresses kept (they name the system), pictures
 * left out. Reads the first `maxHtml` characters and 200 levels; people write no deeper.
 */
export const htmlText = (html: string): string =>
  convert(html.slice(0, maxHtml), {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    ],
    limits: { maxDepth: 200 },
  });
