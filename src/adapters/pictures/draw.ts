import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Drawn } from '#app/ports.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import { hasTooManyPoints } from './most-points.ts';

const formats: Readonly<Record<Logo['mediaType'], string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/** What is known of a picture once it was drawn, or held against its own words. */
export type Look = Exclude<Drawn, 'too-much' | 'busy'>;

export const isLook = (value: unknown): value is Look =>
  value === 'drawn' || value === 'broken' || value === 'too-many-points';

/**
 * Draws a picture alone on a page, as papers are drawn (decision 0011). To be called where a file
 * may take whatever it likes: in a process apart.
 */
export const drawPicture = ({ mediaType, base64 }: Logo): Look => {
  const bytes = Buffer.from(base64, 'base64');
  if (mediaType !== 'image/svg+xml' && hasTooManyPoints(bytes, mediaType)) return 'too-many-points';
  const compiler = NodeCompiler.create({ workspace: '/' });
  compiler.mapShadow('/picture', bytes);
  const { result } = compiler.compile({
    mainFileContent: `#set document(title: "x")\n#set page(width: 60mm, height: 60mm, margin: 0mm)\n#image("/picture", format: "${formats[mediaType]}", alt: "x", width: 21mm, height: 21mm, fit: "contain")`,
  });
  if (result === null) return 'broken';
  compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: 0 });
  return 'drawn';
};
