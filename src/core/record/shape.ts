/**
 * What a stored value must look like to be a `T`. Descriptions are made once and asked often:
 * a value that fits costs no allocation.
 */
export interface Shape<T> {
  /** Where in the value something is wrong and what; null when it fits. */
  readonly problem: (value: unknown) => string | null;
  /** Never there: keeps a shape of less or more than `T` from passing for one of `T`. */
  readonly of?: (value: T) => T;
}

/** The shape of a property that may be left out. */
export interface Optional<T> extends Shape<T | undefined> {
  readonly optional: true;
}

/** A shape for every property, those that may be left out marked as such. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

/** Whether a value has a shape. */
export const fits = <T>(shape: Shape<T>, value: unknown): value is T =>
  shape.problem(value) === null;

const is = <T>(what: string, fit: (value: unknown) => boolean): Shape<T> => ({
  problem: (value) =>
    fit(value) ? null : value === undefined ? ': is missing' : `: is not ${what}`,
});

export const text: Shape<string> = is('a text', (value) => typeof value === 'string');
export const number: Shape<number> = is('a number', (value) => typeof value === 'number');
export const truth: Shape<boolean> = is('true or false', (value) => typeof value === 'boolean');

/** A text of a form of its own, for instance an instant. */
export const textLike = <T extends string>(what: string, form: RegExp): Shape<T> =>
  is(what, (value) => typeof value === 'string' && form.test(value));

/** Just this text. */
export const just = <T extends string>(word: T): Shape<T> =>
  is(`"${word}"`, (value) => value === word);

/** One of the names of a table, which must list all of them. */
export const oneOf = <T extends string>(names: Readonly<Record<T, unknown>>): Shape<T> =>
  is(
    `one of ${Object.keys(names).join(', ')}`,
    (value) => typeof value === 'string' && Object.hasOwn(names, value),
  );

export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  problem: (value) => (value === null ? null : shape.problem(value)),
});

export const optional = <T>(shape: Shape<T>): Optional<T> => ({
  optional: true,
  problem: (value) => (value === undefined ? null : shape.problem(value)),
});

export const listOf = <T>(shape: Shape<T>): Shape<readonly T[]> => ({
  problem: (value) => {
    if (!Array.isArray(value)) return ': is not a list';
    for (let index = 0; index < value.length; index += 1) {
      const wrong = shape.problem(value[index]);
      if (wrong !== null) return `[${String(index)}]${wrong}`;
    }
    return null;
  },
});

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any names, each with a value of one shape. */
export const mapOf = <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> => ({
  problem: (value) => {
    if (!isObject(value)) return ': is not an object';
    for (const key of Object.keys(value)) {
      const wrong = shape.problem(value[key]);
      if (wrong !== null) return `.${key}${wrong}`;
    }
    return null;
  },
});

/** Properties by their names, whatever their shapes are of. */
export type AnyFields = Readonly<
  Record<string, { readonly problem: (value: unknown) => string | null }>
>;

/** What `object` finds, for properties whose names are known only as texts. */
export const fieldsProblem = (fields: AnyFields): ((value: unknown) => string | null) => {
  const all = Object.entries(fields);
  return (value) => {
    if (!isObject(value)) return value === undefined ? ': is missing' : ': is not an object';
    for (const [key, shape] of all) {
      const wrong = shape.problem(value[key]);
      if (wrong !== null) return `.${key}${wrong}`;
    }
    return null;
  };
};

/** An object with these properties. Others are left as they are: they are part of what was sealed. */
export const object = <T extends object>(fields: FieldsOf<T> & AnyFields): Shape<T> => ({
  problem: fieldsProblem(fields),
});

/** One of several shapes. */
export const either = <T extends readonly unknown[]>(
  ...shapes: { readonly [I in keyof T]: Shape<T[I]> }
): Shape<T[number]> => ({
  problem: (value) =>
    shapes.some((shape) => shape.problem(value) === null) ? null : ': is none of what it can be',
});
