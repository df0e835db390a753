import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryDatabase } from '#adapters/database/memory.ts';
import { malukuUtara } from '#test/support/maluku-utara.ts';
import type { SentForm } from '#routes/forms/sent-form.ts';
import { controlWords, typedInForm } from './typed-in-form.ts';

const form = (texts: Record<string, string | readonly string[]>): SentForm => ({
  texts: Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? [text] : text]),
  ),
  files: {},
  problems: [],
});

const atVerifying = async () => {
  const setting = await malukuUtara(memoryDatabase());
  const caseId = await setting.received();
  await setting.toVerifying(caseId);
  return { view: await setting.view(caseId), officers: [{ id: 'k7Qz', name: 'Petugas Dua' }] };
};

const lines = (sent: SentForm, about: Awaited<ReturnType<typeof atVerifying>>) =>
  typedInForm(sent, about).map(({ label, words }) => `${label.id}: ${words.id}`);

test('what was typed into a step that is over is told as its form had it: labels and official dates, no values of a machine', async () => {
  const about = await atVerifying();
  expect(
    lines(
      form({
        formulir: 'selesaikan',
        sekali: 'a-key',
        versi: '5',
        giliran: '3',
        langkah: 'verifikasi',
        hasil: 'tidak-valid',
        'jawab.identitas-pelapor': 'tidak-terverifikasi',
        'jawab.jenis-insiden': 'web-defacement',
        'jawab.sistem.name': 'Situs Contoh',
        'jawab.sistem.vital': 'no',
        terjadi: '2026-11-23T10:15',
        'terjadi-awal': '2026-11-23T10:30',
        'alasan-mundur': '',
      }),
      about,
    ),
  ).toEqual([
    'Hasil langkah ini: Laporan tidak valid',
    'Identitas pelapor: Tidak terverifikasi',
    'Jenis insiden siber: Tampilan situs berubah (web defacement)',
    'Sistem elektronik yang terdampak: Situs Contoh; IIV: bukan',
    'Waktu dilaksanakan: 23 Nov 2026 10.15 WIT',
  ]);
});

test('a time that the form itself offered was not typed', async () => {
  const about = await atVerifying();
  const offered = { terjadi: '2026-11-23T10:30', 'terjadi-awal': '2026-11-23T10:30' };
  expect(lines(form({ catatan: 'Dari jendela kedua', ...offered }), about)).toEqual([
    'Keterangan: Dari jendela kedua',
  ]);
});

test('people, ways, measures, levels and days are named', async () => {
  const about = await atVerifying();
  expect(
    lines(
      form({
        petugas: 'k7Qz',
        cara: 'office-system',
        tindakan: 'disable-domain',
        sebab: 'out-of-authority',
        keputusan: 'tolak',
        sampai: '2026-11-24T08:00',
        'tanggal-surat': '2026-11-20',
      }),
      about,
    ),
  ).toEqual([
    'Diharapkan sampai: 24 Nov 2026 08.00 WIT',
    'Petugas: Petugas Dua',
    'Cara: aplikasi persuratan (Srikandi)',
    'Tanggal surat jawaban: 20 Nov 2026',
    'Tindakan: Nonaktif domain',
    'Sebab: Bukan kewenangan instansi ini',
    'Keputusan: Ditolak',
  ]);
});

/** Hidden controls, and those whose words another reading finds. */
const carried = [
  'formulir',
  'giliran',
  'langkah',
  'hasil',
  'terjadi',
  'terjadi-awal',
  'persetujuan',
  'nomor',
  'kewajiban',
  'peran',
  'berkas',
  'bukti',
  'pasti',
  'ubah',
];

test('every control of the forms of a case page can be told in words', () => {
  const place = import.meta.dirname;
  const named = ['actions', 'duties', 'sendings', 'step', 'parties'].flatMap((folder) => {
    const files = readdirSync(join(place, '..', folder)).filter((file) => file.endsWith('.svelte'));
    return files.flatMap((file) =>
      [
        ...readFileSync(join(place, '..', folder, file), 'utf8').matchAll(
          /\bname="([a-z][a-z-]*)"/g,
        ),
      ].map(([, name = '']) => name),
    );
  });
  const untold = named.filter(
    (name) => controlWords[name] === undefined && !carried.includes(name),
  );
  expect([...new Set(untold)]).toEqual([]);
});
