import { bilingual as text } from './common.ts';

/** Texts of the compliance page. */
export const figureTexts = {
  title: text('Kepatuhan SOP', 'SOP compliance'),
  intro: text(
    'Langkah yang sudah selesai, dihitung dalam waktu kerja. Waktu menunggu pihak luar ditunjukkan tersendiri dan tidak mengurangi waktu terpakai.',
    'Steps that have ended, counted in working time. Waiting for outside parties is told apart and takes nothing off the time used.',
  ),
  filter: text('Saringan', 'Filter'),
  edition: text('Edisi SOP', 'SOP edition'),
  from: text('Selesai dari', 'Ended from'),
  to: text('Selesai sampai dan termasuk', 'Ended until and including'),
  role: text('Pelaksana', 'Executor'),
  all: text('Semua', 'All'),
  apply: text('Tampilkan', 'Show'),
  badDate: text('Tanggal tidak terbaca.', 'The date cannot be read.'),
  dateOrder: text('Tanggal akhir sebelum tanggal awal.', 'The last date lies before the first.'),
  none: text(
    'Belum ada langkah yang selesai dalam saringan ini',
    'No step has ended within this filter',
  ),
  noneBody: text(
    'Angka muncul begitu langkah pertama diselesaikan.',
    'Figures appear once the first step has ended.',
  ),
  csv: text('Unduh sebagai CSV', 'Download as CSV'),
  csvWorst: text('Unduh kasus terlambat (CSV)', 'Download late cases (CSV)'),

  byStep: text('Menurut langkah', 'By step'),
  byMonth: text('Menurut bulan', 'By month'),
  byRole: text('Menurut pelaksana', 'By executor'),
  worst: text('Yang paling terlambat', 'The most late'),
  noWorst: text('Tidak ada yang terlambat.', 'None was late.'),
  step: text('Langkah', 'Step'),
  month: text('Bulan', 'Month'),
  count: text('Jumlah', 'Count'),
  median: text('Median', 'Median'),
  ninetieth: text('Persentil 90', '90th percentile'),
  waiting: text('Median menunggu', 'Median waiting'),
  within: text('Sesuai waktu baku', 'Within standard'),
  withinOf: (within: number, of: number) =>
    text(`${String(within)} dari ${String(of)}`, `${String(within)} of ${String(of)}`),
  noStandard: text('tanpa waktu baku', 'no standard time'),
  standard: text('Waktu baku', 'Standard'),
  caseNumber: text('Kasus', 'Case'),
  used: text('Terpakai', 'Used'),
  ofWhichWaiting: text('di antaranya menunggu', 'of which waiting'),
  late: text('Terlambat', 'Late by'),
  ended: text('Selesai', 'Ended'),
  chart: text(
    'Bagian yang sesuai waktu baku, per langkah',
    'Share within the standard time, by step',
  ),
  chartText: (lines: string) =>
    text(
      `Diagram batang. ${lines}. Angka yang sama ada dalam tabel di bawah.`,
      `Bar chart. ${lines}. The same figures are in the table below.`,
    ),
} as const;

/** Texts of the simulation page. */
export const simulationTexts = {
  title: text('Simulasi', 'Simulation'),
  heading: text(
    'Bila laporan tiba pada …, kapan tiap langkah harus selesai?',
    'If a report arrives at …, when is each step due?',
  ),
  intro: text(
    'Setiap langkah dianggap memakai tepat waktu bakunya, dan langkah berikutnya mulai saat itu. Jalan lurus tanpa pengulangan.',
    'Every step is taken to need exactly its standard time, and the next to start then. The straight way, without loops.',
  ),
  edition: text('Edisi SOP', 'SOP edition'),
  arrival: text('Laporan tiba', 'Report arrives'),
  badTime: text(
    'Waktu tidak terbaca. Isi tanggal dan jam.',
    'The time cannot be read. Give a date and a time.',
  ),
  unknownEdition: text('Edisi ini tidak ada.', 'There is no such edition.'),
  calculate: text('Hitung', 'Compute'),
  result: (arrival: string) => text(`Laporan tiba ${arrival}`, `Report arrives ${arrival}`),
  rules: text('Arti waktu baku pada edisi ini', 'What this edition’s standard times mean'),
  step: text('Langkah', 'Step'),
  executors: text('Pelaksana', 'Executors'),
  standard: text('Waktu baku', 'Standard'),
  starts: text('Mulai', 'Starts'),
  due: text('Batas waktu', 'Due'),
  noStandard: text('tidak ada dalam SOP', 'none in the SOP'),
  sameMoment: text(
    'tanpa batas waktu; langkah berikutnya dianggap mulai saat itu juga',
    'no due time; the next step is taken to start at once',
  ),
  beyond: (date: string) =>
    text(
      `melewati ${date}; hari libur sesudahnya belum diketahui`,
      `beyond ${date}; later holidays are not known yet`,
    ),
  calendar: (version: number, until: string) =>
    text(
      `Dihitung dengan kalender versi ${String(version)}, hari libur diketahui sampai ${until}.`,
      `Computed with calendar version ${String(version)}, holidays known until ${until}.`,
    ),
  dayWorking: text('“Hari” berarti hari kerja', '“Hari” means working day'),
  dayCalendar: text('“Hari” berarti hari kalender', '“Hari” means calendar day'),
  weekCalendar: text('“Minggu” berarti tujuh hari kalender', '“Minggu” means seven calendar days'),
  weekWorking: text('“Minggu” berarti lima hari kerja', '“Minggu” means five working days'),
  print: text(
    'Halaman ini dapat dicetak dari peramban.',
    'This page can be printed from the browser.',
  ),
} as const;
