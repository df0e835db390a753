import type { Printable } from '#core/papers/record/printable.ts';

/** What goes to a setting process. */
export interface Job {
  readonly id: number;
  readonly paper: Printable;
}

/** What comes back; `tired` when the process has taken so much memory that it should be ended. */
export type JobResult = { readonly id: number; readonly tired: boolean } & (
  | { readonly pdf: Uint8Array }
  | { readonly refused: string }
);

/** Whether a message is an answer; anything else a process says is none. */
export const isJobResult = (message: unknown): message is JobResult =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'tired' in message &&
  typeof message.tired === 'boolean' &&
  (('pdf' in message && message.pdf instanceof Uint8Array) ||
    ('refused' in message && typeof message.refused === 'string'));
