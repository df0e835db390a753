import { isEventType } from '#core/cases/event-kinds.ts';
import type { CaseEvent, EventOf, EventType } from '#core/cases/event.ts';
import { BrokenRecord, type RecordPlace } from '#core/record/broken-record.ts';
import { fits, isObject, type Shape } from '#core/record/shape.ts';
import { upcast, type Upcasts } from '#core/record/upcast.ts';
import { eventShapes } from './event-shapes.ts';
import { eventUpcasts, eventVersions } from './versions.ts';

const upcasts: Readonly<Partial<Record<EventType, Upcasts>>> = eventUpcasts;

const shapeOf = <T extends EventType>(type: T): Shape<EventOf<T>> => eventShapes[type];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Reads an event of a case from its text in the record, whatever version wrote it.
 *
 * @throws BrokenRecord when it is no event that was ever written.
 */
export const readEvent = (text: string, place: RecordPlace): CaseEvent => {
  const stored = parsed(text);
  if (!isObject(stored)) throw new BrokenRecord(place, 'no event can be read');
  const { type } = stored;
  if (typeof type !== 'string' || !isEventType(type))
    throw new BrokenRecord(place, `${JSON.stringify(type) ?? 'nothing'} is no type of event`);
  const event = upcast(stored, eventVersions[type], upcasts[type]);
  if (typeof event === 'string') throw new BrokenRecord(place, `${type}: ${event}`);
  const shape = shapeOf(type);
  if (fits(shape, event)) return event;
  throw new BrokenRecord(place, `${type}${shape.problem(event) ?? ''}`);
};
