/** Somebody who can sign in, whatever he may do. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Has a password; who was only invited has none yet. */
  readonly ready: boolean;
}
