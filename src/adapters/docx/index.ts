import { Document, Packer } from 'docx';
import type { DocxWriter } from '#app/ports.ts';
import type { PaperSize } from '#core/papers/sheet/paper.ts';
import { partsOf } from './layouts.ts';
import { footer } from './sheet.ts';
import { plain, twips } from './words.ts';

/** Width and height in millimetres. */
const sizes: Readonly<Record<PaperSize, readonly [number, number]>> = {
  a4: [210, 297],
  f4: [215, 330],
};

/** Room around the text, in millimetres: as the templates have it. */
const side = { left: 25, right: 20, top: 20, bottom: 25 } as const;

/** Writes papers as DOCX: the words and letterhead of the PDF, with SRIKANDI's placeholders in the places of what it gives. */
export const docxWriter = (): DocxWriter => ({
  docx: async (paper) => {
    const { data } = paper;
    const [width, height] = sizes[data.size];
    const document = new Document({
      title: plain(data.title),
      creator: plain(data.letterhead.lines.join(' ')),
      styles: {
        default: { document: { run: { font: 'Arial', size: 23, language: { value: 'id-ID' } } } },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: twips(width), height: twips(height) },
              margin: {
                left: twips(side.left),
                right: twips(side.right),
                top: twips(side.top),
                bottom: twips(side.bottom),
              },
            },
          },
          footers: { default: footer(paper) },
          children: [...partsOf(data, width - side.left - side.right)],
        },
      ],
    });
    return new Uint8Array(await Packer.toArrayBuffer(document));
  },
});
