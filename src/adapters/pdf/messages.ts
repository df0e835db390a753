import type { DocumentData } from '../../core/documents/document.ts';
import type { SopPaper } from '../../core/documents/sop-paper.ts';

/** What goes to a setting process. */
export interface Job {
  readonly id: number;
  readonly paper: DocumentData | SopPaper;
}

/** What comes back. */
export type JobResult =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly refused: string };

/** Whether a message is an answer; anything else a process says is none. */
export const isJobResult = (message: unknown): message is JobResult =>
  typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number'
  && (('pdf' in message && message.pdf instanceof Uint8Array) || ('refused' in message && typeof message.refused === 'string'));
