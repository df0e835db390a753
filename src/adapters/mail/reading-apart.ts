import { join } from 'node:path';
import { UnreadableMail } from '#app/ports.ts';
import type { MailReader, MailReport } from '#app/ports.ts';
import { apart } from '#adapters/apart/index.ts';
import type { ApartOptions } from '#adapters/apart/index.ts';

/** What a process says of a mail. */
export type ReadMail = MailReport | { readonly unreadable: string };

const isReadMail = (value: unknown): value is ReadMail =>
  typeof value === 'object' &&
  value !== null &&
  ('unreadable' in value || ('report' in value && 'attachments' in value));

/**
 * Reads mails in a process that can be killed: anybody may write to the office, and what taking a
 * mail apart costs, the mail says. One that takes too much is told as unreadable.
 */
export const mailReaderApart = ({
  root,
  ...bounds
}: {
  /** Folder of the project: the process lies in `src/adapters/mail`. */
  readonly root: string;
} & Partial<Pick<ApartOptions<ReadMail>, 'timeoutMs' | 'memoryMb' | 'residentMb'>>): MailReader & {
  close(): void;
} => {
  const lane = apart<Uint8Array, ReadMail>({
    // A mail of 200 MB is there several times over while it is taken apart.
    timeoutMs: 30_000,
    memoryMb: 512,
    residentMb: 2_000,
    ...bounds,
    entry: join(root, 'src', 'adapters', 'mail', 'process.ts'),
    mostWaiting: Infinity,
    tries: 2,
    isAnswer: isReadMail,
  });
  return {
    read: async (mail) => {
      const found = await lane.ask(mail);
      if ('none' in found)
        throw new UnreadableMail('Membaca surel ini memerlukan terlalu banyak waktu atau memori.');
      if ('unreadable' in found.answer) throw new UnreadableMail(found.answer.unreadable);
      return found.answer;
    },
    close: () => lane.close(),
  };
};
