/** Names of the fields that hold a password, a passphrase or a code: never written into an answer. */
export const secretFields: ReadonlySet<string> = new Set([
  'password',
  'password-baru',
  'passphrase',
  'totp',
  'kode-verifikasi',
]);
