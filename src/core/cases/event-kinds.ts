import type { Bilingual } from '#core/text/bilingual.ts';
import type { CaseEvent, EventType } from './event.ts';
import { dutyKinds } from './event-kinds/duties.ts';
import { flowKinds } from './event-kinds/flow.ts';
import type { EventKind, EventKinds, EventSign, Told } from './event-kinds/kind.ts';
import { matterKinds } from './event-kinds/matter.ts';
import { officeKinds } from './event-kinds/office.ts';
import { paperEventKinds } from './event-kinds/papers.ts';
import { sendingKinds } from './event-kinds/sendings.ts';
import { partyKinds } from './event-kinds/parties.ts';
import { wordKinds } from './event-kinds/words.ts';

/** Every type of event with what everybody has to know of it; a type without a row does not compile. */
export const eventKinds: EventKinds = {
  ...flowKinds,
  ...matterKinds,
  ...partyKinds,
  ...wordKinds,
  ...dutyKinds,
  ...officeKinds,
  ...sendingKinds,
  ...paperEventKinds,
};

const kindOf = <T extends EventType>(type: T): EventKind<T> => eventKinds[type];

export const isEventType = (text: string): text is EventType => Object.hasOwn(eventKinds, text);

/** An event in a sentence, for histories and records. */
export const sentence = (event: CaseEvent, told: Told): Bilingual =>
  kindOf(event.type).sentence(event, told);

/**
 * Whether outside parties read an event: not what the team says among itself and to the reporter,
 * and nothing of which it was not said that they do.
 */
export const isForParties = ({ type }: { readonly type: string }): boolean =>
  isEventType(type) && kindOf(type).audience === 'parties';

/** What the reporter reads of an event; null where it is not told on the tracking page. */
export const forReporter = ({ type }: { readonly type: EventType }): Bilingual | null =>
  kindOf(type).reporter;

/** The sign an event stands behind in a history. */
export const signOf = (event: CaseEvent): EventSign => {
  const { sign } = kindOf(event.type);
  return typeof sign === 'function' ? sign(event) : sign;
};

/** Whether an event is no more than a read put on record. */
export const isRead = (type: EventType): boolean => kindOf(type).read === true;

/** Whether the completion of a step can bring such an event about. */
export const isOfCompletion = (type: EventType): boolean => kindOf(type).ofCompletion;
