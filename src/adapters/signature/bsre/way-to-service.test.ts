import { expect, test } from 'vitest';
import { wayTo } from './way-to-service.ts';

test.each([
  ['https://esign.contoh.go.id/relay', 'encrypted'],
  ['http://10.1.2.3:8080', 'private-network'],
  ['http://172.16.0.9', 'private-network'],
  ['http://172.31.255.1', 'private-network'],
  ['http://192.168.1.20', 'private-network'],
  ['http://127.0.0.1:9', 'private-network'],
  ['http://localhost', 'private-network'],
  ['http://[::1]:8080', 'private-network'],
  ['http://[fd12:3456::1]', 'private-network'],
  ['http://172.32.0.1', 'open'],
  ['http://11.0.0.1', 'open'],
  ['http://100.64.0.1', 'open'],
  ['http://[2001:db8::1]', 'open'],
  ['http://esign.contoh.go.id', 'open'],
  ['http://10.contoh.go.id', 'open'],
  ['http://localhost.contoh.go.id', 'open'],
  ['ftp://10.1.2.3', 'open'],
])('the way to %s is %s', (base, way) => {
  expect(wayTo(base)).toBe(way);
});
