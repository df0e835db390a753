/** Names of the fields that hold a password or passphrase: never written into an answer. */
export const secretFields: ReadonlySet<string> = new Set([
  'password',
  'password-baru',
  'passphrase',
  'totp',
]);
