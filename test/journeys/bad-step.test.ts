import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { press } from './support/browser.ts';
import { citizens, report } from './support/citizen.ts';
import { completeStep, fillStep, openCase, stepForm, unfold } from './support/desk.ts';
import { people } from './support/people.ts';
import { walk } from './support/way.ts';

const meet = people();
const agency = 'denpasar';

/** A fresh case, by its number. */
const newCase = async (of: 'denpasar' | 'batam' = agency): Promise<string> => {
  const { number } = await report(await meet().stranger({ javaScriptEnabled: false }), of, {
    ...citizens[of],
    evidence: [],
  });
  return number;
};

/** Sends the form of a page as its browser would, several times at once; what the answers say. */
const sendAtOnce = (page: Page, times: number): Promise<readonly string[]> =>
  stepForm(page).evaluate((form, count) => {
    if (!(form instanceof HTMLFormElement)) throw new Error('no form');
    const body = new FormData(form);
    const send = async (): Promise<string> =>
      (await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })).text();
    return Promise.all(Array.from({ length: count }, send));
  }, times);

/** How often the record of the case on a page says something. */
const timesInHistory = async (page: Page, sentence: string): Promise<number> =>
  (await page.locator('section[aria-labelledby=riwayat]').innerText()).split(sentence).length - 1;

test('an officer of another role sees the case and the step, but gets no form for it', async () => {
  const number = await newCase();
  const page = await meet().officer(agency, 'server');
  await openCase(page, agency, number);
  expect(await page.locator('#isi').innerText()).toContain(
    'Anda dapat melihat, tetapi tidak menyelesaikannya.',
  );
  expect(await stepForm(page).count()).toBe(0);
});

test('an officer of another role who sends the form nevertheless is refused in a sentence', async () => {
  const number = await newCase();
  const allowed = await meet().officer(agency, 'dkis');
  await openCase(allowed, agency, number);
  await fillStep(allowed);
  const fields = await stepForm(allowed).evaluate((form) =>
    form instanceof HTMLFormElement
      ? [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
      : [],
  );
  const other = await meet().officer(agency, 'server');
  await openCase(other, agency, number);
  const answer = await other.evaluate(async (pairs) => {
    const body = new FormData();
    for (const [name, value] of pairs) body.append(name, value);
    return (
      await fetch('?/selesaikan', { method: 'POST', body, headers: { accept: 'text/html' } })
    ).text();
  }, fields);
  expect(answer).toContain('Langkah ini dikerjakan oleh');
  await openCase(allowed, agency, number);
  expect(await allowed.locator('#langkah-sekarang').innerText()).toContain('Terima laporan');
});

test('what a step lacks is told all at once beside its fields, and what was typed stays', async () => {
  const number = await newCase();
  await walk(meet(), agency, number, [
    { by: 'dkis', step: 'Terima laporan' },
    { by: 'dkis', step: 'Teruskan' },
  ]);
  const page = await meet().officer(agency, 'keamanan-informasi');
  await openCase(page, agency, number);
  await press(page, 'Selesaikan langkah', stepForm(page));
  expect(await page.getByRole('alert').innerText()).toContain('Pilih hasil langkah ini.');
  await stepForm(page).locator('[name=hasil][value=valid]').check();
  await stepForm(page)
    .locator('[name="jawab.sistem-log-catatan"]')
    .fill('Log server sudah diminta.');
  await press(page, 'Selesaikan langkah', stepForm(page));
  const links = page.getByRole('alert').getByRole('link');
  expect(await links.count()).toBeGreaterThanOrEqual(4);
  expect(await stepForm(page).locator('[name="jawab.sistem-log-catatan"]').inputValue()).toBe(
    'Log server sudah diminta.',
  );
  expect(await stepForm(page).locator('[name=hasil][value=valid]').isChecked()).toBe(true);
});

test('a demanded output that is missing or too large is told by name', async () => {
  const number = await newCase('batam');
  await walk(meet(), 'batam', number, [
    { by: 'help-desk', step: 'Terima laporan' },
    { by: 'help-desk', step: 'Beri nomor tiket' },
  ]);
  const page = await meet().officer('batam', 'tim-internal');
  await openCase(page, 'batam', number);
  await fillStep(page, { outcome: 'valid' });
  const output = stepForm(page).locator('[name="keluaran.dokumentasi-validasi"]');
  await output.setInputFiles([]);
  await press(page, 'Selesaikan langkah', stepForm(page));
  expect(await page.getByRole('alert').innerText()).toContain('Lampirkan berkasnya');
  await output
    .last()
    .setInputFiles([
      { name: 'rekaman.png', mimeType: 'image/png', buffer: Buffer.alloc(1024 * 1024 + 1, 1) },
    ]);
  await press(page, 'Selesaikan langkah', stepForm(page));
  expect(await page.getByRole('alert').innerText()).toContain(
    'Berkas "rekaman.png" terlalu besar: paling besar 1 MB.',
  );
  expect(await stepForm(page).locator('[name="jawab.hasil-validasi"]').inputValue()).toContain(
    'Isian contoh',
  );
  await output
    .last()
    .setInputFiles([
      { name: 'rekaman.txt', mimeType: 'text/plain', buffer: Buffer.from('Rekaman contoh.') },
    ]);
  await completeStep(page);
  expect(await page.locator('#isi').innerText()).toContain('Langkah diselesaikan dan dicatat.');
});

test('a case that changed in another window is not overwritten, and what was typed can be sent again', async () => {
  const number = await newCase();
  const window = await meet().officer(agency, 'dkis');
  await openCase(window, agency, number);
  await fillStep(window, { answers: { catatan: 'Catatan dari jendela pertama.' } });

  const other = await window.context().newPage();
  await openCase(other, agency, number);
  const note = await unfold(other, 'catat');
  await note.locator('[name=catatan]').fill('Pelapor menelepon lagi.');
  await press(other, 'Simpan catatan', note);
  await other.close();

  await press(window, 'Selesaikan langkah', stepForm(window));
  const page = await window.locator('#isi').innerText();
  expect(page).toContain('Kiriman Anda tidak dicatat: kasus ini lebih dahulu berubah');
  expect(page).toContain('Yang Anda ketik masih ada di formulirnya.');
  expect(page).toContain('Catatan: Pelapor menelepon lagi.');
  expect(page).toContain('· Anda sendiri, ');
  expect(await stepForm(window).locator('[name="jawab.catatan"]').inputValue()).toBe(
    'Catatan dari jendela pertama.',
  );
  await completeStep(window);
  expect(await window.locator('#isi').innerText()).toContain('Langkah diselesaikan dan dicatat.');
});

test('a step form sent twice by an impatient finger is recorded once', async () => {
  const number = await newCase();
  const page = await meet().officer(agency, 'dkis');
  await openCase(page, agency, number);
  await fillStep(page);
  const answers = await sendAtOnce(page, 2);
  for (const answer of answers) expect(answer).toContain('Teruskan laporan ke Tim');
  await openCase(page, agency, number);
  expect(await page.locator('#langkah-sekarang').innerText()).toContain('Teruskan laporan ke Tim');
  expect(await timesInHistory(page, 'Langkah 1. Terima laporan selesai')).toBe(1);
  expect(await page.locator('.turns ol > li h3').count()).toBe(2);
});

test('of two officers who complete the same step at once one succeeds, and the other keeps what was typed', async () => {
  const number = await newCase();
  await walk(meet(), agency, number, [{ by: 'dkis', step: 'Terima laporan' }]);
  const both = [
    await meet().officer(agency, 'dkis'),
    await meet().officer(agency, 'keamanan-informasi'),
  ] as const;
  for (const [index, page] of both.entries()) {
    await openCase(page, agency, number);
    await fillStep(page, { answers: { disposisi: `Disposisi petugas ${String(index + 1)}.` } });
  }
  await Promise.all(both.map((page) => press(page, 'Selesaikan langkah', stepForm(page))));
  const texts = await Promise.all(both.map((page) => page.locator('#isi').innerText()));
  const done = texts.filter((text) => text.includes('Langkah diselesaikan dan dicatat.'));
  const late = texts
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => text.includes('Kiriman Anda tidak dicatat'));
  expect(done).toHaveLength(1);
  expect(late).toHaveLength(1);
  expect(late[0]?.text).toContain(`Disposisi petugas ${String((late[0]?.index ?? 0) + 1)}.`);
});

test('the same refusal is told in English to an officer who reads English', async () => {
  const number = await newCase();
  await walk(meet(), agency, number, [{ by: 'dkis', step: 'Terima laporan' }]);
  const page = await meet().officer(agency, 'dkis');
  const other = await meet().officer(agency, 'keamanan-informasi');
  await page.goto(`/konsol/${agency}/kasus/${number}?bahasa=en`);
  await fillStep(page, { answers: { disposisi: 'Typed before the other one was faster.' } });
  await openCase(other, agency, number);
  await fillStep(other);
  await completeStep(other);
  await press(page, 'Complete the step', stepForm(page));
  const text = await page.locator('#isi').innerText();
  expect(text).toContain('What you sent was not recorded: the case changed first');
  expect(text).toContain('Typed before the other one was faster.');
  await page.goto(`/konsol/${agency}?bahasa=id`);
});

test('an unknown case, and a case of an agency one has no role in, are answered alike', async () => {
  const page = await meet().officer(agency, 'dkis');
  const number = await newCase('batam');
  for (const path of [
    `/konsol/${agency}/kasus/DPS-2026-9999`,
    `/konsol/batam/kasus/${number}`,
    `/konsol/${agency}/kasus/${number}`,
  ]) {
    const answer = await page.goto(path);
    const title = await page.locator('h1').innerText();
    expect({ path, status: answer?.status(), title }).toEqual({
      path,
      status: 404,
      title: 'Halaman tidak ditemukan',
    });
  }
});
