import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What a test PDF should be. */
export interface SamplePdf {
  readonly title?: string;
  readonly standard?: string;
  readonly lines?: readonly string[];
}

/** A small two-page document made by Typst as the product's documents are: PDF/A, tagged; `#` marks a place on page 2. */
export const samplePdf = ({
  title = 'Berita Acara Contoh',
  standard = 'a-2a',
  lines = [],
}: SamplePdf = {}): Uint8Array => {
  const source = `#set document(title: "${title}", date: datetime(year: 2026, month: 11, day: 1))
#set text(lang: "id")
= ${title}
Pada hari ini telah dilakukan validasi laporan.
${lines.join('\n\n')}
#pagebreak()
Kepala Dinas

#v(3cm)
\\#

Nama Contoh`;
  const compiled = NodeCompiler.create({}).pdf(
    { mainFileContent: source },
    { pdfStandard: standard, creationTimestamp: 1_793_500_000 },
  );
  return new Uint8Array(compiled);
};
