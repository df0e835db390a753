import { brotliCompressSync, gzipSync } from 'node:zlib';
import { read } from './support/ask.ts';
import type { Answered } from './support/ask.ts';
import type { Claim } from './support/claim.ts';
import type { Context } from './support/context.ts';
import { agency } from './support/fill.ts';
import { kilobytes, shown, sum } from './support/numbers.ts';
import type { RunningProduct } from './support/product.ts';

const withoutAim = 30_000;
const withAim = 80_000;

type Kind = 'page' | 'style' | 'script' | 'image' | 'font';

/** Something a browser fetches to show the page. */
interface Part {
  readonly path: string;
  readonly kind: Kind;
  /** Bytes as the product sends them to a browser that takes gzip and Brotli. */
  readonly sent: number;
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Bytes a phone loads to report an incident, without and with JavaScript. */
export const pageWeight = async (context: Context): Promise<Claim> => {
  const product = await context.product();
  const parts = await load(product, [{ path: `/${agency}/lapor`, kind: 'page' }]);
  const without = parts.filter(({ kind }) => kind !== 'script');
  // What travels is what the product sends; a proxy in front may press pages that are sent plain.
  const bytes = (of: readonly Part[]): number => sum(of.map(({ sent }) => sent));
  const pressed = (of: readonly Part[]): number =>
    sum(of.map(({ sent, gzip }) => Math.min(sent, gzip)));
  const verdict = (what: string, of: readonly Part[], aim: number) => ({
    what,
    measured: `${kilobytes(pressed(of))} with gzip; ${kilobytes(bytes(of))} as the product sends them by itself`,
    aim: `≤ ${kilobytes(aim)} compressed`,
    kept: pressed(of) <= aim,
  });
  return {
    title: 'Weight of the report page',
    how: `/${agency}/lapor with an empty cache: the page and everything it names and those name in turn (styles, fonts, images, scripts), asked for as a browser asks (accept-encoding: gzip, br). Headers are not counted.`,
    verdicts: [
      verdict('Report page without JavaScript', without, withoutAim),
      verdict('Report page with JavaScript', parts, withAim),
    ],
    tables: [
      {
        caption: 'Bytes',
        head: ['part', 'kind', 'plain', 'gzip', 'Brotli', 'as sent'],
        rows: parts.map(({ path, kind, ...sizes }) => [
          path.replaceAll(/[.-][\w-]{8,}(?=\.(js|css|woff2)$)/gu, '.…'),
          kind,
          ...(['plain', 'gzip', 'brotli', 'sent'] as const).map((size) => shown(sizes[size])),
        ]),
      },
    ],
    notes:
      bytes(parts) > pressed(parts)
        ? [
            'The product sends some of this uncompressed; behind a reverse proxy that compresses, the gzip column holds.',
          ]
        : [],
  };
};

interface Found {
  readonly path: string;
  readonly kind: Kind;
}

/** Loads parts and what they name, each once. */
const load = async (product: RunningProduct, first: readonly Found[]): Promise<readonly Part[]> => {
  const parts = new Map<string, Part>();
  const open = [...first];
  for (let part = open.shift(); part !== undefined; part = open.shift()) {
    const { path, kind } = part;
    if (parts.has(path)) continue;
    const [plain, sent] = [
      await read(`${product.origin}${path}`, {}),
      await read(`${product.origin}${path}`, { 'accept-encoding': 'gzip, br' }),
    ];
    parts.set(path, {
      path,
      kind,
      sent: sent.body.length,
      plain: plain.body.length,
      gzip: gzipSync(plain.body).length,
      brotli: brotliCompressSync(plain.body).length,
    });
    open.push(...namedIn(plain, path, kind));
  }
  return [...parts.values()];
};

const namedIn = (answer: Answered, path: string, kind: Kind): readonly Found[] => {
  const text = answer.body.toString();
  const found =
    kind === 'page'
      ? inPage(text)
      : kind === 'style'
        ? inStyle(text)
        : kind === 'script'
          ? inScript(text)
          : [];
  return found.flatMap(({ path: named, kind: as }) => {
    const url = new URL(named, `http://here${path}`);
    return url.host === 'here' && url.protocol === 'http:'
      ? [{ path: `${url.pathname}${url.search}`, kind: as }]
      : [];
  });
};

const inPage = (html: string): readonly Found[] =>
  [...html.matchAll(/<(link|script|img)\b[^>]*>/gu)].flatMap(([tag, name]): readonly Found[] => {
    const address = /\s(?:href|src)="([^"]+)"/u.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    const rel = /\srel="([^"]+)"/u.exec(tag)?.[1] ?? '';
    if (address === undefined) return [];
    if (name === 'script' || rel === 'modulepreload') return [{ path: address, kind: 'script' }];
    if (name === 'img' || rel.includes('icon')) return [{ path: address, kind: 'image' }];
    if (rel === 'stylesheet') return [{ path: address, kind: 'style' }];
    return rel === 'preload'
      ? [{ path: address, kind: /\sas="font"/u.test(tag) ? 'font' : 'script' }]
      : [];
  });

const inStyle = (css: string): readonly Found[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)/gu)].flatMap(([, path = '']): readonly Found[] =>
    path.startsWith('data:') ? [] : [{ path, kind: /\.woff2?$/u.test(path) ? 'font' : 'image' }],
  );

const inScript = (script: string): readonly Found[] =>
  [...script.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.{0,2}\/[^'"]+)['"]/gu)].map(
    ([, path = '']): Found => ({ path, kind: 'script' }),
  );
