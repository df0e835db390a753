import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, in lower case without leading zeros. */
const groupsOf = (address: string): readonly string[] => {
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = shortest.split('::');
  const parts = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
  if (tail === undefined) return parts(head);
  const left = parts(head);
  const right = parts(tail);
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right];
};

const ipv4Of = (high: string, low: string): string =>
  [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((two) => [two >> 8, two & 255])
    .join('.');

/**
 * The address by which a caller is counted. One line is given a whole /64 of IPv6 addresses
 * (RFC 6177), so these count as one; an IPv4 address written as IPv6 (`::ffff:10.0.0.7`) is itself.
 */
export const countedAddress = (address: string): string => {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const groups = groupsOf(plain);
  const [, , , , , mark, high = '', low = ''] = groups;
  if (mark === 'ffff' && groups.slice(0, 5).every((group) => group === '0'))
    return ipv4Of(high, low);
  return `${groups.slice(0, 4).join(':')}::/64`;
};
