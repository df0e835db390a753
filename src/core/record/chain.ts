import { canonical } from './canonical.ts';

/** What stands before the first event of a case: 64 zeros. */
export const firstHash = '0'.repeat(64);

/** An event as the chain sees it: `hash` = SHA-256 of `previousHash` followed by the entry. */
export interface Link {
  readonly version: number;
  /** The event in canonical form, exactly as it is stored. */
  readonly text: string;
  readonly hash: string;
  readonly previousHash: string;
}

/** The entry's canonical text up to its event; ends with `"event":`. */
export const entryStart = (agency: string, caseId: string): string =>
  `{"agency":${canonical(agency)},"caseId":${canonical(caseId)},"event":`;

/**
 * The text whose SHA-256 is the hash of an event: the hash before it and the canonical JSON of
 * `{ agency, caseId, event, version }`.
 *
 * @param eventText the event in canonical form, exactly as it is stored.
 */
export const sealedText = (
  agency: string,
  caseId: string,
  version: number,
  eventText: string,
  previousHash: string,
): string =>
  `${previousHash}${entryStart(agency, caseId)}${eventText},"version":${canonical(version)}}`;

/**
 * Checks the chain of one case from its first event on.
 *
 * @param hash SHA-256 of a text in hexadecimal.
 * @returns the version at which the chain is first broken, null when it is whole.
 */
export const firstBroken = (
  agency: string,
  caseId: string,
  links: readonly Link[],
  hash: (text: string) => string,
): number | null => {
  let previousHash = firstHash;
  for (const [index, link] of links.entries()) {
    const version = index + 1;
    const expected = hash(sealedText(agency, caseId, version, link.text, previousHash));
    if (link.version !== version || link.previousHash !== previousHash || link.hash !== expected)
      return version;
    previousHash = link.hash;
  }
  return null;
};
