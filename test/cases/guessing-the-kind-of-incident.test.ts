import { describe, expect, test } from 'vitest';
import { guessCategory } from '#core/cases/guess-category.ts';
import { categories } from '#core/sops/categories.ts';

/** What people write, and what it is taken for. */
const written: readonly (readonly [text: string, category: string])[] = [
  ['Server kami kena ransomware', 'ransomware'],
  ['Semua berkas dienkripsi dan ada catatan minta tebusan', 'ransomware'],
  ['Situs dinas kena deface', 'web-defacement'],
  ['Tampilan website berubah', 'web-defacement'],
  ['Halaman depannya diganti gambar', 'web-defacement'],
  ['Ada iklan judi online di situs sekolah', 'online-gambling'],
  ['Muncul slot gacor di hasil pencarian', 'online-gambling'],
  ['Phishing mengatasnamakan dinas', 'phishing'],
  ['Ada situs palsu pajak daerah', 'phishing'],
  ['DDoS sejak pagi', 'ddos'],
  ['Serangan DOS ke portal', 'ddos'],
  ['Denial of service', 'ddos'],
  ['Percobaan login ribuan kali', 'brute-force'],
  ['Brute-force pada SSH', 'brute-force'],
  ['Celah keamanan IDOR pada aplikasi', 'vulnerability'],
  ['XSS pada kolom cari', 'vulnerability'],
  ['SQL injection di halaman login', 'exploit'],
  ['Kebocoran data pegawai', 'data-leak'],
  ['Data warga dijual di forum', 'data-leak'],
  ['Akun surel dinas diretas', 'account-compromise'],
  ['Our account was hacked', 'account-compromise'],
  ['Ditemukan webshell di server', 'malware'],
  ['Komputer kena virus', 'malware'],
  ['Penipuan lewat WhatsApp', 'misuse'],
  ['Situs tidak dapat diakses', 'outage'],
  ['Error 503 sejak siang', 'outage'],
];

describe('words speak for a kind of incident', () => {
  test.each(written)('%s → %s', (text, category) => {
    expect(guessCategory([text])).toBe(category);
  });

  test.each(written)('however they are written: %s', (text, category) => {
    expect(guessCategory([text.toUpperCase()])).toBe(category);
  });
});

test('the first text that says anything decides, a subject before the body', () => {
  expect(guessCategory(['Laporan', 'Kena ransomware', 'Situs kena deface'])).toBe('ransomware');
  expect(guessCategory(['Situs kena deface', 'Kena ransomware'])).toBe('web-defacement');
});

test('within a text the strongest sign decides, wherever it stands', () => {
  expect(guessCategory(['Situs tidak dapat diakses karena ransomware'])).toBe('ransomware');
  expect(guessCategory(['Celah SQL injection: celah keamanan'])).toBe('vulnerability');
});

test('words inside other words are no sign', () => {
  for (const text of ['Dosen melapor', 'Kami mengajukan proposal', 'Jadwal rapat slotting'])
    expect(guessCategory([text])).toBe('other');
});

test('a text that says nothing is of another kind', () => {
  expect(guessCategory([])).toBe('other');
  expect(guessCategory(['', 'Mohon bantuan'])).toBe('other');
});

test('every guess is a kind of the list', () => {
  const known = categories.map(({ id }) => id);
  for (const [, category] of [...written, ['', 'other'] as const])
    expect(known).toContain(category);
});
