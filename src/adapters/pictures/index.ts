import { join } from 'node:path';
import type { Cleaned, Drawn, MaybePicture, PictureReader } from '#app/ports.ts';
import type { Logo } from '#core/papers/sheet/paper.ts';
import { apart } from '#adapters/apart/index.ts';
import type { ApartOptions, None } from '#adapters/apart/index.ts';
import { isLook } from './draw.ts';
import type { Look } from './draw.ts';
import { isCleaned } from './clean.ts';

export interface PicturesOptions extends Partial<
  Pick<ApartOptions<Look>, 'timeoutMs' | 'idleMs' | 'memoryMb' | 'residentMb' | 'mostWaiting'>
> {
  /** Folder of the project: the drawing process lies in `src/adapters/pictures`. */
  readonly root: string;
}

const without: Readonly<Record<None, Drawn>> = {
  'too-slow': 'too-much',
  // Typst ends with its process when it meets what its libraries never expected.
  crashed: 'too-much',
  failed: 'broken',
  busy: 'busy',
  closed: 'busy',
};

/** Draws and cleans pictures in processes that can be killed: how large one becomes, the file says. */
export const pictureReader = ({
  root,
  mostWaiting = 20,
  ...bounds
}: PicturesOptions): PictureReader & { close(): void } => {
  const lane = apart<Logo, Look>({
    ...bounds,
    entry: join(root, 'src', 'adapters', 'pictures', 'process.ts'),
    mostWaiting,
    tries: 2,
    isAnswer: isLook,
  });
  const cleaning = apart<MaybePicture, Cleaned>({
    ...bounds,
    entry: join(root, 'src', 'adapters', 'pictures', 'clean-process.ts'),
    mostWaiting,
    tries: 2,
    isAnswer: isCleaned,
  });
  return {
    clean: async (file) => {
      const found = await cleaning.ask(file);
      return 'answer' in found ? found.answer : 'not-clean';
    },
    draw: async (picture) => {
      const found = await lane.ask(picture);
      return 'answer' in found ? found.answer : without[found.none];
    },
    close: () => {
      lane.close();
      cleaning.close();
    },
  };
};
