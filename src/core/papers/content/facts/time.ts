import { formatInstant } from '#core/time/format.ts';
import { msOf } from '#core/time/instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { inMinutes, minus } from '#core/time/milliseconds.ts';
import type { OfCase } from '#core/papers/content/material.ts';

/** A time is written "21 Nov 2026 17.54 WIT": the zone is its last word. */
const zonePattern = / (\S+)$/;

/** A time in a cell of a table whose heading names the zone; a dash for none. */
export const timeIn =
  (zone: string) =>
  (at: Instant | null): string =>
    at === null ? '-' : formatInstant(at, zone, 'id', 'short').replace(zonePattern, '');

/** A heading with the zone the times below it are told in: "Mulai (WIT)". */
export const titleWithZone = (title: string, { state, settings }: OfCase): string => {
  const zone =
    zonePattern.exec(formatInstant(state.openedAt, settings.zone, 'id', 'short'))?.[1] ??
    settings.zone;
  return `${title} (${zone})`;
};

/** How long something took on the clock, nights and holidays included: "2 hari 3 jam 5 menit". */
export const elapsed = (from: Instant, to: Instant): string => {
  const minutes = Math.max(0, Math.floor(inMinutes(minus(msOf(to), msOf(from)))));
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  const parts = (
    [
      [days, 'hari'],
      [hours, 'jam'],
      [rest, 'menit'],
    ] as const
  )
    .filter(([many]) => many > 0)
    .map(([many, unit]) => `${String(many)} ${unit}`);
  return parts.length === 0 ? 'kurang dari 1 menit' : parts.join(' ');
};
