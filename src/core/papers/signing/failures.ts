import type { Bilingual } from '#core/text/bilingual.ts';

/** Why nothing, or not everything, was signed or checked. Closed: each has one plain sentence. */
export type SignFailureKind =
  | 'wrong-passphrase'
  | 'wrong-code'
  | 'code-not-taken'
  | 'not-registered'
  | 'certificate-expired'
  | 'certificate-renewing'
  | 'waiting-for-verification'
  | 'not-activated'
  | 'no-certificate'
  | 'certificate-suspended'
  | 'certificate-revoked'
  | 'key-unreadable'
  | 'invalid-nik'
  | 'nothing-to-sign'
  | 'not-a-pdf'
  | 'pdf-broken'
  | 'pdf-encrypted'
  | 'not-checked'
  | 'check-busy'
  | 'pdf-locked'
  | 'place-not-found'
  | 'no-picture'
  | 'bad-picture'
  | 'unreachable'
  | 'timeout'
  | 'maybe-signed'
  | 'already-downloaded'
  | 'service-login-refused'
  | 'refused-by-service'
  | 'answer-not-signed'
  | 'other-certificate';

/**
 * Whether a failure is of one paper's file alone, so that the same request may be made for others;
 * every other one concerns the person, the certificate or the service.
 */
export const isOfOnePaper: Readonly<Record<SignFailureKind, boolean>> = {
  'wrong-passphrase': false,
  'wrong-code': false,
  'code-not-taken': false,
  'not-registered': false,
  'certificate-expired': false,
  'certificate-renewing': false,
  'waiting-for-verification': false,
  'not-activated': false,
  'no-certificate': false,
  'certificate-suspended': false,
  'certificate-revoked': false,
  'key-unreadable': false,
  'invalid-nik': false,
  'nothing-to-sign': false,
  'not-a-pdf': true,
  'pdf-broken': true,
  'pdf-encrypted': true,
  'not-checked': false,
  'check-busy': false,
  'pdf-locked': true,
  'place-not-found': true,
  'no-picture': false,
  'bad-picture': false,
  unreachable: false,
  timeout: false,
  'maybe-signed': false,
  'already-downloaded': false,
  'service-login-refused': false,
  'refused-by-service': false,
  'answer-not-signed': false,
  'other-certificate': false,
};

/** What a person reads: what happened and what to do. */
export const failureSentences: Readonly<Record<SignFailureKind, Bilingual>> = {
  'wrong-passphrase': {
    id: 'Passphrase tidak cocok dengan NIK itu; dokumen belum ditandatangani. Periksa keduanya, lalu coba lagi.',
    en: 'The passphrase does not fit that NIK; the paper is not signed. Check both and try again.',
  },
  'wrong-code': {
    id: 'Kode dari ponsel salah atau sudah lewat; dokumen belum ditandatangani. Masukkan kode yang sedang tampil.',
    en: 'The code from the phone is wrong or has expired; the paper is not signed. Enter the code that is shown now.',
  },
  'code-not-taken': {
    id: 'Layanan tanda tangan instansi ini tidak menerima kode dari ponsel; dokumen belum ditandatangani. Pakai passphrase.',
    en: 'This agency’s signing service takes no codes from a phone; the paper is not signed. Use the passphrase.',
  },
  'not-registered': {
    id: 'NIK penanda tangan belum terdaftar; hubungi verifikator instansi.',
    en: 'The signer’s NIK is not registered; contact the agency’s verifier.',
  },
  'certificate-expired': {
    id: 'Masa berlaku sertifikat penanda tangan sudah habis; ajukan penerbitan ulang sebelum menandatangani.',
    en: 'The signer’s certificate has expired; have it issued again before signing.',
  },
  'certificate-renewing': {
    id: 'Sertifikat penanda tangan sedang diperbarui; selesaikan pembaruannya, lalu tanda tangani lagi.',
    en: 'The signer’s certificate is being renewed; finish the renewal, then sign again.',
  },
  'waiting-for-verification': {
    id: 'Pendaftaran penanda tangan masih menunggu verifikator instansi.',
    en: 'The signer’s registration still waits for the agency’s verifier.',
  },
  'not-activated': {
    id: 'Akun penanda tangan belum diaktifkan; selesaikan aktivasi melalui surel dari BSrE.',
    en: 'The signer’s account is not activated; finish the activation through the e-mail from BSrE.',
  },
  'no-certificate': {
    id: 'Tidak ada sertifikat elektronik untuk NIK ini. Periksa NIK-nya; bila benar, ajukan sertifikat kepada verifikator instansi.',
    en: 'There is no electronic certificate for this NIK. Check the NIK; if it is right, ask the agency’s verifier for a certificate.',
  },
  'certificate-suspended': {
    id: 'Sertifikat penanda tangan sedang dibekukan; hubungi verifikator instansi.',
    en: 'The signer’s certificate is suspended; contact the agency’s verifier.',
  },
  'certificate-revoked': {
    id: 'Sertifikat penanda tangan sudah dicabut; ajukan sertifikat baru.',
    en: 'The signer’s certificate has been revoked; ask for a new one.',
  },
  'key-unreadable': {
    id: 'Berkas kunci penanda tangan (PKCS#12) rusak atau tidak lengkap; minta administrator memasangnya kembali.',
    en: 'The signer’s key file (PKCS#12) is damaged or incomplete; ask the administrator to install it again.',
  },
  'invalid-nik': {
    id: 'NIK penanda tangan harus 16 angka; perbaiki data pejabat.',
    en: 'The signer’s NIK must have 16 digits; correct the officer’s data.',
  },
  'nothing-to-sign': {
    id: 'Tidak ada dokumen yang dipilih untuk ditandatangani.',
    en: 'No paper was chosen for signing.',
  },
  'not-a-pdf': {
    id: 'Berkas ini bukan PDF yang dapat dibaca.',
    en: 'This file is not a readable PDF.',
  },
  'pdf-broken': {
    id: 'PDF ini rusak atau tidak lengkap sehingga tidak dapat dibaca.',
    en: 'This PDF is damaged or incomplete and cannot be read.',
  },
  'pdf-encrypted': {
    id: 'PDF ini dienkripsi (dikunci dengan kata sandi), sehingga isinya tidak dapat diperiksa. Simpan tanpa kata sandi tidak membantu: mintalah berkas aslinya.',
    en: 'This PDF is encrypted (locked with a password), so that its content cannot be checked. Saving it without the password does not help: ask for the original file.',
  },
  'not-checked': {
    id: 'Berkas ini tidak dapat diperiksa: susunannya terlalu rumit atau tidak dikenal. Ini tidak berarti isinya diubah.',
    en: 'This file could not be checked: its structure is too intricate or unknown. That does not mean it was altered.',
  },
  'check-busy': {
    id: 'Berkas ini belum diperiksa karena banyak berkas lain sedang diperiksa. Coba lagi beberapa menit lagi.',
    en: 'This file was not checked yet, because many others are being checked. Try again in a few minutes.',
  },
  'pdf-locked': {
    id: 'PDF ini dikunci sehingga tidak dapat ditandatangani lagi.',
    en: 'This PDF is locked and cannot be signed any more.',
  },
  'place-not-found': {
    id: 'Tempat tanda tangan tidak ditemukan di dokumen; periksa tanda atau nomor halamannya.',
    en: 'The place for the signature was not found in the paper; check its mark or page number.',
  },
  'no-picture': {
    id: 'Tanda tangan yang terlihat memerlukan gambar atau alamat QR.',
    en: 'A visible signature needs a picture or a QR address.',
  },
  'bad-picture': {
    id: 'Gambar tanda tangan bukan PNG yang dapat dibaca; unggah gambar lain.',
    en: 'The signature’s picture is not a readable PNG; upload another one.',
  },
  unreachable: {
    id: 'Layanan tanda tangan tidak dapat dihubungi; dokumen belum ditandatangani. Coba lagi nanti.',
    en: 'The signing service cannot be reached; the paper is not signed. Try again later.',
  },
  timeout: {
    id: 'Layanan tanda tangan terlalu lama menjawab; permintaan dihentikan dan dokumen belum ditandatangani. Coba lagi nanti.',
    en: 'The signing service took too long to answer; the request was stopped and the paper is not signed. Try again later.',
  },
  'maybe-signed': {
    id: 'Jawaban layanan terputus setelah permintaan dikirim, jadi dokumen mungkin sudah ditandatangani; periksa riwayat di layanan BSrE sebelum menandatangani lagi.',
    en: 'The service’s answer was lost after the request was sent, so the paper may have been signed; check the history at the BSrE service before signing again.',
  },
  'already-downloaded': {
    id: 'Dokumen sudah ditandatangani tetapi hasilnya pernah diunduh dan tidak dapat diunduh lagi; cari hasil unduhan itu atau tanda tangani ulang sebagai dokumen baru.',
    en: 'The paper was signed, but its result was downloaded before and cannot be fetched again; look for that download or sign anew as a new paper.',
  },
  'service-login-refused': {
    id: 'Layanan tanda tangan menolak akun aplikasi ini; minta administrator memeriksa nama pengguna, kata sandi, dan alamat IP yang terdaftar.',
    en: 'The signing service refuses this application’s account; ask the administrator to check its user name, password and registered IP address.',
  },
  'refused-by-service': {
    id: 'Layanan tanda tangan menolak permintaan ini; dokumen belum ditandatangani.',
    en: 'The signing service refused this request; the paper is not signed.',
  },
  'answer-not-signed': {
    id: 'Layanan menjawab tanpa tanda tangan yang sah untuk dokumen ini; hasilnya tidak dipakai. Hubungi administrator.',
    en: 'The service answered without a valid signature for this paper; the result is not used. Contact the administrator.',
  },
  'other-certificate': {
    id: 'Sertifikat ini atas nama orang lain; tanda tangannya tidak dipakai. Periksa NIK, atau betulkan nama di Pengaturan naskah.',
    en: 'This certificate is somebody else’s; its signature is not used. Check the NIK, or mend the name under the paper settings.',
  },
};

/** A PDF that was signed, with the number the service gave it (null where it gives none). */
export interface SignedPdf {
  readonly bytes: Uint8Array;
  readonly documentId: string | null;
}

/**
 * A refusal to sign or check. The first `done.length` documents of the request were signed before
 * it: keep them, and sign only the others again.
 */
export interface SignFailure {
  readonly failure: SignFailureKind;
  readonly message: Bilingual;
  /** What the service itself said, without passphrase and NIK; null when it said nothing. */
  readonly service: string | null;
  readonly done: readonly SignedPdf[];
}

/** A failure with its sentence. */
export const signFailure = (
  failure: SignFailureKind,
  service: string | null = null,
  done: readonly SignedPdf[] = [],
): SignFailure => ({ failure, message: failureSentences[failure], service, done });

/** A signature made with a certificate whose name fits somebody else who signs for the agency as well. */
export const ambiguousCertificate = (certificate: string, printed: string): SignFailure => ({
  ...signFailure('other-certificate'),
  message: {
    id: `Sertifikat atas nama ${certificate} tidak hanya cocok dengan ${printed}, tetapi juga dengan penanda tangan lain instansi ini; tanda tangannya tidak dipakai. Tulis nama di Pengaturan naskah seperti pada sertifikatnya.`,
    en: `The certificate of ${certificate} fits not only ${printed} but another signer of this agency as well; the signature is not used. Write the name under the paper settings as the certificate has it.`,
  },
});

/** A signature made with a certificate of another name than the paper bears. */
export const otherCertificate = (certificate: string, printed: string): SignFailure => ({
  ...signFailure('other-certificate'),
  message: {
    id: `Sertifikat atas nama ${certificate}, naskah atas nama ${printed}; tanda tangannya tidak dipakai. Periksa NIK, atau betulkan nama di Pengaturan naskah.`,
    en: `The certificate is ${certificate}’s, the paper goes out in the name of ${printed}; the signature is not used. Check the NIK, or mend the name under the paper settings.`,
  },
});

/** Whether a file could not be read as a PDF at all, for whichever reason. */
export const isUnreadable = ({ failure }: Pick<SignFailure, 'failure'>): boolean =>
  failure === 'not-a-pdf' || failure === 'pdf-broken' || failure === 'pdf-encrypted';

export const isSignFailure = (result: object): result is SignFailure => 'failure' in result;
