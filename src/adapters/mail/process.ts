/** Entry of a process that reads mails. */
import { answerApart } from '#adapters/apart/answer-apart.ts';
import { UnreadableMail } from '#app/ports.ts';
import { mailReader } from './index.ts';
import type { ReadMail } from './reading-apart.ts';

answerApart<Uint8Array>(async (mail): Promise<ReadMail> => {
  try {
    return await mailReader().read(mail);
  } catch (error) {
    if (!(error instanceof UnreadableMail)) throw error;
    return { unreadable: error.message };
  }
});
