import type { CaseEvent } from '#core/cases/event.ts';
import { readerOf } from '#core/record/reader.ts';
import { eventShapes } from './event-shapes.ts';
import { eventUpcasts, eventVersions } from './versions.ts';

/** Reads an event of a case, whatever version wrote it. */
export const readEvent = readerOf<CaseEvent>({
  versions: eventVersions,
  upcasts: eventUpcasts,
  shapes: eventShapes,
});
