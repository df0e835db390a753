/** A source of numbers from 0 to 1 that is the same in every run (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** One of a list; `lean` above 1 leans towards its beginning, as words and work units do in life. */
export const oneOf = <T>(chance: () => number, list: readonly T[], lean = 1): T => {
  const found = list[Math.floor(list.length * chance() ** lean)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const things = [
  'Portal Layanan',
  'Situs',
  'Sistem Informasi',
  'Aplikasi',
  'Basis Data',
  'Surel',
  'Absensi',
  'Perizinan',
  'Pajak Daerah',
  'Kependudukan',
] as const;

export const units: readonly string[] = [
  'Dinas Pendidikan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum',
  'Badan Keuangan Daerah',
  'Dinas Perhubungan',
  'Dinas Sosial',
  'Badan Pendapatan Daerah',
  'Dinas Pariwisata',
  'Dinas Lingkungan Hidup',
  'Sekretariat DPRD',
  'Inspektorat',
  'Dinas Perpustakaan',
  'Badan Kepegawaian',
  'Dinas Pertanian',
  'Dinas Perdagangan',
  'Dinas Tenaga Kerja',
  'RSUD Contoh',
  'Kecamatan Utara',
  'Kecamatan Selatan',
  'Kecamatan Timur',
];

/** Words of reports, common ones first, and as many rare ones. */
const vocabulary: readonly string[] = [
  ...'situs halaman tidak dapat diakses tampilan berubah muncul tautan judi daring pada laman utama sejak pagi server menampilkan pesan galat pengguna melaporkan akun diretas surel mencurigakan lampiran berkas terenkripsi tebusan peladen basis data bocor kata sandi formulir celah injeksi parameter kueri peretas mengunggah skrip direktori unggahan log akses alamat ip luar negeri percobaan masuk berulang'.split(
    ' ',
  ),
  ...Array.from({ length: 4000 }, (_, index) => `istilah${index.toString(36)}`),
];

const sentences = (chance: () => number, words: number): string =>
  Array.from({ length: words }, () => oneOf(chance, vocabulary, 4)).join(' ');

const chosenCategories = [
  'web-defacement',
  'online-gambling',
  'malware',
  'phishing',
  'vulnerability',
  'outage',
  'account-compromise',
  'data-leak',
  'ddos',
  'exploit',
] as const;

/** A report as somebody sends it: a description of 60 words, chronology and impact, about 1.5 KB. */
export const sampleReport = (chance: () => number) => {
  const unit = oneOf(chance, units, 2);
  return {
    reporter: {
      name: `Pelapor Contoh ${oneOf(chance, vocabulary, 2)}`,
      capacity: 'individual' as const,
      email: 'pelapor@contoh.example',
      phone: '080000000000',
    },
    system: {
      name: `${oneOf(chance, things)} ${unit}`,
      url: `https://${oneOf(chance, vocabulary, 2)}.contoh.example/`,
      unit,
    },
    category: oneOf(chance, chosenCategories, 2),
    description: sentences(chance, 60),
    chronology: sentences(chance, 40),
    impact: sentences(chance, 20),
    occurredAt: '2026-11-20T01:30:00.000Z',
    consent: true,
  };
};
