import type { Bilingual } from '#core/text/bilingual.ts';
import type { SignFailureKind } from './failures.ts';

/** States of a signer's certificate, as the guide of Esign Client Service 2.2 lists them. */
export const userStatuses = [
  'ISSUE',
  'EXPIRED',
  'RENEW',
  'WAITING_FOR_VERIFICATION',
  'NEW',
  'NO_CERTIFICATE',
  'NOT_REGISTERED',
  'SUSPEND',
  'REVOKE',
] as const;

export type UserStatus = (typeof userStatuses)[number];

/** What each state means and what the person can do. */
export const statusSentences: Readonly<Record<UserStatus, Bilingual>> = {
  ISSUE: {
    id: 'Sertifikat aktif; dapat menandatangani.',
    en: 'The certificate is active; this person can sign.',
  },
  EXPIRED: {
    id: 'Masa berlaku sertifikat sudah habis; ajukan penerbitan ulang kepada verifikator instansi.',
    en: 'The certificate has expired; ask the agency’s verifier for a new one.',
  },
  RENEW: {
    id: 'Sertifikat sedang diperbarui; selesaikan pembaruan melalui surel dari BSrE, lalu coba lagi.',
    en: 'The certificate is being renewed; finish the renewal through the e-mail from BSrE, then try again.',
  },
  WAITING_FOR_VERIFICATION: {
    id: 'Pendaftaran menunggu pemeriksaan verifikator instansi.',
    en: 'The registration waits for the agency’s verifier.',
  },
  NEW: {
    id: 'Akun sudah terdaftar, tetapi aktivasi sertifikat belum diselesaikan.',
    en: 'The account is registered, but the certificate has not been activated yet.',
  },
  NO_CERTIFICATE: {
    id: 'Akun terdaftar, tetapi belum memiliki sertifikat elektronik.',
    en: 'The account is registered, but has no electronic certificate yet.',
  },
  NOT_REGISTERED: {
    id: 'NIK belum terdaftar sebagai penanda tangan elektronik; hubungi verifikator instansi.',
    en: 'The NIK is not registered as an electronic signer; contact the agency’s verifier.',
  },
  SUSPEND: {
    id: 'Sertifikat sedang dibekukan; hubungi verifikator instansi.',
    en: 'The certificate is suspended; contact the agency’s verifier.',
  },
  REVOKE: {
    id: 'Sertifikat sudah dicabut; ajukan sertifikat baru kepada verifikator instansi.',
    en: 'The certificate has been revoked; ask the agency’s verifier for a new one.',
  },
};

export const isUserStatus = (text: string): text is UserStatus =>
  userStatuses.some((status) => status === text);

const failureOf: Readonly<Record<Exclude<UserStatus, 'ISSUE'>, SignFailureKind>> = {
  EXPIRED: 'certificate-expired',
  RENEW: 'certificate-renewing',
  WAITING_FOR_VERIFICATION: 'waiting-for-verification',
  NEW: 'not-activated',
  NO_CERTIFICATE: 'no-certificate',
  NOT_REGISTERED: 'not-registered',
  SUSPEND: 'certificate-suspended',
  REVOKE: 'certificate-revoked',
};

/** Why a person in this state cannot sign; null for ISSUE, the only state that can. */
export const failureOfStatus = (status: UserStatus): SignFailureKind | null =>
  status === 'ISSUE' ? null : failureOf[status];
