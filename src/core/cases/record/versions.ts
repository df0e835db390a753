import type { EventType } from '#core/cases/event.ts';
import type { Upcast } from '#core/record/upcast.ts';

/**
 * The version of each type of event that is written today. Whoever changes a type raises its
 * version, gives the upcast from the version before, and adds a fixture; old ones stay.
 */
export const eventVersions = {
  'report-received': 1,
  'step-started': 1,
  'step-taken': 1,
  'step-assigned': 1,
  'waiting-started': 1,
  'waiting-ended': 1,
  'approval-requested': 1,
  'approval-given': 1,
  'approval-refused': 1,
  'decision-recorded': 1,
  'decision-withdrawn': 1,
  'step-completed': 1,
  'exception-made': 1,
  'ticket-issued': 1,
  'measure-ordered': 1,
  'measure-executed': 1,
  'measure-lifted': 1,
  'measure-withdrawn': 1,
  'report-corrected': 1,
  'severity-assessed': 1,
  'system-identified': 1,
  'party-involved': 1,
  'party-released': 1,
  'outside-view-released': 1,
  'category-set': 1,
  'evidence-attached': 1,
  sent: 1,
  escalated: 1,
  noted: 1,
  'message-placed': 1,
  'reporter-wrote': 1,
  'duplicate-joined': 1,
  'left-open': 1,
  'case-closed': 1,
  'case-reopened': 1,
  'due-changed': 1,
  'duty-started': 1,
  'duty-set-aside': 1,
  'duty-taken-up': 1,
  'duty-fulfilled': 1,
  'case-file-made': 1,
  'meeting-called': 2,
  'meeting-changed': 2,
  'meeting-held': 1,
  'meeting-cancelled': 1,
  'disposition-given': 1,
  'disposition-answered': 1,
  'sending-ordered': 1,
  'sending-recorded': 1,
  'sending-waived': 1,
  'reply-recorded': 1,
  'letter-spared': 1,
  'paper-edited': 1,
  'paper-initialled': 1,
  'paper-signed': 1,
  'paper-printed': 1,
  'paper-exported': 1,
  'paper-sent': 1,
  'paper-fetched': 1,
  'paper-revoked': 1,
  'paper-received': 1,
} as const satisfies Readonly<Record<EventType, EventVersion>>;

/** The steps up to each version: as many as it is behind the first. A type that needs more extends the list. */
interface StepsTo {
  readonly 1: readonly [];
  readonly 2: readonly [Upcast];
  readonly 3: readonly [Upcast, Upcast];
  readonly 4: readonly [Upcast, Upcast, Upcast];
}
type EventVersion = keyof StepsTo;
type Versions = typeof eventVersions;

/** Whoever was invited stood as a text alone: nobody is made an office of it afterwards. */
const invitedByName: Upcast = (stored) => {
  const { plan } = stored;
  if (typeof plan !== 'object' || plan === null || !('invited' in plan)) return stored;
  const { invited } = plan;
  return Array.isArray(invited)
    ? {
        ...stored,
        plan: {
          ...plan,
          invited: invited.map((name: unknown) => ({ name, role: null, body: null })),
        },
      }
    : stored;
};

/** What brings older versions up to today's: a type that is raised does not compile without its step. */
export const eventUpcasts: {
  readonly [T in EventType as Versions[T] extends 1 ? never : T]: StepsTo[Versions[T]];
} = {
  'meeting-called': [invitedByName],
  'meeting-changed': [invitedByName],
};
