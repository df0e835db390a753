/** Somebody named on papers or in settings, and the account that is his; left out where none is known. */
export interface Tied {
  /** Id of the account. */
  readonly account?: string;
}

/** The account somebody is tied to, alone: nothing where he is tied to none. */
export const tieOf = ({ account }: Tied): Tied => (account === undefined ? {} : { account });

/** Whether two named people are tied to the same account; who is tied to none is nobody else. */
export const sameAccount = (one: Tied, other: Tied): boolean =>
  one.account !== undefined && one.account === other.account;
