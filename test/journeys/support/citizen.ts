import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { press } from './browser.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'reports');

/** Path of a report as it arrives, or of evidence. */
export const fixture = (name: string): string => join(fixtures, name);

/** What a citizen fills in. Texts by the control's name. */
export interface Said {
  readonly category: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
}

/** What a citizen holds afterwards. */
export interface Held {
  readonly number: string;
  readonly code: string;
}

/** Fills in the report form of the portal; parts folded away are opened first. */
export const fillReport = async (
  page: Page,
  { category, texts, evidence }: Said,
): Promise<void> => {
  const folded = page.locator('form details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.locator('[name=category]').selectOption(category);
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(text);
  if (evidence.length > 0)
    await page.locator('[name=evidence]').setInputFiles(evidence.map(fixture));
  await page.locator('[name=consent]').check();
};

/** Number and tracking code as the receipt shows them. */
export const readReceipt = async (page: Page): Promise<Held> => {
  const shown = page.locator('[data-copy]');
  return {
    number: (await shown.nth(0).innerText()).trim(),
    code: (await shown.nth(1).innerText()).trim(),
  };
};

/** Reports to an agency through its portal. */
export const report = async (page: Page, agency: string, said: Said): Promise<Held> => {
  await page.goto(`/${agency}/lapor`);
  await fillReport(page, said);
  await press(page, 'Kirim laporan');
  return readReceipt(page);
};

/** Opens the tracking page with a code; the report of an earlier code is left first. */
export const track = async (page: Page, agency: string, code: string): Promise<void> => {
  await page.goto(`/${agency}/lacak`);
  if ((await page.getByLabel('Kode lacak').count()) === 0)
    await press(page, 'Keluar dari laporan ini');
  await page.getByLabel('Kode lacak').fill(code);
  await press(page, 'Lihat laporan');
};

/** Reports that citizens of the three agencies make in the portal. */
export const citizens = {
  'maluku-utara': {
    category: 'web-defacement',
    texts: {
      systemName: 'Situs Dinas Contoh',
      url: 'https://dinas-contoh.example/berita',
      unit: 'Dinas Contoh',
      description: 'Halaman depan situs dinas diganti orang. Muncul gambar hitam dengan tulisan.',
      name: 'Warga Contoh',
      email: 'warga@contoh.example',
      chronology: 'Pukul 8 masih biasa, pukul 9 sudah berubah.',
    },
    evidence: ['deface.png', 'access.log.gz'],
  },
  denpasar: {
    category: 'outage',
    texts: {
      systemName: 'Aplikasi Perizinan Contoh',
      url: 'https://izin.dinas-contoh.example',
      unit: 'Dinas Perizinan Contoh',
      description:
        'Aplikasi perizinan tidak dapat dibuka sejak pagi, petugas loket memperlihatkan surat ini.',
      name: 'Pemohon Contoh',
      phone: '000-0000-0001',
      impact: 'Permohonan tidak dapat diajukan.',
    },
    evidence: ['denpasar-surat.pdf'],
  },
  batam: {
    category: 'vulnerability',
    texts: {
      systemName: 'Layanan Unduh Berkas',
      url: 'https://layanan.dinas-contoh.example/berkas',
      unit: 'Dinas Layanan Contoh',
      description:
        'Berkas permohonan milik orang lain dapat diunduh dengan mengganti nomor pada alamat.',
      name: 'Peneliti Contoh',
      email: 'peneliti@contoh.example',
      vulnerability: 'IDOR',
      proofOfConcept:
        '1. Masuk sebagai pengguna A.\n2. Ganti id menjadi 10234.\n3. Berkas pengguna B terunduh.',
    },
    evidence: ['access.log.gz', 'deface.png'],
  },
} as const satisfies Readonly<Record<string, Said>>;
