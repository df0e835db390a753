import { BrokenRecord, type RecordPlace } from './broken-record.ts';
import { fits, isObject, type Shape } from './shape.ts';
import { upcast, type Upcasts } from './upcast.ts';

/** All types of events of one kind of stream, as they were ever written. */
export interface Vocabulary<Event extends { readonly type: string }> {
  /** The version of each type that is written today. */
  readonly versions: Readonly<Record<Event['type'], number>>;
  /** What brings older versions of a type up to today's. */
  readonly upcasts: Readonly<Partial<Record<Event['type'], Upcasts>>>;
  readonly shapes: {
    readonly [T in Event['type']]: Shape<Extract<Event, { readonly type: T }>>;
  };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Reads an event from its text in the record, whatever version wrote it.
 *
 * @throws BrokenRecord when it is no event that was ever written.
 */
export type Reader<Event> = (text: string, place: RecordPlace) => Event;

/** The reader of what is said in a vocabulary. */
export const readerOf = <Event extends { readonly type: string }>({
  versions,
  upcasts,
  shapes,
}: Vocabulary<Event>): Reader<Event> => {
  const isType = (type: string): type is Event['type'] => Object.hasOwn(versions, type);
  const shapeOf = <T extends Event['type']>(type: T): Shape<Extract<Event, { readonly type: T }>> =>
    shapes[type];
  return (text, place) => {
    const stored = parsed(text);
    if (!isObject(stored)) throw new BrokenRecord(place, 'no event can be read');
    const { type } = stored;
    if (typeof type !== 'string' || !isType(type))
      throw new BrokenRecord(place, `${JSON.stringify(type) ?? 'nothing'} is no type of event`);
    const event = upcast(stored, versions[type], upcasts[type]);
    if (typeof event === 'string') throw new BrokenRecord(place, `${type}: ${event}`);
    const shape = shapeOf(type);
    if (fits(shape, event)) return event;
    throw new BrokenRecord(place, `${type}${shape.problem(event) ?? ''}`);
  };
};
