import { canonical } from './canonical.ts';

/** What stands before the first event of a stream: 64 zeros. */
export const firstHash = '0'.repeat(64);

/** An event as the chain sees it: `hash` = SHA-256 of `previousHash` followed by the entry. */
export interface Link {
  readonly version: number;
  /** The event in canonical form, exactly as it is stored. */
  readonly text: string;
  readonly hash: string;
  readonly previousHash: string;
}

/** The canonical text of a stream's entries around what differs: `start` event `end` version `}`. */
export const entryFrame = (
  agency: string,
  stream: string,
): { readonly start: string; readonly end: string } => ({
  start: `{"agency":${canonical(agency)},"event":`,
  end: `,"stream":${canonical(stream)},"version":`,
});

/**
 * The text whose SHA-256 is the hash of an event: the hash before it and the canonical JSON of
 * `{ agency, event, stream, version }`.
 *
 * @param eventText the event in canonical form, exactly as it is stored.
 */
export const sealedText = (
  agency: string,
  stream: string,
  version: number,
  eventText: string,
  previousHash: string,
): string => {
  const { start, end } = entryFrame(agency, stream);
  return `${previousHash}${start}${eventText}${end}${canonical(version)}}`;
};

/**
 * Checks the chain of one stream from its first event on.
 *
 * @param hash SHA-256 of a text in hexadecimal.
 * @returns the version at which the chain is first broken, null when it is whole.
 */
export const firstBroken = (
  agency: string,
  stream: string,
  links: readonly Link[],
  hash: (text: string) => string,
): number | null => {
  let previousHash = firstHash;
  for (const [index, link] of links.entries()) {
    const version = index + 1;
    const expected = hash(sealedText(agency, stream, version, link.text, previousHash));
    if (link.version !== version || link.previousHash !== previousHash || link.hash !== expected)
      return version;
    previousHash = link.hash;
  }
  return null;
};
