/** What a message to the team may hold, and the key of its form. */
export interface WriteLimits {
  readonly key: string;
  readonly longestMessage: number;
  readonly files: number;
  readonly fileBytes: number;
  readonly uploadBytes: number;
}
