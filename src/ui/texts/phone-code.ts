import { bilingual as text } from './common.ts';

/** Texts of the field for a code from the signer's phone. */
export const phoneCodeTexts = {
  label: text('Kode dari ponsel (TOTP)', 'Code from your phone (TOTP)'),
  hint: text(
    'Sebagai ganti passphrase: kode yang sedang tampil di aplikasi ponsel Anda. Isi salah satu saja. Tidak disimpan dan tidak dicatat.',
    'In place of the passphrase: the code your phone’s app shows now. Enter one of the two. It is neither kept nor logged.',
  ),
  bad: text(
    'Kode dari ponsel terdiri dari 6 sampai 8 angka.',
    'A code from the phone has 6 to 8 digits.',
  ),
  orPassphrase: text(
    'Isi passphrase atau kode dari ponsel, jangan keduanya.',
    'Enter the passphrase or the code from the phone, not both.',
  ),
} as const;
