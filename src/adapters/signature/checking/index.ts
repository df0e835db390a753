import { join } from 'node:path';
import type { FileCopier, PassingFile, PdfReader } from '#app/ports.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import type { SignFailure } from '#core/papers/signing/failures.ts';
import type { Verification } from '#core/papers/signing/signature-finding.ts';
import { apart } from '#adapters/apart/index.ts';
import type { Apart, ApartOptions } from '#adapters/apart/index.ts';
import type { TrustAnchors } from '#adapters/signature/verify/trust.ts';
import { isFinding } from './messages.ts';
import type { CheckJob, Finding } from './messages.ts';

/** Finds and checks every signature of a PDF. `verifyPdf` is one; it works where it is called. */
export type PdfCheck = (
  pdf: Uint8Array | PassingFile,
  trust: TrustAnchors,
) => Promise<Verification | SignFailure>;

export interface PdfChecksOptions extends Partial<
  Pick<ApartOptions<Finding>, 'timeoutMs' | 'idleMs' | 'memoryMb' | 'residentMb' | 'mostWaiting'>
> {
  /** Folder of the project: the checking process lies in `src/adapters/signature/checking`. */
  readonly root: string;
}

export interface PdfChecks extends PdfReader, FileCopier {
  readonly check: PdfCheck;
  /** Ends what runs; checks in the making are told as not made. */
  close(): void;
}

const findingOf = async (lane: Apart<CheckJob, Finding>, job: CheckJob): Promise<Finding> => {
  const found = await lane.ask(job);
  if ('answer' in found) return found.answer;
  return signFailure(
    found.none === 'busy' || found.none === 'closed' ? 'check-busy' : 'not-checked',
  );
};

/**
 * Checks and reads PDFs in processes that can be killed, never where the server answers: a file is a
 * stranger's, and what taking it apart costs is his word. One process for whoever asks on the
 * public page, another for what signing waits for: a flood of the first does not delay the second.
 */
export const pdfChecks = ({ root, mostWaiting = 20, ...bounds }: PdfChecksOptions): PdfChecks => {
  const entry = join(root, 'src', 'adapters', 'signature', 'checking', 'process.ts');
  const lanes: Readonly<Record<'signing' | 'anybody', Apart<CheckJob, Finding>>> = {
    // What signing waits for is never refused, and tried once more when its process ended.
    signing: apart({ ...bounds, entry, mostWaiting: Infinity, tries: 2, isAnswer: isFinding }),
    anybody: apart({ ...bounds, entry, mostWaiting, tries: 1, isAnswer: isFinding }),
  };
  return {
    // An answer to another work is none.
    check: async (pdf, trust) => {
      const lane = lanes[pdf instanceof Uint8Array ? 'signing' : 'anybody'];
      const found = await findingOf(lane, { work: 'signatures', pdf, trust });
      return 'signatures' in found || 'failure' in found ? found : signFailure('not-checked');
    },
    // An officer's file, who waits for it: not behind what strangers ask.
    text: async (pdf) => {
      const found = await findingOf(lanes.signing, { work: 'text', pdf });
      return 'lines' in found || 'failure' in found ? found : signFailure('not-checked');
    },
    beginnings: async (file, upTo) => {
      const found = await findingOf(lanes.anybody, { work: 'beginnings', file, upTo });
      return 'beginnings' in found || 'failure' in found ? found : signFailure('not-checked');
    },
    copy: async (parts) => {
      const found = await findingOf(lanes.anybody, { work: 'copy', parts });
      if ('copy' in found) return found.copy;
      return 'failure' in found && found.failure === 'check-busy' ? 'busy' : 'unreadable';
    },
    close: () => {
      for (const lane of Object.values(lanes)) lane.close();
    },
  };
};
