import type { Report } from '#core/cases/report.ts';

/** What a mail says, as far as it can be read; the officer corrects it. */
export interface MailReport {
  readonly report: Omit<Report, 'evidence'>;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}

export interface MailReader {
  /** @throws UnreadableMail when the bytes are no mail. */
  read(mail: Uint8Array): Promise<MailReport>;
}

export class UnreadableMail extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableMail';
  }
}
