/**
 * Writes a JSON value in its one canonical form: keys sorted by UTF-16 code units, no white
 * space, numbers and strings as ECMAScript writes them (RFC 8785, except that a lone surrogate
 * is escaped instead of refused). Properties that are undefined are left out, as JSON does.
 *
 * @throws TypeError for what JSON cannot hold: NaN, infinities, undefined in an array, bigint,
 * functions, symbols and objects that are no plain data.
 */
export const canonical = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${String(value)} has no canonical form`);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : canonicalObject(value);
    default:
      throw new TypeError(`a ${typeof value} has no canonical form`);
  }
};

const canonicalObject = (value: object): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError('only plain objects have a canonical form');
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
};
