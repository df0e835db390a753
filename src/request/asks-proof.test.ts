import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asksProof, routesAsking } from './asks-proof.ts';

const below = 'src/routes/(console)/konsol';

/** Pages with forms and files to fetch that go on without another proof, each for a reason. */
const without: readonly string[] = [
  // Signing in and out, and proving itself.
  '/keluar',
  '/masuk',
  '/masuk/kode',
  '/mulai',
  '/saya/bukti',
  // Asks for password and code by itself.
  '/saya/kode',
  // Ask in their own forms: who signs, and who blocks a system or takes a block off it.
  '/[agency]/tanda-tangan',
  '/[agency]/kasus/[number]',
  // The daily work on cases.
  '/[agency]/kotak-masuk',
  '/[agency]/lapor',
  '/[agency]/tanda-tangan/[case]/[output]/[of]/pdf',
  '/[agency]/kasus/[number]/berkas/[file]',
  '/[agency]/kasus/[number]/disposisi/[disposition]/[receiver]',
  '/[agency]/kasus/[number]/disposisi/baru',
  '/[agency]/kasus/[number]/naskah/[output]/[of]',
  '/[agency]/kasus/[number]/naskah/[output]/[of]/pdf',
  '/[agency]/kasus/[number]/naskah/[output]/[of]/salinan-arsip',
  '/[agency]/kasus/[number]/pratinjau',
  '/[agency]/kasus/[number]/rapat/[meeting]',
  '/[agency]/kasus/[number]/rapat/baru',
  '/[agency]/kasus/[number]/sop-terlaksana/pdf',
  // Nobody is named in them.
  '/[agency]/kasus/[number]/berkas-kasus/bukti',
  '/[agency]/kepatuhan/csv',
  '/[agency]/pengaturan-naskah/contoh-surat',
];

/** Every route of the console that takes forms or hands out files. */
const acting = readdirSync(below, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      path.endsWith('+server.ts') ||
      (path.endsWith('+page.server.ts') &&
        readFileSync(join(below, path), 'utf8').includes('export const actions')),
  )
  .map((path) => `/${path.slice(0, path.lastIndexOf('/+'))}`);

const asking = routesAsking.map((route) => route.slice('/(console)/konsol'.length));

test('of everything that acts it is decided whether it asks for proof', () => {
  expect([...asking, ...without].toSorted()).toEqual([...new Set(acting)].toSorted());
});

const url = (search = ''): URL => new URL(`https://tanggap.invalid/konsol/batam${search}`);

test('forms of settings and people ask for it, reading them does not', () => {
  for (const part of ['pengaturan-masuk', 'petugas/[person]', 'kalender']) {
    const route = `/(console)/konsol/[agency]/${part}`;
    expect(asksProof(route, 'POST', url('?/simpan'))).toBe(true);
    expect(asksProof(route, 'GET', url())).toBe(false);
  }
});

test('whole registers and the security record ask for it when they are fetched', () => {
  const route = '/(console)/konsol/[agency]/catatan-keamanan/unduh';
  expect(asksProof(route, 'GET', url('?bentuk=csv'))).toBe(true);
});

test('of the own account making a token asks for it, ending a session does not', () => {
  const route = '/(console)/konsol/saya';
  expect(asksProof(route, 'POST', url('?/token'))).toBe(true);
  expect(asksProof(route, 'POST', url('?/akhiri'))).toBe(false);
  expect(asksProof(null, 'POST', url())).toBe(false);
  expect(asksProof('toString', 'POST', url())).toBe(false);
});
