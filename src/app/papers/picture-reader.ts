import type { Logo } from '#core/papers/sheet/paper.ts';

/**
 * What drawing a picture shows: that papers can be printed with it, that it is damaged, that it is
 * larger in points than any print needs, or nothing, because drawing it took too long or too much
 * memory or too much else waits.
 */
export type Drawn = 'drawn' | 'broken' | 'too-many-points' | 'too-much' | 'busy';

/** A file that may be a picture. */
export interface MaybePicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * A picture without metadata; that the file is none; or that it could not be cleaned: of a format
 * whose metadata we do not know, damaged, or because it took too much or too much else waits.
 */
export type Cleaned = Uint8Array | 'no-picture' | 'not-clean';

/** Tries out pictures that somebody wants on papers. */
export interface PictureReader {
  /** Whatever a picture does, others are answered meanwhile. Never throws. */
  draw(picture: Logo): Promise<Drawn>;
  /** Takes out of a picture everything but the picture: EXIF with place and device, comments, profiles. Never throws. */
  clean(file: MaybePicture): Promise<Cleaned>;
}
