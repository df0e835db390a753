import { describe, expect, test } from 'vitest';
import { countedAddress } from './counted-address.ts';

describe('the address by which a caller is counted', () => {
  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
  ])('of IPv6 is the line’s: %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  test('tells two lines apart', () => {
    expect(countedAddress('2001:db8:1:2::1')).not.toBe(countedAddress('2001:db8:1:3::1'));
  });

  test.each([
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['::FFFF:a00:7', '10.0.0.7'],
    ['203.0.113.200', '203.0.113.200'],
    ['::ffff:203.0.113.200', '203.0.113.200'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('of IPv4, and what is no address, stays: %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});
