/** What goes to a process apart. */
export interface Asked<Job> {
  readonly id: number;
  readonly job: Job;
}

/**
 * What comes back: an answer, or that the work threw; `tired` when the process has taken so much
 * memory that it should be ended.
 */
export type Answered = { readonly id: number; readonly tired: boolean } & (
  | { readonly answer: unknown }
  | { readonly failed: true }
);

/** Whether a message is an answer; anything else a process says is none. */
export const isAnswered = (message: unknown): message is Answered =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'tired' in message &&
  typeof message.tired === 'boolean' &&
  ('answer' in message || 'failed' in message);
