/** Entry of a checking process: takes files apart that strangers have made. */
import { readFile } from 'node:fs/promises';
import { answerApart } from '#adapters/apart/answer-apart.ts';
import { verifyPdf } from '#adapters/signature/verify/index.ts';
import { signFailure } from '#core/papers/signing/failures.ts';
import { fileCopyOf } from '#adapters/signature/pdf/file-copy.ts';
import { beginningsOf } from './beginnings.ts';
import type { CheckJob, Finding } from './messages.ts';
import { readText } from './read-text.ts';

const findingOf = async (job: CheckJob): Promise<Finding> => {
  switch (job.work) {
    case 'text':
      return readText(job.pdf);
    case 'signatures':
      return verifyPdf(job.pdf, job.trust);
    case 'beginnings':
      return { beginnings: beginningsOf(await readFile(job.file.place), job.upTo) };
    case 'copy': {
      const copy = await fileCopyOf(job.parts);
      return copy === undefined ? signFailure('not-checked') : { copy };
    }
  }
};

answerApart<CheckJob>(findingOf);
