import type { Logo } from '#core/papers/sheet/paper.ts';

/**
 * What drawing a picture shows: that papers can be printed with it, that it is damaged, that it is
 * larger in points than any print needs, or nothing, because drawing it took too long or too much
 * memory or too much else waits.
 */
export type Drawn = 'drawn' | 'broken' | 'too-many-points' | 'too-much' | 'busy';

/** Tries out pictures that somebody wants on papers. */
export interface PictureReader {
  /** Whatever a picture does, others are answered meanwhile. Never throws. */
  draw(picture: Logo): Promise<Drawn>;
}
