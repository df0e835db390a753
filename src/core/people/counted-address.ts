/** Two groups of an IPv6 address that are written as an IPv4 one; anything else as it is. */
const asGroups = (part: string): readonly string[] => {
  if (!part.includes('.')) return [part];
  const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
  return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
};

const groupsIn = (text: string): readonly string[] =>
  text === ''
    ? []
    : text
        .split(':')
        .flatMap(asGroups)
        .map((group) => Number.parseInt(group, 16).toString(16));

/** The eight groups of an IPv6 address, in lower case without leading zeros. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const left = groupsIn(head);
  if (tail === undefined) return left;
  const right = groupsIn(tail);
  const between = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: between }, () => '0'), ...right];
};

const ipv4Of = (high: string, low: string): string =>
  [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((two) => [two >> 8, two & 255])
    .join('.');

/**
 * The address by which a caller is counted. One line is given a whole /64 of IPv6 addresses
 * (RFC 6177), so these count as one; an IPv4 address written as IPv6 (`::ffff:10.0.0.7`) is itself.
 * What is no IPv6 address stays as it is.
 */
export const countedAddress = (address: string): string => {
  const [plain = ''] = address.split('%');
  if (!plain.includes(':') || !/^[\da-f:.]+$/iu.test(plain)) return address;
  const groups = groupsOf(plain);
  if (groups.length !== 8) return address;
  const [, , , , , mark, high = '', low = ''] = groups;
  if (mark === 'ffff' && groups.slice(0, 5).every((group) => group === '0'))
    return ipv4Of(high, low);
  return `${groups.slice(0, 4).join(':')}::/64`;
};
