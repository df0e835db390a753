import { expect, test } from 'vitest';
import { UnreadableMail } from '#app/ports.ts';
import { boundedHeaders } from './bounded-headers.ts';
import { mailReader } from './index.ts';

const mailOf = (headers: readonly string[]): Buffer =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\nIsi surel.\r\n`, 'latin1');

const from = 'From: Pelapor Contoh <pelapor@contoh.invalid>';
const date = 'Date: Tue, 17 Nov 2026 10:00:00 +0700';
const read = (headers: readonly string[]) => mailReader().read(mailOf(headers));

test('a mail with headers of a usual length is left as it is', () => {
  const mail = mailOf([from, date, `Subject: ${'a'.repeat(900)}\r\n ${'b'.repeat(900)}`]);
  expect(boundedHeaders(mail)).toBe(mail);
});

test('a longer header is cut, and the others are read as they are', async () => {
  const to = `To: ${'a@contoh.invalid,'.repeat(5_000)}`;
  expect(boundedHeaders(mailOf([to, from])).toString('latin1')).toMatch(/a@co.{0,20}\r\nFrom: /u);
  expect(await read([to, from, date])).toMatchObject({
    report: { reporter: { email: 'pelapor@contoh.invalid' }, description: 'Isi surel.' },
  });
});

test('a head larger than any mail’s is refused', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `X-${String(index)}: ${'a'.repeat(9_000)}`);
  await expect(read([from, date, ...many])).rejects.toBeInstanceOf(UnreadableMail);
});

test.each([
  ['spaces behind the time', `Date: Tue, 17 Nov 2026 10:00:00 +0700${' '.repeat(200_000)}x`],
  ['brackets that are not closed', `Date: ${'Z('.repeat(100_000)}`],
  ['addresses without end', `To: ${'a,'.repeat(100_000)}`],
])('%s are not gone over again and again', async (_, header) => {
  expect(
    await read([from, header, `Received: contoh; Tue, 17 Nov 2026 10:00:00 +0700`]),
  ).toMatchObject({
    report: { receivedAt: '2026-11-17T03:00:00.000Z' },
  });
});
