import type { PeopleEvent } from '#core/keeping/people/event.ts';
import { readPeople } from '#core/keeping/people/read.ts';
import type { SettingEvent } from '#core/keeping/settings/event.ts';
import { readSetting } from '#core/keeping/settings/read.ts';
import type { SopsEvent } from '#core/keeping/sops/event.ts';
import { readSops } from '#core/keeping/sops/read.ts';
import { streamNamed } from '#core/keeping/streams.ts';
import { BrokenRecord } from '#core/record/broken-record.ts';
import type { Reader } from '#core/record/reader.ts';
import { alike, say, type Bilingual } from '#core/text/bilingual.ts';
import type {
  ProvenBy,
  RefusedAccess,
  SecurityEvent,
  SessionEnding,
  TokenScope,
  WatchedThing,
} from './event.ts';
import { readSecurity } from './read.ts';

/** What the security record tells of: everything recorded beside the cases. */
export type BesideCases = SecurityEvent | PeopleEvent | SettingEvent | SopsEvent;

export type BesideCasesType = BesideCases['type'];

/**
 * Reads an event that stands beside the cases.
 *
 * @throws BrokenRecord as every reader, and for the stream of a case
 */
export const readBesideCases: Reader<BesideCases> = (text, place) => {
  switch (streamNamed(place.stream)?.kind) {
    case 'security':
      return readSecurity(text, place);
    case 'people':
      return readPeople(text, place);
    case 'settings':
      return readSetting(text, place);
    case 'sops':
      return readSops(text, place);
    case 'case':
    case undefined:
      throw new BrokenRecord(place, 'no stream beside the cases is called so');
  }
};

/** What each type is called, in the order in which they are offered. */
export const besideCasesNames: Readonly<Record<BesideCasesType, Bilingual>> = {
  'signed-in': say('Masuk', 'Signed in'),
  'sign-in-failed': say('Gagal masuk', 'Sign-in failed'),
  'sign-in-held': say('Percobaan masuk ditahan', 'Sign-ins held up'),
  'session-ended': say('Sesi diakhiri', 'Session ended'),
  'password-changed': say('Kata sandi diubah', 'Password changed'),
  'second-factor-on': say('Verifikasi dua langkah diaktifkan', 'Second factor switched on'),
  'second-factor-off': say('Verifikasi dua langkah dimatikan', 'Second factor switched off'),
  'recovery-codes-made': say('Kode pemulihan baru dibuat', 'New recovery codes made'),
  'nik-kept': say('NIK untuk tanda tangan disimpan', 'NIK for signing kept'),
  'nik-forgotten': say('NIK untuk tanda tangan dihapus', 'NIK for signing deleted'),
  'token-made': say('Token dibuat', 'Token made'),
  'token-used': say('Token dipakai pertama kali', 'Token used for the first time'),
  'token-revoked': say('Token dicabut', 'Token revoked'),
  'access-refused': say('Akses ditolak', 'Access refused'),
  'data-read': say('Data terbatas dibaca atau dibawa keluar', 'Restricted data read or taken out'),
  'person-added': say('Petugas diundang', 'Person invited'),
  'person-changed': say('Peran petugas diubah', 'Roles of a person changed'),
  'profile-changed': say('Profil petugas diubah', 'Profile of a person changed'),
  'person-removed': say('Petugas dikeluarkan', 'Person taken out'),
  'link-made': say('Tautan kata sandi dibuat', 'Link to set a password made'),
  'second-factor-reset': say(
    'Verifikasi dua langkah petugas dilepas',
    'Second factor of a person taken off',
  ),
  'calendar-changed': say('Kalender diubah', 'Calendar changed'),
  'reminders-changed': say('Aturan pengingat diubah', 'Reminder rules changed'),
  'papers-changed': say('Pengaturan naskah diubah', 'Paper settings changed'),
  'duties-changed': say('Pengaturan kewajiban diubah', 'Duty settings changed'),
  'bodies-changed': say('Daftar pihak diubah', 'Register of bodies changed'),
  'access-changed': say('Pengaturan masuk diubah', 'Sign-in settings changed'),
  'edition-adopted': say('Edisi SOP ditetapkan', 'SOP edition adopted'),
  'mapping-given': say('Pemetaan naskah diberikan', 'Paper mapping given'),
};

const proofs: Readonly<Record<ProvenBy, Bilingual>> = {
  password: say('dengan kata sandi', 'by password'),
  code: say('dengan kode', 'by code'),
  'recovery-code': say('dengan kode pemulihan', 'by recovery code'),
};

const endings: Readonly<Record<SessionEnding, Bilingual>> = {
  'signed-out': say('keluar', 'signed out'),
  ended: say('satu sesi diakhiri pemiliknya', 'one session ended by its owner'),
  'others-ended': say('semua sesi lainnya diakhiri pemiliknya', 'all others ended by their owner'),
};

const scopes: Readonly<Record<TokenScope, Bilingual>> = {
  read: say('hanya membaca', 'reads only'),
  write: say('membaca dan mengubah', 'reads and changes'),
};

const refusals: Readonly<Record<RefusedAccess, Bilingual>> = {
  'not-theirs': say('bukan wewenangnya', 'not his to do'),
  'other-agency': say('instansi lain', 'another agency'),
};

const things: Readonly<Record<WatchedThing, Bilingual>> = {
  reporter: say('identitas pelapor', 'who reported'),
  evidence: say('bukti', 'evidence'),
  'restricted-paper': say('naskah terbatas', 'a restricted paper'),
  export: say('ekspor', 'export'),
};

/** What an event says besides its name; null where that is all. */
export const besideCasesDetail = (event: BesideCases): Bilingual | null => {
  switch (event.type) {
    case 'signed-in':
    case 'sign-in-failed':
      return proofs[event.provenBy];
    case 'sign-in-held':
    case 'second-factor-on':
    case 'second-factor-off':
    case 'recovery-codes-made':
    case 'nik-kept':
    case 'nik-forgotten':
      return null;
    case 'session-ended':
      return endings[event.how];
    case 'password-changed':
      return event.byLink
        ? say('lewat tautan sekali pakai', 'by a one-time link')
        : say('oleh pemiliknya', 'by its owner');
    case 'token-made': {
      const { id, en } = scopes[event.scope];
      return say(`${event.token.name}, ${id}`, `${event.token.name}, ${en}`);
    }
    case 'access-refused': {
      const { id, en } = refusals[event.why];
      return say(`${id}: ${event.asked}`, `${en}: ${event.asked}`);
    }
    case 'data-read': {
      const { id, en } = things[event.thing];
      return say(`${id}: ${event.of}`, `${en}: ${event.of}`);
    }
    case 'token-used':
    case 'token-revoked':
      return alike(event.token.name);
    case 'edition-adopted':
    case 'mapping-given':
      return alike(event.edition);
    case 'profile-changed':
      return event.reason === '' ? say('oleh pemiliknya', 'by its owner') : alike(event.reason);
    case 'person-added':
    case 'person-changed':
    case 'person-removed':
    case 'link-made':
    case 'second-factor-reset':
    case 'calendar-changed':
    case 'reminders-changed':
    case 'papers-changed':
    case 'duties-changed':
    case 'bodies-changed':
    case 'access-changed':
      return alike(event.reason);
  }
};
