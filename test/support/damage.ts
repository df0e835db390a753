/** A place in a value: the keys that lead there. */
export type Place = readonly (string | number)[];

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

const members = (value: object): readonly (readonly [string | number, unknown])[] =>
  Array.isArray(value)
    ? value.map((member: unknown, index) => [index, member] as const)
    : Object.entries(value);

/** Every place of a value that holds no list and no object. */
export const leavesIn = (value: unknown, place: Place = []): readonly Place[] =>
  isObject(value)
    ? members(value).flatMap(([key, member]) => leavesIn(member, [...place, key]))
    : [place];

/** Every place of a value that holds an object, the value's own first. */
export const objectsIn = (value: unknown, place: Place = []): readonly Place[] =>
  isObject(value)
    ? [
        ...(Array.isArray(value) ? [] : [place]),
        ...members(value).flatMap(([key, member]) => objectsIn(member, [...place, key])),
      ]
    : [];

/** What a value holds at a place. */
export const at = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>(
    (part, key) => (isObject(part) ? members(part).find(([name]) => name === key)?.[1] : undefined),
    value,
  );

const changed = (value: unknown, place: Place, change: (old: unknown) => unknown): unknown => {
  const [key, ...rest] = place;
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((member: unknown, index) =>
      index === key ? changed(member, rest, change) : member,
    );
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).map(([name, member]: [string, unknown]) => [
      name,
      name === key ? changed(member, rest, change) : member,
    ]),
  );
};

/** The value with something else at a place. */
export const put = (value: unknown, place: Place, what: unknown): unknown =>
  changed(value, place, () => what);

/** The value without one of the properties of the object at a place. */
export const without = (value: unknown, place: Place, key: string): unknown =>
  changed(value, place, (old) =>
    Object.fromEntries(Object.entries(isObject(old) ? old : {}).filter(([name]) => name !== key)),
  );

/** A place as messages of the record write it: `.papers.signers.ketua`, `[0]` in lists. */
export const told = (place: Place): string =>
  place.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`)).join('');
