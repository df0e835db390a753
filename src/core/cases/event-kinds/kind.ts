import type { CaseParty } from '#core/cases/case-party.ts';
import type { Measure } from '#core/cases/case.ts';
import type { EventOf, EventType } from '#core/cases/event.ts';
import type { Way } from '#core/cases/visits.ts';
import type { Bilingual } from '#core/text/bilingual.ts';

/**
 * Who reads an event: only those who see the whole case, or the outside parties the case has
 * reached as well. There is no default: whoever adds an event says who reads it.
 */
export type Audience = 'team' | 'parties';

/** The sign an event stands behind in a history. */
export type EventSign =
  | 'file'
  | 'now'
  | 'done'
  | 'person'
  | 'wait'
  | 'shield'
  | 'stop'
  | 'pen'
  | 'late'
  | 'dot';

/** What a sentence about an event may need besides the event. */
export interface Told extends Way {
  /** Those of the case. */
  readonly measures: readonly Measure[];
  /** Those of the case, released ones too. */
  readonly parties: readonly Pick<CaseParty, 'role' | 'body' | 'name'>[];
}

/** What everybody who comes upon an event of a type has to know of it. */
export interface EventKind<T extends EventType> {
  readonly audience: Audience;
  /** What the reporter reads of it on the tracking page, without who and why; null for what is not told there as such. */
  readonly reporter: Bilingual | null;
  readonly sign: EventSign | ((event: EventOf<T>) => EventSign);
  /** Whether it can be brought about by the completion of a step, and then belongs to what that step's papers tell. */
  readonly ofCompletion: boolean;
  /** Only puts a read on record and changes nothing that anybody decides on: whoever fills in a form meanwhile is none the worse for it. Left out of every change. */
  readonly read?: true;
  readonly sentence: (event: EventOf<T>, told: Told) => Bilingual;
}

export type EventKinds<T extends EventType = EventType> = { readonly [K in T]: EventKind<K> };
