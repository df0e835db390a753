import type { Recorded } from '#core/keeping/recorded.ts';
import type { Person } from '#core/people/person.ts';

/**
 * What happened to somebody of an agency. Each holds him as he is from then on, so that the last one
 * about somebody says who he is.
 */
export type PeopleEventData =
  /** Came into the list; `link`: a one-time link to set a password was handed out with it. */
  | { readonly type: 'person-added'; readonly person: Person; readonly link: boolean }
  /** Holds other roles, for another body or until another day. */
  | { readonly type: 'person-changed'; readonly person: Person; readonly link: boolean }
  /** Papers print another name, position, rank or NIP of him; by himself without a reason. */
  | { readonly type: 'profile-changed'; readonly person: Person }
  /** Holds nothing any more; his sessions and tokens ended. */
  | { readonly type: 'person-removed'; readonly person: Person }
  /** A one-time link to set a new password was handed out. */
  | { readonly type: 'link-made'; readonly person: Person }
  /** Signs in by password alone again: an administrator switched his second factor off. */
  | { readonly type: 'second-factor-reset'; readonly person: Person };

export type PeopleEventType = PeopleEventData['type'];

/** As it stands in the record, with who, when and why. */
export type PeopleEvent = PeopleEventData & Recorded & { readonly reason: string };

/** The stream an agency's people are recorded in. */
export const peopleStream = 'people';
