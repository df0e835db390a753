import type { Language } from '#core/text/bilingual.ts';

interface Told {
  readonly language: Language;
  readonly status: number;
  readonly title: string;
  /** What is wrong, and what to do: a sentence each. */
  readonly sentences: readonly string[];
  /** Where to go on from here. */
  readonly back: { readonly href: string; readonly text: string };
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const style = `body{margin:0 auto;max-width:40rem;padding:2rem 1rem;font:1rem/1.55 system-ui,sans-serif;color:#1b1f24;background:#fff}
h1{font-size:1.35rem;line-height:1.25}a{color:#0b57a4;display:inline-block;padding:.6rem 0}`;

/**
 * A page of a few sentences where a file was asked for and there is none: endpoints cannot answer
 * with a page of the console. It loads nothing.
 */
export const plainPage = ({ language, status, title, sentences, back }: Told): Response =>
  new Response(
    `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} · Tanggap</title><style>${style}</style></head>
<body><main>
<h1>${escaped(title)}</h1>
${sentences.length === 1 ? `<p>${escaped(sentences[0] ?? '')}</p>` : `<ul>${sentences.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`}
<p><a href="${escaped(back.href)}">${escaped(back.text)}</a></p>
</main></body>
</html>
`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    },
  );
