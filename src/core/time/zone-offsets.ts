import type { Ms } from './milliseconds.ts';
import { dayMs, minus, plus, wholeMs } from './milliseconds.ts';

/** A stretch of time in which a zone keeps one offset: `from` included, `to` not; in ms since 1970 UTC. */
export interface OffsetStretch {
  readonly from: Ms;
  readonly to: Ms;
  /** Local time minus UTC, in ms. */
  readonly offset: Ms;
}

/** How far from 1970 a moment can lie at all, either way (ECMAScript, time values). */
const furthest = 8_640_000_000_000_000;

/** A zone without daylight saving has one stretch from its last change on; one with it two a year. */
const remembered = new Map<string, OffsetStretch[]>();
const mostRemembered = 400;

const findStretch = (zone: string, at: Ms): OffsetStretch => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  // "previous" means strictly before; one millisecond later it includes a change at `at` itself.
  const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = zoned.getTimeZoneTransition('next');
  return {
    from: wholeMs(previous?.epochMilliseconds ?? -furthest),
    to: wholeMs(next?.epochMilliseconds ?? furthest),
    offset: wholeMs(zoned.offsetNanoseconds / 1_000_000),
  };
};

/**
 * The stretch of constant offset an instant lies in.
 *
 * @throws RangeError when the zone is unknown (`calendarFindings` reports it beforehand).
 */
export const stretchAt = (zone: string, at: Ms): OffsetStretch => {
  const known = remembered.get(zone) ?? [];
  const hit = known.find((stretch) => at >= stretch.from && at < stretch.to);
  if (hit !== undefined) return hit;
  const found = findStretch(zone, at);
  remembered.set(zone, known.length < mostRemembered ? [...known, found] : [found]);
  return found;
};

/**
 * The instant of a local time (ms since 1970 local). A local time that a clock change leaves
 * out moves later by the length of the gap; one that comes twice means the first. This is
 * Temporal's "compatible" rule, computed on stretches instead of per call.
 */
export const instantOfLocal = (zone: string, local: Ms): Ms => {
  const before = stretchAt(zone, minus(local, dayMs)).offset;
  const after = stretchAt(zone, plus(local, dayMs)).offset;
  const early = minus(local, before);
  if (before === after || stretchAt(zone, early).offset === before) return early;
  const late = minus(local, after);
  return stretchAt(zone, late).offset === after ? late : early;
};
