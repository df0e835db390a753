import type { Page } from 'playwright-core';
import { press } from './browser.ts';

/** What the check page says of a paper on record, by its labels; and the verdict it begins with. */
export const checkedByCode = async (
  page: Page,
  code: string,
): Promise<
  Readonly<Record<string, string>> & { readonly verdict: string; readonly text: string }
> => {
  await page.goto(`/periksa/${code}`);
  const shown = await page
    .locator('main dl > div')
    .evaluateAll((rows) =>
      rows.map(
        (row) =>
          [
            row.querySelector('dt')?.textContent ?? '',
            row.querySelector('dd')?.textContent ?? '',
          ] as const,
      ),
    );
  return {
    ...Object.fromEntries(shown),
    verdict: await page.getByRole('status').or(page.getByRole('alert')).first().innerText(),
    text: await page.locator('main').innerText(),
  };
};

const pdfFile = (bytes: Uint8Array) => ({
  name: 'naskah.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

/** Uploads a PDF on the check page as a visitor does, and tells what it answers. */
export const uploaded = async (page: Page, bytes: Uint8Array): Promise<string> => {
  await page.goto('/periksa');
  await page.locator('[name=berkas]').setInputFiles(pdfFile(bytes));
  await press(page, 'Periksa berkas');
  return page.locator('main').innerText();
};

/** The same form, sent without a browser. @returns the page it answers with, as HTML */
export const posted = async (address: string, bytes: Uint8Array): Promise<string> => {
  const form = new FormData();
  form.append('berkas', new File([Buffer.from(bytes)], 'naskah.pdf', { type: 'application/pdf' }));
  const answer = await fetch(`${address}/periksa?/berkas`, {
    method: 'POST',
    body: form,
    headers: { origin: address, accept: 'text/html' },
  });
  return answer.text();
};
