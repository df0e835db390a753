/** A trial has invented accounts whose passwords are in a file, and says so on every page. */
export type InstallationKind = 'trial' | 'real';
