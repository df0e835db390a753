import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PictureFormat } from './marks.ts';

/** Whether a picture can be decoded to its last point: the library that draws papers does it. */
export const decodes = (bytes: Uint8Array, format: PictureFormat): boolean => {
  const compiler = NodeCompiler.create({ workspace: '/' });
  compiler.mapShadow('/picture', Buffer.from(bytes));
  const { result } = compiler.compile({
    mainFileContent: `#set page(width: 60mm, height: 60mm, margin: 0mm)\n#image("/picture", format: "${format}", width: 21mm, height: 21mm, fit: "contain")`,
  });
  return result !== null;
};
