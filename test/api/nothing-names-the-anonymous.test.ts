import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { database } from '#adapters/database/index.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { apiProduct, formWith, origin, reportBody, textFile } from '#test/support/api-product.ts';
import { freshDatabase } from '#test/support/database.ts';

/** Every row of every table, as text. */
const everything = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select ${name}::text as row from ${name}`,
      );
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
};

const typed = {
  name: 'Xanadu Qwertyuiop',
  organisation: 'Yayasan Zyxwvut',
  email: 'xanadu@zyxwvut.invalid',
  phone: '0899-7777-6666',
  idNumber: '990101200001019999',
};

test.each([
  { anonymous: true, notKept: ['name', 'organisation', 'email', 'phone', 'idNumber', 'fileNames'] },
  { anonymous: false, notKept: [] },
])('what a database holds of who reported: %j', async ({ anonymous, notKept }) => {
  const url = await freshDatabase();
  const opened = database(url);
  onTestFinished(() => opened.close());
  const store = memoryFiles();
  const { app } = await apiProduct(['batam'], opened, { files: store });
  const uploaded = await app.request(new URL('/api/v1/batam/reports/evidence', origin).href, {
    method: 'POST',
    body: formWith({ files: [textFile('Foto Xanadu Qwertyuiop.txt')] }),
  });
  const { files } = await uploaded.json();
  const answer = await app.request(new URL('/api/v1/batam/reports', origin).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'satu' },
    body: JSON.stringify(reportBody({ reporter: { ...typed, anonymous }, evidence: files })),
  });
  expect([answer.status, await answer.json()]).toMatchObject([201, { notKept }]);
  const { id } = files[0];
  expect((await store.ref('batam', id))?.name).toBe(anonymous ? 'bukti-1.txt' : files[0].name);
  const held = await everything(url);
  expect(held).toContain('Halaman depan berubah.');
  const named = Object.values(typed).filter((part) => held.includes(part));
  expect(named).toEqual(anonymous ? [] : Object.values(typed));
  expect(held.includes('Foto Xanadu')).toBe(!anonymous);
});
