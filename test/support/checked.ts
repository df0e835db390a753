import type { Product } from '#app/product.ts';
import type { PaperCheck } from '#app/papers/answers.ts';

/** What is told of a file that somebody brings to the page that checks papers. */
export const checked = (product: Product, bytes: Uint8Array): Promise<PaperCheck> =>
  product.passing.during(async (take) =>
    product.papers.checkFile(
      await take(
        { name: 'naskah.pdf', bytes: new Blob([new Uint8Array(bytes)]).stream() },
        bytes.byteLength,
      ),
    ),
  );
