import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formReader } from '#adapters/form/index.ts';
import { answerAway } from './answer-away.ts';
import type { Stranded } from './answer-away.ts';
import { secretFields } from './secret-fields.ts';

const parts = { readForm: formReader({ textBytes: 1_048_576 }) };

const stranded = (
  path: string,
  init: RequestInit = {},
  locals: Stranded['locals'] = {},
): Stranded => {
  const url = new URL(path, 'https://csirt.contoh.example');
  return { url, cookies: { get: () => undefined }, request: new Request(url, init), locals };
};

const form = (fields: Readonly<Record<string, string>>): RequestInit => {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  return { method: 'POST', body, headers };
};

describe('a form that was sent while the database was away', () => {
  test('comes back whole, to be sent again to where it was sent, under its key', async () => {
    const sent = {
      uraian: ['Baris satu\nbaris "dua" & <tiga>'],
      sekali: ['k1'],
      'bukti.kept': ['t1', 't2'],
    };
    const answer = await answerAway(
      parts,
      stranded('/batam/lapor?bahasa=id', { method: 'POST' }, { sent }),
    );
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const page = await answer.text();
    expect(page).toContain('action="/batam/lapor?bahasa=id"');
    expect(page).toContain('<textarea hidden name="sekali">\nk1</textarea>');
    expect(page.match(/name="bukti\.kept"/gu)).toHaveLength(2);
    expect(page).toContain('baris &#34;dua&#34; &#38; &#60;tiga&#62;');
    expect(page).toContain('Tidak diketahui apakah kiriman Anda sudah tercatat.');
    expect(page).not.toContain('<tiga>');
  });

  test('also where nobody had come to read it, in the reader’s language', async () => {
    const answer = await answerAway(
      parts,
      stranded('/konsol/batam/kasus/7?bahasa=en', form({ pesan: 'Sudah dicek', versi: '4' })),
    );
    const page = await answer.text();
    expect(page).toContain('<textarea hidden name="versi">\n4</textarea>');
    expect(page).toContain('<p class="own">Sudah dicek</p>');
    expect(page).toContain('It is not known whether what you sent was recorded.');
  });

  test('but no password is written into a page', async () => {
    const page = await (
      await answerAway(
        parts,
        stranded('/konsol/masuk', form({ email: 'a@b.id', password: 'rahasia sekali' })),
      )
    ).text();
    expect(page).toContain('a@b.id');
    expect(page).not.toContain('rahasia');
  });

  test.each([
    [
      'longer than a form without files',
      {
        ...form({}),
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9000000' },
      },
    ],
    [
      'of unknown length',
      { ...form({ a: 'b' }), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    [
      'broken off',
      {
        ...form({ a: 'b' }),
        headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '3' },
      },
    ],
    [
      'no form',
      { ...form({ a: 'b' }), headers: { 'content-type': 'text/plain', 'content-length': '3' } },
    ],
  ])('one %s is not claimed to be kept', async (_, init) => {
    const page = await (await answerAway(parts, stranded('/batam/lapor', init))).text();
    expect(page).not.toContain('<form');
    expect(page).toContain('lihat dahulu apakah sudah tercatat');
  });

  test('asks for files again that nobody had come to store', async () => {
    const body = new FormData();
    body.append('pesan', 'isi');
    body.append('bukti', new File(['x'], 'a <b>.png'));
    const whole = new Response(body);
    const bytes = await whole.arrayBuffer();
    const headers = {
      'content-type': whole.headers.get('content-type') ?? '',
      'content-length': String(bytes.byteLength),
    };
    const answer = await answerAway(
      parts,
      stranded('/x', { method: 'POST', body: bytes, headers }),
    );
    const page = await answer.text();
    expect(page).toContain('pilih lagi: a &#60;b&#62;.png');
    expect(page).toContain('<input type="file" name="bukti" multiple>');
  });
});

describe('a page that was asked for while the database was away', () => {
  test('is the page that says so, to be tried again', async () => {
    const told = new Response('<h1>halaman</h1>', { status: 503 });
    const answer = await answerAway(parts, stranded('/batam'), told);
    expect(await answer.text()).toBe('<h1>halaman</h1>');
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  test('or a plain one, where none could be drawn', async () => {
    const answer = await answerAway(parts, stranded('/batam?bahasa=en'));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('The database cannot be reached just now.');
  });
});

test('every field for a password is known as secret', async () => {
  const root = join(import.meta.dirname, '..');
  const files = (await readdir(root, { recursive: true })).filter((name) =>
    name.endsWith('.svelte'),
  );
  const names: string[] = [];
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8');
    for (const before of text.split('type="password"').slice(0, -1))
      names.push(before.slice(before.lastIndexOf('name="') + 6).split('"')[0] ?? file);
  }
  expect(names).toContain('password');
  expect(names.filter((name) => !secretFields.has(name))).toEqual([]);
});
