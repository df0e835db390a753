import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * SvelteKit 3 is configured here, in its Vite plugin.
 *
 * Everything a page may load comes from its own origin: no inline script or style without the
 * nonce of the answer, no plug-ins, and no frames but those of our own papers.
 */
export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', envPrefix: 'TANGGAP_HTTP_' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute: SvelteKit's invisible line that tells screen readers of a new page.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          // The preview of an official paper, a PDF of our own.
          'frame-src': ['self'],
          'frame-ancestors': ['none'],
          'form-action': ['self'],
        },
      },
      // Installations learn of a new build when they answer, not by asking again and again.
      version: { pollInterval: 0 },
    }),
  ],
  server: { host: '127.0.0.1' },
});
