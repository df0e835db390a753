import type { Page } from 'playwright-core';
import { press } from './browser.ts';
import type { Account } from './product.ts';

/** A small phone. */
export const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
} as const;

/** Opens the signing page and ticks this case's papers only; others wait there too. Returns the names of this case's, also of those that cannot be signed yet. */
export const chooseOwn = async (
  page: Page,
  agency: string,
  number: string,
  only?: readonly string[],
): Promise<readonly string[]> => {
  await page.goto(`/konsol/${agency}/tanda-tangan`);
  return page.locator('form fieldset li, section[aria-labelledby=belum-dapat] li').evaluateAll(
    (lines, [own, wanted]) =>
      lines.flatMap((line) => {
        const box = line.querySelector<HTMLInputElement>('input[name=naskah]');
        const ours = line.textContent.includes(own);
        const name = line.querySelector('strong, a')?.textContent ?? '';
        if (box !== null) box.checked = ours && (wanted === null || wanted.includes(name));
        return ours ? [name] : [];
      }),
    [number, only ?? null] as const,
  );
};

/** Keeps the NIK in the officer's own account. */
export const keepNik = async (page: Page, { nik }: Account): Promise<void> => {
  await page.goto('/konsol/saya');
  await page.locator('[name=nik]').fill(nik);
  await press(page, 'Simpan NIK');
  await page.getByText(`Tersimpan, berakhiran ${nik.slice(-4)}`).waitFor();
};

/** Enters passphrase, and the NIK unless it is kept, and signs. The phone's owner sees what came of it. */
export const sign = async (page: Page, { nik }: Account, passphrase: string): Promise<string> => {
  const kept = page.getByText(`NIK Anda yang tersimpan, berakhiran ${nik.slice(-4)}`);
  if (!(await kept.isVisible())) await page.locator('[name=nik]').fill(nik);
  await page.getByLabel('Passphrase').fill(passphrase);
  await press(page, 'Tanda tangani');
  return page.locator('#isi').innerText();
};
