import type { Recorded } from '#core/keeping/recorded.ts';

/** An agency took an SOP into use. Editions and mappings are named by the SHA-256 of their files. */
export type SopsEventData =
  /** New cases start under this edition; `mapping` is the one that came along, null when none did. */
  | {
      readonly type: 'edition-adopted';
      readonly edition: string;
      readonly sha256: string;
      readonly mapping: string | null;
    }
  /** An edition that had no mapping got one. */
  | { readonly type: 'mapping-given'; readonly edition: string; readonly sha256: string };

export type SopsEventType = SopsEventData['type'];

/** As it stands in the record. */
export type SopsEvent = SopsEventData & Recorded;

/** The stream an agency's SOPs are recorded in. */
export const sopsStream = 'sops';
