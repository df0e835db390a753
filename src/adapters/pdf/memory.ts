import { TypesettingFailed } from '#app/ports.ts';
import type { Typesetter } from '#app/ports.ts';

const starts: Readonly<Record<string, string>> = {
  'image/png': 'iVBORw0KGgo',
  'image/jpeg': '/9j/',
};

/** A typesetter that writes the values down as they are, for tests in which nobody looks at the page. */
export const memoryTypesetter = (): Typesetter => {
  const state = { closed: false };
  return {
    pdf: (paper) => {
      if (state.closed)
        return Promise.reject(new TypesettingFailed('closed', 'the typesetter is closed'));
      const { logo } = paper.letterhead;
      if (logo !== null && !logo.base64.startsWith(starts[logo.mediaType] ?? ''))
        return Promise.reject(new TypesettingFailed('refused', 'the logo is no picture'));
      return Promise.resolve(
        new TextEncoder().encode(`%PDF-1.7\n% ${JSON.stringify(paper)}\n%%EOF\n`),
      );
    },
    close: () => {
      state.closed = true;
      return Promise.resolve();
    },
  };
};
