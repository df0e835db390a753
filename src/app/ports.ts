import type { Archive } from './ports/archive.ts';
import type { CaseStore } from './ports/case-store.ts';
import type { FigureStore } from './ports/figure-store.ts';
import type { FileStore } from './ports/files.ts';
import type { Identity } from './ports/identity.ts';
import type { MailReader } from './ports/mail.ts';
import type { PaperStore } from './ports/paper-store.ts';
import type { ReminderStore } from './ports/reminder-store.ts';
import type { Signing } from './ports/signing.ts';
import type { SopReader, SopStore } from './ports/sop-store.ts';
import type { Typesetter } from './ports/typesetter.ts';
import type { World } from './ports/world.ts';

export * from './ports/archive.ts';
export * from './ports/case-store.ts';
export * from './ports/figure-store.ts';
export * from './ports/files.ts';
export * from './ports/identity.ts';
export * from './ports/mail.ts';
export * from './ports/paper-store.ts';
export * from './ports/reminder-store.ts';
export * from './ports/signing.ts';
export * from './ports/sop-store.ts';
export * from './ports/typesetter.ts';
export * from './ports/world.ts';

/** Everything the product needs of the world. */
export interface Ports {
  readonly world: World;
  readonly cases: CaseStore;
  readonly reminders: ReminderStore;
  readonly figures: FigureStore;
  readonly sops: SopStore;
  readonly reader: SopReader;
  readonly files: FileStore;
  readonly mail: MailReader;
  readonly papers: PaperStore;
  readonly typesetter: Typesetter;
  readonly signing: Signing;
  readonly archive: Archive;
  readonly identity: Identity;
}

export type { Signer } from './signer.ts';
