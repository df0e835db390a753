import type { Language } from '#core/text/bilingual.ts';
import type { BodyId } from '#core/people/body.ts';
import type { DateText, Instant } from '#core/time/instant.ts';

/** How a report came in. */
export type Channel =
  | 'web'
  | 'email'
  | 'letter'
  | 'phone'
  | 'whatsapp'
  | 'visit'
  | 'bssn'
  | 'internal'
  | 'api';

export const channels: readonly Channel[] = [
  'web',
  'email',
  'letter',
  'phone',
  'whatsapp',
  'visit',
  'bssn',
  'internal',
  'api',
];

/** In which capacity somebody reports (Maluku Utara and Denpasar, Pencatatan item 1). */
export type Capacity = 'individual' | 'app-owner' | 'internal-team' | 'other-agency' | 'researcher';

export const capacities: readonly Capacity[] = [
  'individual',
  'app-owner',
  'internal-team',
  'other-agency',
  'researcher',
];

export interface Reporter {
  readonly name: string;
  /**
   * He asked to stay anonymous: in a report he sent himself nothing names him (`keptReport`); of
   * what officers took down, the name is withheld from everybody but the team.
   */
  readonly anonymous: boolean;
  readonly capacity: Capacity;
  readonly organisation?: string;
  readonly email?: string;
  readonly phone?: string;
  /** NIP or NIK, always text: numbers would lose digits. */
  readonly idNumber?: string;
}

/** Whether the reporter sent it himself, and no officer took it down. */
export const sentByReporter = ({ channel }: Pick<Report, 'channel'>): boolean =>
  channel === 'web' || channel === 'api';

/** How an order to send names the reporter. */
export const reporterAsRecipient = 'Pelapor';

/** Whether there is an address to write to; else what the team tells is read on the tracking page alone. */
export const canBeWrittenTo = ({ email, phone }: Pick<Reporter, 'email' | 'phone'>): boolean =>
  (email ?? '').trim() !== '' || (phone ?? '').trim() !== '';

/** The electronic system concerned, as far as a report tells. */
export interface ReportedSystem {
  readonly name: string;
  readonly url?: string;
  /** Work unit (unit kerja / Perangkat Daerah) that owns it. */
  readonly unit?: string;
  readonly serverLocation?: string;
  readonly vendor?: string;
  /** Whether it is vital information infrastructure (IIV, Perpres 82/2022); left out: not known. */
  readonly vital?: 'yes' | 'no';
}

/** The electronic system as an officer has settled it. */
export interface AffectedSystem extends ReportedSystem {
  /** The body of the register that owns it; `unit` is what it was called then. Left out where it is not registered. */
  readonly body?: BodyId;
}

/** What was stored of a file: its content is found by `sha256`. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/**
 * What comes in. Contact, description, chronology and impact are the least an incident report
 * must hold (Peraturan BSSN 1/2024 article 15(4)); the other fields are the union of what the
 * three SOPs and BSSN's forms ask.
 */
export interface Report {
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly language: Language;
  readonly reporter: Reporter;
  readonly system: ReportedSystem;
  /** Id from the category list. */
  readonly category: string;
  readonly description: string;
  readonly chronology?: string;
  readonly impact?: string;
  readonly occurredAt?: Instant;
  readonly foundAt?: Instant;
  readonly reportedSeverity?: string;
  readonly vulnerability?: string;
  readonly proofOfConcept?: string;
  /** Agenda number of the incoming letter, message id of the mail. */
  readonly reference?: string;
  /** What the incoming letter says it is about (hal), as its sender wrote it. */
  readonly subject?: string;
  /** The date the incoming letter bears, as its sender wrote it. */
  readonly letterDate?: DateText;
  /** Until when a notification from BSSN asks to be answered; left out: it sets no time. */
  readonly replyDue?: Instant;
  readonly consent: boolean;
  readonly evidence: readonly FileRef[];
}
