import type { Archive } from './exchange/archive.ts';
import type { CaseStore } from './cases/case-store.ts';
import type { FigureStore } from './oversight/figure-store.ts';
import type { FileStore } from './cases/files.ts';
import type { Identity } from './people/identity.ts';
import type { PeopleStore } from './people/people-store.ts';
import type { Log } from './log.ts';
import type { MailReader } from './mail/mail.ts';
import type { PaperStore } from './papers/paper-store.ts';
import type { ReminderStore } from './oversight/reminder-store.ts';
import type { RecordStore } from './keeping/record-store.ts';
import type { SetAsideStore } from './set-aside-store.ts';
import type { Signing } from './papers/signing.ts';
import type { SopReader, SopStore } from './sops/sop-store.ts';
import type { DocxWriter } from './papers/docx-writer.ts';
import type { PdfReader } from './papers/pdf-text.ts';
import type { PictureReader } from './papers/picture-reader.ts';
import type { Typesetter } from './papers/typesetter.ts';
import type { World } from './world.ts';

export type { ChoreName } from './chore.ts';
export * from './exchange/archive.ts';
export * from './log.ts';
export * from './keeping/installation-kind.ts';
export * from './keeping/record-store.ts';
export { type CaseRow, caseColumnNames } from './cases/case-columns.ts';
export * from './cases/case-store.ts';
export * from './cases/kept-for-others.ts';
export * from './oversight/figure-store.ts';
export * from './cases/files.ts';
export * from './people/identity.ts';
export * from './people/people-store.ts';
export * from './mail/mail.ts';
export * from './papers/paper-store.ts';
export * from './oversight/reminder-store.ts';
export * from './set-aside-store.ts';
export * from './papers/signing.ts';
export * from './sops/sop-store.ts';
export * from './papers/docx-writer.ts';
export * from './papers/pdf-text.ts';
export * from './papers/picture-reader.ts';
export * from './papers/typesetter.ts';
export * from './world.ts';

/** Everything the product needs of the world. */
export interface Ports {
  readonly world: World;
  readonly log: Log;
  readonly record: RecordStore;
  readonly cases: CaseStore;
  readonly reminders: ReminderStore;
  readonly setAside: SetAsideStore;
  readonly figures: FigureStore;
  readonly sops: SopStore;
  readonly reader: SopReader;
  readonly files: FileStore;
  readonly mail: MailReader;
  readonly papers: PaperStore;
  readonly typesetter: Typesetter;
  readonly docxWriter: DocxWriter;
  readonly pdfReader: PdfReader;
  readonly pictures: PictureReader;
  readonly signing: Signing;
  readonly archive: Archive;
  readonly identity: Identity;
  readonly people: PeopleStore;
}

export type { CheckedFor, Signer } from './papers/signer.ts';
