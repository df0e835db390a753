import type { Bilingual } from '#core/text/bilingual.ts';
import type { SendingWay } from './sending-event.ts';

/** By which ways papers leave an office, in words. Srikandi is the government's office system (Perpres 95/2018). */
export const sendingWays: Readonly<Record<SendingWay, Bilingual>> = {
  email: { id: 'surel', en: 'e-mail' },
  'office-system': { id: 'aplikasi persuratan (Srikandi)', en: 'the office system (Srikandi)' },
  'by-hand': { id: 'penyerahan langsung', en: 'hand' },
  courier: { id: 'kurir', en: 'courier' },
  post: { id: 'pos', en: 'post' },
  messenger: { id: 'pesan instan', en: 'instant message' },
};

/** All of them. */
export const sendingWayIds = [
  'email',
  'office-system',
  'by-hand',
  'courier',
  'post',
  'messenger',
] as const satisfies readonly SendingWay[];

const isWay = (text: string): text is SendingWay => Object.hasOwn(sendingWays, text);

/** The way a form or a client names; undefined when there is no such way. */
export const sendingWayOf = (text: string): SendingWay | undefined =>
  isWay(text) ? text : undefined;
