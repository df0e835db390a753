import { expect, test } from 'vitest';
import { plainPage } from './plain-page.ts';

const told = {
  language: 'id',
  status: 422,
  title: 'Pratinjau belum dapat dibuat',
  back: { href: '/konsol/batam/kasus/BTM-2026-0001', text: 'Kembali ke kasus' },
} as const;

test('a plain page tells what is wrong in sentences, with a way back, and loads nothing', async () => {
  const one = plainPage({ ...told, sentences: ['Pilih hasil langkah ini.'] });
  expect(one.status).toBe(422);
  expect(one.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await one.text()).toMatch(
    /<html lang="id">.*<p>Pilih hasil langkah ini\.<\/p>.*<a href="\/konsol\/batam\/kasus\/BTM-2026-0001">Kembali ke kasus<\/a>/su,
  );
  expect(await plainPage({ ...told, sentences: ['Satu.', 'Dua.'] }).text()).toContain(
    '<ul><li>Satu.</li><li>Dua.</li></ul>',
  );
});

test('what somebody typed is text on it, not markup', async () => {
  const html = await plainPage({
    ...told,
    title: '<b>"&\'',
    sentences: ['<script>alert(1)</script>'],
  }).text();
  expect(html).not.toMatch(/<script|<b>/u);
  expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
});
