import { error, type Rule } from '#core/sops/rule.ts';

const name = 'zone-unknown';

const isZone = (zone: string): boolean => {
  // Offsets such as +07:00 and Etc/GMT-7 are accepted by Temporal too, but they are no zone of a place.
  if (!zone.includes('/') || /^etc\//i.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (failure) {
    if (failure instanceof RangeError) return false;
    throw failure;
  }
};

/** The agency's zone is an IANA zone. */
export const zoneUnknown: Rule = {
  name,
  check: (document) =>
    isZone(document.instansi.zona)
      ? []
      : [
          error(
            name,
            ['instansi', 'zona'],
            `Zona waktu "${document.instansi.zona}" tidak dikenal. Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA), atau Asia/Jayapura (WIT).`,
            `The time zone "${document.instansi.zona}" is not known. Write Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).`,
          ),
        ],
};
