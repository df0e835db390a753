import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UnreadableMail } from '#app/ports.ts';
import { hostileMails } from '#test/attacks/mails.ts';
import { mailReader } from './index.ts';
import { mailReaderApart } from './reading-apart.ts';

const root = resolve('.');
const reader = mailReaderApart({ root });
afterAll(() => reader.close());

const mail = Buffer.from(
  'From: Pelapor Contoh <pelapor@contoh.invalid>\r\nDate: Tue, 17 Nov 2026 10:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSitus diretas.\r\n--b\r\nContent-Type: application/octet-stream; name="log.bin"\r\nContent-Disposition: attachment; filename="log.bin"\r\n\r\n\u0001\u0002\r\n--b--\r\n',
  'latin1',
);

describe('a mail read apart', () => {
  test('says the same as one read here, its files included', async () => {
    const here = await mailReader().read(mail);
    expect(here.attachments).toHaveLength(1);
    expect(await reader.read(mail)).toEqual(here);
  });

  test('that is none is refused with its reason', async () => {
    await expect(reader.read(Buffer.from('bukan surel'))).rejects.toThrow(/bukan surel/u);
  });

  test('that takes too long, or too much memory, is refused, and the next one is read', async () => {
    const hasty = mailReaderApart({ root, timeoutMs: 1 });
    await expect(hasty.read(mail)).rejects.toBeInstanceOf(UnreadableMail);
    hasty.close();
    const small = mailReaderApart({ root, residentMb: 60 });
    await expect(small.read(mail)).rejects.toBeInstanceOf(UnreadableMail);
    small.close();
    expect(await reader.read(mail)).toHaveProperty('report');
  });

  test.each(hostileMails)(
    '(%s) is answered for while everything else goes on',
    async (_, hostile) => {
      const order: string[] = [];
      const read = reader.read(hostile).then(
        () => order.push('mail'),
        (error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableMail);
          order.push('mail');
        },
      );
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      order.push('others');
      await read;
      expect(order).toEqual(['others', 'mail']);
    },
    40_000,
  );
});
