import type { Bilingual } from '#core/text/bilingual.ts';
import type { Capacity, Channel } from './report.ts';

/** What each way of reporting is called. */
export const channelNames: Readonly<Record<Channel, Bilingual>> = {
  web: { id: 'Situs web', en: 'Web' },
  email: { id: 'Surel', en: 'E-mail' },
  letter: { id: 'Surat', en: 'Letter' },
  phone: { id: 'Telepon', en: 'Telephone' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  visit: { id: 'Datang langsung', en: 'In person' },
  bssn: { id: 'Notifikasi BSSN', en: 'BSSN notification' },
  internal: { id: 'Deteksi internal', en: 'Internal detection' },
  api: { id: 'Sistem lain (API)', en: 'Another system (API)' },
};

/** The same on a paper, where no word of the product's own stands. */
export const channelOnPaper = (channel: Channel): string =>
  channel === 'api' ? 'Aplikasi lain' : channelNames[channel].id;

/** What each capacity of a reporter is called. */
export const capacityNames: Readonly<Record<Capacity, Bilingual>> = {
  individual: { id: 'Perseorangan', en: 'Private person' },
  'app-owner': { id: 'Pemilik / pengelola aplikasi', en: 'Owner or operator of the application' },
  'internal-team': { id: 'Tim internal Perangkat Daerah', en: 'Internal team of the agency' },
  'other-agency': { id: 'Instansi lain', en: 'Another agency' },
  researcher: { id: 'Peneliti keamanan', en: 'Security researcher' },
};
