import { join } from 'node:path';
import type { CheckedFor, PdfReader } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';
import { checkingProcess } from './checking-process.ts';
import type { CheckingOptions, CheckingProcess, NoAnswer } from './checking-process.ts';
import type { CheckJob, CheckResult, Finding } from './messages.ts';

/** Finds and checks every signature of a PDF. `verifyPdf` is one; it works where it is called. */
export type PdfCheck = (
  pdf: Uint8Array,
  trust: TrustAnchors,
  whom: CheckedFor,
) => Promise<Verification | SignFailure>;

export interface PdfChecksOptions extends Partial<Omit<CheckingOptions, 'entry'>> {
  /** Folder of the project: the checking process lies in `src/adapters/signature/checking`. */
  readonly root: string;
  /** Most files of strangers that wait; beyond it whoever asks is told to come back. */
  readonly mostWaiting?: number;
}

export interface PdfChecks extends PdfReader {
  readonly check: PdfCheck;
  /** Ends what runs; checks in the making are told as not made. */
  close(): void;
}

interface Waiting {
  readonly job: CheckJob;
  readonly tries: number;
  readonly resolve: (found: Finding) => void;
}

/** A job before it has its number. */
type Asked = CheckJob extends infer J ? (J extends CheckJob ? Omit<J, 'id'> : never) : never;

/** A line of files and the process that takes one after the other. */
interface Lane {
  readonly process: CheckingProcess;
  readonly queue: Waiting[];
}

const isAnswer = (found: CheckResult['found'] | NoAnswer): found is CheckResult['found'] =>
  typeof found === 'object';

type Ask = (whom: CheckedFor, asked: Asked) => Promise<Finding>;

/** The works that can be asked; an answer to another work is none. */
const reading = (ask: Ask): Pick<PdfChecks, 'check' | 'text'> => ({
  check: async (pdf, trust, whom) => {
    const found = await ask(whom, { work: 'signatures', pdf, trust });
    return 'lines' in found ? signFailure('not-checked') : found;
  },
  // An officer's file, who waits for it: not behind what strangers ask.
  text: async (pdf) => {
    const found = await ask('signing', { work: 'text', pdf });
    return 'signatures' in found ? signFailure('not-checked') : found;
  },
});

/**
 * Checks and reads PDFs in processes that can be killed, never where the server answers: a file is a
 * stranger's, and what taking it apart costs is his word. One process for whoever asks on the
 * public page, another for what signing waits for: a flood of the first does not delay the second.
 */
export const pdfChecks = ({
  root,
  timeoutMs = 10_000,
  idleMs = 60_000,
  memoryMb = 256,
  residentMb = 900,
  mostWaiting = 20,
}: PdfChecksOptions): PdfChecks => {
  const entry = join(root, 'src', 'adapters', 'signature', 'checking', 'process.ts');
  const lane = (): Lane => ({
    process: checkingProcess({ entry, timeoutMs, idleMs, memoryMb, residentMb }),
    queue: [],
  });
  const lanes: Readonly<Record<CheckedFor, Lane>> = { signing: lane(), anybody: lane() };
  const state = { next: 1, closed: false };

  const finish = async (of: Lane, one: Waiting): Promise<void> => {
    const found = await of.process.check(one.job);
    // A process may be ended by something else than this file: what signing waits for is tried once more.
    if (found === 'crashed' && one.tries > 1 && !state.closed)
      of.queue.unshift({ ...one, tries: one.tries - 1 });
    else
      one.resolve(
        isAnswer(found) ? found : signFailure(found === 'closed' ? 'check-busy' : 'not-checked'),
      );
    dispatch(of);
  };
  const dispatch = (of: Lane): void => {
    if (of.process.busy) return;
    const one = of.queue.shift();
    if (one !== undefined) void finish(of, one);
  };

  const ask: Ask = (whom, asked) => {
    const of = lanes[whom];
    if (state.closed || (whom === 'anybody' && of.queue.length >= mostWaiting))
      return Promise.resolve(signFailure('check-busy'));
    const job: CheckJob = { ...asked, id: state.next };
    state.next += 1;
    return new Promise((resolve) => {
      of.queue.push({ job, tries: whom === 'signing' ? 2 : 1, resolve });
      dispatch(of);
    });
  };
  return {
    ...reading(ask),
    close: () => {
      state.closed = true;
      for (const { process, queue } of Object.values(lanes)) {
        for (const one of queue.splice(0)) one.resolve(signFailure('check-busy'));
        process.close();
      }
    },
  };
};
