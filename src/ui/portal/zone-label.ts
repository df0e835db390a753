/** How Indonesians call their zones; others by their IANA name. */
const labels: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** WIB, WITA or WIT; the IANA name for a zone abroad. */
export const zoneLabel = (zone: string): string => labels[zone] ?? zone;
