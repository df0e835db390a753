import type { Instant } from '#core/time/instant.ts';

/** The column that keeps a property: `stepSince` lies in `step_since`. */
export type Column<Name extends string> = Name extends `${infer Letter}${infer Rest}`
  ? Letter extends Lowercase<Letter>
    ? `${Letter}${Column<Rest>}`
    : `_${Lowercase<Letter>}${Column<Rest>}`
  : '';

/** A value as the database gives it: moments are dates. */
type Stored<Value> = Value extends Instant ? Date : Value;

/** The columns that keep a row, as they are read. */
export type Columns<Row> = {
  [Name in keyof Row & string as Column<Name>]: Stored<Row[Name]>;
};

/** The column that keeps a property. */
export const columnOf = <Name extends string>(name: Name): Column<Name> =>
  name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`) as Column<Name>;
