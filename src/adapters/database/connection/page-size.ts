import { z } from 'zod';
import { parseInstant } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';

const instant = z.string().transform((text, context): Instant => {
  const read = parseInstant(text);
  if (read !== undefined) return read;
  context.addIssue('not an instant');
  return z.NEVER;
});

/** The last case of a page of the list. */
const listPlace = z.tuple([instant, z.string()]);
/** The last item of a page of a worklist: due, since, case, item. */
const workPlace = z.tuple([instant.nullable(), instant, z.string(), z.string()]);

/** The last entry of a page of an inbox: when, case, item, kind. */
const inboxPlace = z.tuple([instant, z.string(), z.string(), z.string()]);

export type ListPlace = z.infer<typeof listPlace>;
export type WorkPlace = z.infer<typeof workPlace>;
export type InboxPlace = z.infer<typeof inboxPlace>;

/** The opaque form in which a place is handed out. */
export const cursorOf = (place: ListPlace | WorkPlace | InboxPlace): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** undefined for no cursor and for an unreadable one: both mean the beginning. */
export const listPlaceOf = (cursor: string | null): ListPlace | undefined =>
  listPlace.safeParse(parsed(cursor)).data;
export const workPlaceOf = (cursor: string | null): WorkPlace | undefined =>
  workPlace.safeParse(parsed(cursor)).data;
export const inboxPlaceOf = (cursor: string | null): InboxPlace | undefined =>
  inboxPlace.safeParse(parsed(cursor)).data;

const parsed = (cursor: string | null): unknown => {
  if (cursor === null) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The number of items a page may have: 1 to 200. */
export const pageSize = (limit: number): number => Math.min(200, Math.max(1, Math.trunc(limit)));
