import { oneProcess } from './one-process.ts';
import type { NoAnswer, Outcome, ProcessOptions } from './one-process.ts';

/** Bounds of a process apart that suit most work. */
const usual = { timeoutMs: 10_000, idleMs: 60_000, memoryMb: 256, residentMb: 900 } as const;

export interface ApartOptions<Answer> extends Partial<Omit<ProcessOptions, 'entry'>> {
  readonly entry: string;
  /** Most pieces of work that wait; beyond it whoever asks is told to come back. */
  readonly mostWaiting: number;
  /** How often work is begun whose process ended by itself, which may have been something else's doing. */
  readonly tries: number;
  /** Whether what a process said is an answer; anything else counts as none. */
  readonly isAnswer: (value: unknown) => value is Answer;
}

/** Why there is no answer; `busy`: too much waits. */
export type None = NoAnswer | 'busy';

/** A line of work and the process that takes one piece after the other. */
export interface Apart<Job, Answer> {
  /** Never throws: what a stranger's bytes do is a value. */
  ask(job: Job): Promise<{ readonly answer: Answer } | { readonly none: None }>;
  /** Ends what runs; what waits is told so. */
  close(): void;
}

interface Waiting<Job, Answer> {
  readonly id: number;
  readonly job: Job;
  readonly tries: number;
  readonly resolve: (found: { readonly answer: Answer } | { readonly none: None }) => void;
}

/**
 * Work on strangers' bytes, done in a process that can be killed and never where the server
 * answers: what taking a file apart costs, the file says (decision 0022).
 */
export const apart = <Job, Answer>({
  entry,
  mostWaiting,
  tries,
  isAnswer,
  ...bounds
}: ApartOptions<Answer>): Apart<Job, Answer> => {
  const process = oneProcess<Job>({ ...usual, ...bounds, entry });
  const queue: Waiting<Job, Answer>[] = [];
  const state = { next: 1, closed: false };

  const found = (outcome: Outcome): { readonly answer: Answer } | { readonly none: None } => {
    if ('none' in outcome) return outcome;
    return isAnswer(outcome.answer) ? { answer: outcome.answer } : { none: 'failed' };
  };
  const finish = async (one: Waiting<Job, Answer>): Promise<void> => {
    const outcome = await process.ask({ id: one.id, job: one.job });
    if ('none' in outcome && outcome.none === 'crashed' && one.tries > 1 && !state.closed)
      queue.unshift({ ...one, tries: one.tries - 1 });
    else one.resolve(found(outcome));
    dispatch();
  };
  const dispatch = (): void => {
    if (process.busy) return;
    const one = queue.shift();
    if (one !== undefined) void finish(one);
  };

  return {
    ask: (job) => {
      if (state.closed) return Promise.resolve({ none: 'closed' });
      if (queue.length >= mostWaiting) return Promise.resolve({ none: 'busy' });
      const id = state.next;
      state.next += 1;
      return new Promise((resolve) => {
        queue.push({ id, job, tries, resolve });
        dispatch();
      });
    },
    close: () => {
      state.closed = true;
      for (const one of queue.splice(0)) one.resolve({ none: 'closed' });
      process.close();
    },
  };
};
