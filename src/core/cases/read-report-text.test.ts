import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories } from '#core/sops/categories.ts';
import { reportLimits } from './report-problems.ts';
import { readReportText, unknownSystem, type FreeText } from './read-report-text.ts';

const reading = (body: string, rest: Partial<FreeText> = {}) =>
  readReportText({ subject: '', body, sender: '', senderDomain: null, ...rest });

describe('the telephone number', () => {
  test.each([
    ['telepon 0800-000-001', '0800-000-001'],
    ['HP: +62 800 0000 0001 (siang)', '+62 800 0000 0001'],
    ['No. WA saya 080000000001.', '080000000001'],
    ['Telp (0778) 000 0001', '(0778) 000 0001'],
  ])('is found in "%s"', (text, phone) => expect(reading(text).phone).toBe(phone));
  test.each([
    'kode 080000000001',
    'telepon pukul 08.40',
    'HP rusak sejak 2026',
    'NIK 0000000000000001',
    'telepon 00000000000000000001',
  ])('is not seen in "%s"', (text) => expect(reading(text).phone).toBeNull());
});

describe('the system', () => {
  test('is what the text labels, name and address apart', () => {
    expect(
      reading('Sistem: SIPADU (https://sipadu.dinas.example/masuk)\nUnit kerja: Dinas Contoh')
        .system,
    ).toEqual({ name: 'SIPADU', url: 'https://sipadu.dinas.example/masuk', unit: 'Dinas Contoh' });
  });
  test('may be of the own domain when it is labelled', () => {
    expect(
      reading('Situs: https://dinas.example/', { senderDomain: 'dinas.example' }).system.url,
    ).toBe('https://dinas.example/');
  });
  test('is the first address outside the own domain otherwise', () => {
    expect(
      reading('Saya dari https://a.contoh.example, laporan tentang (https://b.example/x?y=1).', {
        senderDomain: 'contoh.example',
      }).system,
    ).toEqual({ name: 'b.example', url: 'https://b.example/x?y=1' });
  });
  test('may be a host without https, but no mail address', () => {
    expect(reading('Situs perizinan.contoh.go.id mati').system).toEqual({
      name: 'perizinan.contoh.go.id',
    });
    expect(reading('Hubungi saya di warga@contoh.go.id').system.name).toBe(unknownSystem);
  });
  test('is the host even where the address names a user', () => {
    expect(reading('https://bank.example@jahat.example/').system.name).toBe('jahat.example');
  });
});

describe('labelled lines', () => {
  test('take the value from the next line when theirs is empty', () => {
    expect(reading('Tingkat keparahan:\nTinggi\nJenis kerentanan: XSS')).toMatchObject({
      reportedSeverity: 'Tinggi',
      vulnerability: 'XSS',
    });
  });
  test('may be numbered, bulleted or bold', () => {
    expect(
      reading('1. *Nama Lengkap*: Warga Contoh\n- Instansi (bila ada): Dinas Contoh'),
    ).toMatchObject({ name: 'Warga Contoh', organisation: 'Dinas Contoh' });
  });
  test('give a block up to the next label or the end of the list', () => {
    const read = reading(
      'Kronologi:\n\n- satu\n\n- dua\n\nTerima kasih\nDampak: layanan berhenti\ndua hari\n\nSalam',
    );
    expect(read).toMatchObject({
      chronology: '- satu\n- dua',
      impact: 'layanan berhenti\ndua hari',
    });
  });
  test('are not looked for in the middle of a sentence', () => {
    expect(reading('Saya melihat dampak: tidak ada').impact).toBeNull();
  });
});

describe('the category', () => {
  test.each([
    ['halaman depannya berubah menjadi iklan slot', 'web-defacement'],
    ['muncul halaman slot gacor di pencarian', 'online-gambling'],
    ['data warga bocor di forum', 'data-leak'],
    ['berkas terenkripsi dan minta tebusan', 'ransomware'],
    ['ditemukan SQL injection pada log', 'exploit'],
    ['aplikasi tidak dapat diakses sejak pagi', 'outage'],
    ['akun surel dinas diretas', 'account-compromise'],
    ['ada orang mengatasnamakan dinas', 'misuse'],
    ['selamat pagi', 'other'],
  ])('of "%s" is %s', (text, category) => expect(reading(text).category).toBe(category));
  test('follows the subject before the body', () => {
    expect(reading('memuat iklan judi', { subject: 'Celah keamanan pada portal' }).category).toBe(
      'vulnerability',
    );
  });
});

test('the language is Indonesian unless the text is clearly English', () => {
  expect(reading('The website of your office was changed, please have a look').language).toBe('en');
  expect(reading('Website kantor berubah, please cek the log').language).toBe('id');
  expect(reading('ok').language).toBe('id');
});

test('whoever calls himself a researcher reports as one', () => {
  expect(reading('Saya peneliti keamanan').capacity).toBe('researcher');
  expect(reading('halo', { sender: 'Peneliti Contoh' }).capacity).toBe('researcher');
  expect(reading('Dinas Penelitian dan Pengembangan').capacity).toBe('individual');
});

test('whatever is written, everything read fits the report and the category list', () => {
  const words = fc.constantFrom(
    'Sistem:',
    'Kronologi:',
    'telepon',
    'https://',
    'a.go.id',
    '\n',
    '\n\n',
    '- ',
    '(',
    '0812',
    ':',
    ' ',
    '😀',
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const read = readReportText({
        subject,
        body,
        sender: subject,
        senderDomain: 'contoh.example',
      });
      expect(categories.map(({ id }) => id)).toContain(read.category);
      expect(read.system.name.trim()).not.toBe('');
      expect(read.system.name.length).toBeLessThanOrEqual(reportLimits.systemName);
      expect((read.system.url ?? '').length).toBeLessThanOrEqual(reportLimits.url);
      expect((read.phone ?? '').length).toBeLessThanOrEqual(reportLimits.phone);
      expect((read.vulnerability ?? '').length).toBeLessThanOrEqual(reportLimits.vulnerability);
      expect((read.chronology ?? '').length).toBeLessThanOrEqual(reportLimits.chronology);
    }),
  );
});
