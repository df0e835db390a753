/** Entry of a checking process: takes files apart that strangers have made. */
import { answerApart } from '#adapters/apart/answer-apart.ts';
import { verifyPdf } from '#adapters/signature/verify/index.ts';
import type { CheckJob } from './messages.ts';
import { readText } from './read-text.ts';

answerApart<CheckJob>((job) =>
  job.work === 'text' ? readText(job.pdf) : verifyPdf(job.pdf, job.trust),
);
