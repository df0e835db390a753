import type { ClosedCase, OpenCase } from '#core/cases/case.ts';
import type { EventOf, EventType } from '#core/cases/event.ts';

/** A case that was opened. */
export type Known = OpenCase | ClosedCase;

/** The case after one more event of a type; counting it is not its business. */
export type After<T extends EventType> = (state: Known, event: EventOf<T>) => Known;

export type Afters<T extends EventType = EventType> = { readonly [K in T]: After<K> };
