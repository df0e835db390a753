import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableMail } from '#app/ports.ts';
import { reportLimits } from '#core/cases/report-problems.ts';
import { mailReader } from './index.ts';

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/fixtures/reports/${name}`, import.meta.url));

const mailOf = (headers: readonly string[], body: string): Uint8Array =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`);

const from = 'From: "Warga Pelapor" <warga@contoh.example>';
const date = 'Date: Fri, 20 Nov 2026 09:12:00 +0900';
const read = (mail: Uint8Array) => mailReader().read(mail);

describe('a citizen’s mail about a defaced site', () => {
  test('becomes a report with sender, telephone, system, category and chronology', async () => {
    const { report } = await read(fixture('maluku-utara-defacement.eml'));
    expect(report).toMatchObject({
      channel: 'email',
      receivedAt: '2026-11-20T00:12:00.000Z',
      language: 'id',
      reporter: {
        name: 'Warga Pelapor',
        anonymous: false,
        capacity: 'individual',
        email: 'warga@contoh.example',
        phone: '0800-000-001',
      },
      system: {
        name: 'perizinan.dinas-contoh.example',
        url: 'http://perizinan.dinas-contoh.example/',
      },
      category: 'web-defacement',
      reference: '<maluku-utara-defacement@contoh.example>',
      consent: true,
    });
    expect(report.chronology?.split('\n')).toEqual([
      '- 08.40 halaman depan berubah, judul "SLOT GACOR HARI INI"',
      '- 08.55 saya coba lagi dari jaringan kantor, sama',
      '- 09.05 menghubungi nomor layanan, tidak diangkat',
    ]);
    expect(report.description).toMatch(
      /^Perihal: Laporan: situs layanan perizinan berubah tampilan \(judi online\)\n\nSelamat pagi/,
    );
    expect(report.description).toContain('Terlampir tangkapan layar');
    expect(report.description).not.toContain('<p>');
  });

  test('brings its attachments byte for byte', async () => {
    const { attachments } = await read(fixture('maluku-utara-defacement.eml'));
    expect(attachments.map(({ name, mediaType }) => ({ name, mediaType }))).toEqual([
      { name: 'tangkapan layar 20-11-2026.png', mediaType: 'image/png' },
      { name: 'access.log.gz', mediaType: 'application/gzip' },
    ]);
    expect(Buffer.from(attachments[0]?.bytes ?? []).equals(fixture('deface.png'))).toBe(true);
    expect(Buffer.from(attachments[1]?.bytes ?? []).equals(fixture('access.log.gz'))).toBe(true);
  });
});

test('a researcher’s mail becomes a vulnerability report with severity, kind and proof of concept', async () => {
  const { report, attachments } = await read(fixture('batam-kerentanan.eml'));
  expect(report).toMatchObject({
    receivedAt: '2026-11-19T15:05:00.000Z',
    reporter: { name: 'Peneliti Contoh', capacity: 'researcher', email: 'peneliti@contoh.example' },
    system: {
      name: 'layanan.dinas-contoh.example',
      url: 'https://layanan.dinas-contoh.example/berkas?id=10233',
    },
    category: 'vulnerability',
    reportedSeverity: 'Tinggi',
    vulnerability: 'IDOR (akses berkas milik orang lain)',
  });
  expect(report.proofOfConcept).toMatch(/^1\. Masuk sebagai pengguna A[^]*5 contoh saja\.$/);
  expect(report.reporter.phone).toBeUndefined();
  expect(attachments.map(({ name }) => name)).toEqual(['cuplikan-log.txt']);
});

describe('the time of receipt', () => {
  const received = 'Received: from a.example by mx.example; Fri, 20 Nov 2026 09:13:00 +0900';
  test('is the Date header', async () => {
    expect((await read(mailOf([received, from, date], 'halo'))).report.receivedAt).toBe(
      '2026-11-20T00:12:00.000Z',
    );
  });
  test.each([
    ['is missing', []],
    ['cannot be read', ['Date: kemarin sore']],
    ['has no zone', ['Date: Fri, 20 Nov 2026 09:12:00']],
    ['is later than the receipt itself', ['Date: Mon, 20 Nov 2090 09:12:00 +0900']],
  ])('is the newest Received header when the date %s', async (_, dates) => {
    const older = 'Received: from b.example by a.example; Fri, 20 Nov 2026 07:00:00 +0900';
    expect((await read(mailOf([received, older, from, ...dates], 'halo'))).report.receivedAt).toBe(
      '2026-11-20T00:13:00.000Z',
    );
  });
  test('cannot be made up: a mail without any is refused', async () => {
    await expect(read(mailOf([from, 'Subject: laporan'], 'halo'))).rejects.toThrow(UnreadableMail);
    await expect(read(mailOf([from, 'Subject: laporan'], 'halo'))).rejects.toThrow(/waktu/);
  });
});

describe('the text', () => {
  test('comes from the HTML when there is no plain text', async () => {
    const { report } = await read(
      mailOf(
        [from, date, 'Content-Type: text/html; charset=utf-8'],
        '<p>Situs <a href="https://data.dinas.example/x">data</a> tidak bisa diakses</p><p>Dampak: antrean pemohon</p>',
      ),
    );
    expect(report.description).toContain('tidak bisa diakses');
    expect(report.description).not.toContain('<');
    expect(report).toMatchObject({
      system: { name: 'data.dinas.example' },
      category: 'outage',
      impact: 'antrean pemohon',
    });
  });
  test('of long HTML lines is not broken, so that labelled lines stay whole', async () => {
    const impact = 'antrean pemohon sampai ke luar gedung '.repeat(5).trim();
    const html = `<p>Dampak: ${impact}</p><p>Salam</p>`;
    expect((await read(mailOf([from, date, 'Content-Type: text/html'], html))).report.impact).toBe(
      impact,
    );
  });
  test('that is too long is cut in the report and attached whole', async () => {
    const { report, attachments } = await read(mailOf([from, date], 'kata 😀 '.repeat(5_000)));
    expect(report.description.length).toBeLessThanOrEqual(reportLimits.description);
    expect(report.description).toMatch(/isi selengkapnya terlampir\]$/);
    expect(report.description.isWellFormed()).toBe(true);
    expect(attachments.map(({ name, bytes }) => [name, bytes.length > 30_000])).toEqual([
      ['isi-surel.txt', true],
    ]);
  });
  test('in HTML too long to read whole is attached as it is', async () => {
    const html = '<p>halo</p>'.repeat(60_000);
    const { report, attachments } = await read(
      mailOf([from, date, 'Subject: Laporan', 'Content-Type: text/html'], html),
    );
    expect(report.description).toMatch(/^Perihal: Laporan\n\nhalo[^]*terlampir\]$/);
    expect(report.description.length).toBeLessThanOrEqual(reportLimits.description);
    expect(attachments.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['isi-surel.html', html.length],
    ]);
  });
  test('holds no character a database refuses', async () => {
    const { report } = await read(mailOf([from, date, 'Subject: a\0b'], 'satu\0dua\u001b[31m'));
    expect(report.description).toBe('Perihal: ab\n\nsatudua[31m');
  });
  test('may be missing altogether', async () => {
    expect((await read(mailOf([from, date], ''))).report.description).toBe('(surel tanpa isi)');
  });
});

describe('the sender', () => {
  test('without a display name goes by the name given in the text, else by the address', async () => {
    const bare = 'From: warga@contoh.example';
    expect(
      (await read(mailOf([bare, date], 'Nama lengkap: Warga Contoh'))).report.reporter.name,
    ).toBe('Warga Contoh');
    expect((await read(mailOf([bare, date], 'halo'))).report.reporter.name).toBe(
      'warga@contoh.example',
    );
  });
  test('who is missing is a nameless reporter, not an error', async () => {
    expect((await read(mailOf([date, 'Subject: laporan'], 'halo'))).report.reporter).toEqual({
      name: 'Tidak diketahui',
      anonymous: true,
      capacity: 'individual',
    });
  });
  test('who is a group counts by its first member', async () => {
    expect(
      (await read(mailOf(['From: Tim: a@contoh.example, b@contoh.example;', date], 'halo'))).report
        .reporter.email,
    ).toBe('a@contoh.example');
  });
  test('has links of the own domain left out as a signature', async () => {
    const { report } = await read(
      mailOf(
        [from, date],
        'https://www.contoh.example/profil lalu https://sipadu.dinas.example/masuk',
      ),
    );
    expect(report.system.name).toBe('sipadu.dinas.example');
  });
});

describe('attachments', () => {
  const parts = (headers: readonly string[]): Uint8Array =>
    mailOf(
      [from, date, 'Content-Type: multipart/related; boundary=b'],
      [
        '--b',
        'Content-Type: text/html',
        '',
        '<img src="cid:gambar">Lihat gambar',
        '--b',
        ...headers,
        '',
        'aGFsbw==',
        '--b--',
        '',
      ].join('\r\n'),
    );
  test('inside the text are kept too', async () => {
    const { attachments } = await read(
      parts([
        'Content-Type: image/png',
        'Content-ID: <gambar>',
        'Content-Disposition: inline',
        'Content-Transfer-Encoding: base64',
      ]),
    );
    expect(attachments).toEqual([
      { name: 'lampiran-1.png', mediaType: 'image/png', bytes: new TextEncoder().encode('halo') },
    ]);
  });
  test('never carry a path in their name', async () => {
    const { attachments } = await read(
      parts([
        'Content-Type: bukan jenis',
        'Content-Disposition: attachment; filename="../../etc/..sandi\\.rahasia"',
        'Content-Transfer-Encoding: base64',
      ]),
    );
    expect(attachments.map(({ name }) => /[/\\]|^\./.test(name))).toEqual([false]);
  });
});

describe('hostile bytes', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a picture', fixture('deface.png')],
    ['a PDF', fixture('denpasar-surat.pdf')],
    ['a header over a megabyte', mailOf([from, date, `X-Isi: ${'a'.repeat(2_000_000)}`], 'halo')],
  ])('%s is refused as unreadable', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow(UnreadableMail);
  });
  test.each([
    [
      'parts within parts',
      mailOf([from, date], '').toString().trimEnd() +
        Array.from(
          { length: 500 },
          (_, n) =>
            `\r\nContent-Type: multipart/mixed; boundary=b${String(n)}\r\n\r\n--b${String(n)}`,
        ).join('') +
        '\r\n\r\nhalo',
    ],
    [
      'thousands of parts',
      mailOf(
        [from, date, 'Content-Type: multipart/mixed; boundary=b'],
        '--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(5_000),
      ).toString(),
    ],
    [
      'deep HTML',
      mailOf([from, date, 'Content-Type: text/html'], '<div>'.repeat(50_000)).toString(),
    ],
    [
      'two of every header',
      mailOf(
        [from, from, date, date, 'Subject: a', 'Subject: b', 'Message-ID: <1>', 'Message-ID: <2>'],
        'halo',
      ).toString(),
    ],
  ])('%s is read as well as it can be', async (_, text) => {
    expect((await read(Buffer.from(text))).report.reporter.email).toBe('warga@contoh.example');
  });
  test('are read or refused, never a crash, and what is read fits a report', async () => {
    const sample = Buffer.from(fixture('maluku-utara-defacement.eml')).subarray(0, 3_000);
    const edit = fc.tuple(
      fc.nat(2_999),
      fc.nat(20),
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '\r\n\r\n',
          'Content-Type: text/html\r\n',
          'base64',
          '=?utf-8?B?////?=',
          '\0',
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const bytes = edits.reduce(
          (mail, [at, drop, put]) =>
            Buffer.concat([mail.subarray(0, at), Buffer.from(put), mail.subarray(at + drop)]),
          sample,
        );
        const result = await read(bytes).catch((error: unknown) => error);
        if (result instanceof UnreadableMail) return;
        expect(result).toHaveProperty('report.channel', 'email');
        expect(JSON.stringify(result)).not.toContain('\\u0000');
      }),
      { numRuns: 200 },
    );
  });
});
