import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyFunctions, functionFiles } from '#adapters/database/connection/functions.ts';
import { freshDatabase } from '#test/support/database.ts';

const connected = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: await freshDatabase('empty') });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

const answering = (name: string, answer: number): { name: string; text: string } => ({
  name,
  text: `create function ${name}() returns integer language sql as 'select ${String(answer)}'`,
});

/** Which function it is to PostgreSQL, and what it answers; undefined where there is none. */
const askFor = async (
  client: pg.Client,
  name: string,
): Promise<{ oid: number; answer: number } | undefined> => {
  const { rows } = await client.query<{ oid: number }>(
    'select oid::integer from pg_proc where proname = $1',
    [name],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const asked = await client.query<{ answer: number }>(`select ${name}() as answer`);
  return { oid: row.oid, answer: asked.rows[0]?.answer ?? -1 };
};

describe('functions of the database', () => {
  test('are made from their files, each once', async () => {
    const client = await connected();
    const files = [answering('one_thing', 1), answering('other_thing', 2)];
    await applyFunctions(client, files);
    const before = await askFor(client, 'one_thing');
    await applyFunctions(client, files);
    expect(before).toHaveProperty('answer', 1);
    expect(await askFor(client, 'one_thing')).toEqual(before);
  });

  test('are made anew where their file changed, with other arguments too, and only there', async () => {
    const client = await connected();
    await applyFunctions(client, [answering('one_thing', 1), answering('other_thing', 2)]);
    const untouched = await askFor(client, 'other_thing');
    await applyFunctions(client, [answering('one_thing', 3), answering('other_thing', 2)]);
    expect(await askFor(client, 'one_thing')).toHaveProperty('answer', 3);
    expect(await askFor(client, 'other_thing')).toEqual(untouched);
    const text = `create function one_thing(more text default '') returns text language sql as $$ select '5' $$`;
    await applyFunctions(client, [{ name: 'one_thing', text }, answering('other_thing', 2)]);
    expect(await askFor(client, 'one_thing')).toHaveProperty('answer', '5');
  });

  test('go with their file', async () => {
    const client = await connected();
    await applyFunctions(client, [answering('one_thing', 1), answering('other_thing', 2)]);
    await applyFunctions(client, [answering('other_thing', 2)]);
    expect(await askFor(client, 'one_thing')).toBeUndefined();
    expect(await askFor(client, 'other_thing')).toHaveProperty('answer', 2);
  });

  test('say which file failed, and refuse two files of one name', async () => {
    const client = await connected();
    await expect(applyFunctions(client, [{ name: 'one_thing', text: 'nonsense' }])).rejects.toThrow(
      'Function one_thing failed',
    );
    await expect(
      applyFunctions(client, [answering('one_thing', 1), answering('one_thing', 2)]),
    ).rejects.toThrow('same name');
  });

  test('lie in files named as they are, one a file', async () => {
    const files = await functionFiles(new URL('../../src/adapters/database/', import.meta.url));
    expect(files.map(({ name }) => name)).toContain('put_projection');
    for (const { name, text } of files)
      expect([...text.matchAll(/^create function (\w+)/gim)].map(([, made]) => made)).toEqual([
        name,
      ]);
  });
});
