import { counted } from '#core/text/counted.ts';
import { bilingual as text } from './common.ts';

/** Texts of the working calendar. */
export const calendarTexts = {
  title: text('Kalender kerja', 'Working calendar'),
  intro: text(
    'Waktu baku SOP dihitung dengan kalender ini. Setiap perubahan tercatat, dan batas waktu kasus terbuka dihitung ulang dengan menunjukkan nilai lama dan baru.',
    'The SOP’s standard times are counted with this calendar. Every change is recorded, and due times of open cases are recomputed, showing the old and the new value.',
  ),
  zone: text('Zona waktu', 'Time zone'),
  version: text('Versi kalender', 'Calendar version'),
  knownUntil: text('Hari libur diketahui sampai', 'Holidays known until'),
  knownSoon: text(
    'Tabel hari libur hampir habis. Batas waktu sesudah tanggal itu dihitung tanpa mengetahui hari libur. Tambahkan hari libur tahun berikutnya.',
    'The holiday table ends soon. Due times after that date are counted without knowing the holidays. Add those of the next year.',
  ),
  readOnly: text(
    'Hanya pengendali dan administrator yang dapat mengubah.',
    'Only coordinating executors and administrators can change this.',
  ),
  saved: text(
    'Kalender disimpan. Batas waktu kasus terbuka sedang dihitung ulang.',
    'The calendar was saved. Due times of open cases are being recomputed.',
  ),
  reason: text('Alasan perubahan', 'Reason for the change'),
  reasonHint: text(
    'Tercatat tetap, dan ditunjukkan pada setiap batas waktu yang berubah.',
    'Stays on record, and is shown at every due time that changes.',
  ),
  reasonMissing: text('Isi alasan perubahan.', 'Give the reason for the change.'),
  preview: text('Periksa dahulu', 'Check first'),
  nothingChanged: text(
    'Tidak ada yang berubah dari kalender sekarang.',
    'Nothing differs from the calendar as it is.',
  ),
  confirmTitle: text('Periksa sebelum disimpan', 'Check before saving'),
  from: text('lama', 'old'),
  to: text('baru', 'new'),
  part: text('Bagian', 'Part'),
  moves: (changed: number, of: number) =>
    text(
      `${String(changed)} dari ${String(of)} kasus terbuka akan berubah batas waktunya.`,
      `${String(changed)} of ${String(of)} open cases will get another due time.`,
    ),
  movesAtLeast: (changed: number, of: number) =>
    text(
      `Dari ${String(of)} kasus terbuka terbaru yang diperiksa, ${String(changed)} akan berubah batas waktunya; masih ada kasus terbuka lain.`,
      `Of the ${String(of)} newest open cases looked at, ${String(changed)} will get another due time; there are more open cases.`,
    ),
  save: text('Simpan kalender', 'Save the calendar'),
  change: text('Ubah lagi', 'Change it'),

  hours: text('Jam kerja', 'Working hours'),
  hoursIntro: text(
    'Di luar Ramadan dan masa lain di bawah. Di antara dua rentang adalah istirahat.',
    'Outside Ramadan and the other periods below. Between two spans is the break.',
  ),
  day: text('Hari', 'Day'),
  spans: text('Jam', 'Hours'),
  closed: text('tutup', 'closed'),
  editHours: text('Ubah jam kerja', 'Change the working hours'),
  spansHint: text(
    'Misalnya 07.30–12.00, 13.00–16.00. Kosong berarti tutup.',
    'For instance 07:30–12:00, 13:00–16:00. Empty means closed.',
  ),
  badSpan: (part: string) =>
    text(
      `“${part}” tidak terbaca; tulis misalnya 07.30–12.00.`,
      `“${part}” cannot be read; write for instance 07:30–12:00.`,
    ),

  periods: text(
    'Ramadan dan masa dengan jam sendiri',
    'Ramadan and other periods with their own hours',
  ),
  noPeriods: text('Tidak ada.', 'None.'),
  editPeriod: (name: string) => text(`Ubah ${name}`, `Change ${name}`),
  addPeriod: text('Tambah masa', 'Add a period'),
  periodName: text('Nama', 'Name'),
  periodFrom: text('Dari', 'From'),
  periodTo: text('Sampai dan termasuk', 'Until and including'),
  source: text('Dasar', 'Basis'),
  sourceHint: text('Keputusan atau surat edaran.', 'The decree or circular.'),
  removePeriod: text('Hapus masa ini', 'Remove this period'),
  nameMissing: text('Isi nama.', 'Give a name.'),
  noSuchPeriod: text('Masa ini sudah tidak ada.', 'This period is no longer there.'),

  closedDays: text(
    'Hari libur, cuti bersama, dan hari tutup instansi',
    'Holidays, collective leave and the agency’s own closed days',
  ),
  yearDays: (year: string, count: number) =>
    text(`${year}: ${String(count)} hari`, `${year}: ${counted(count, 'day')}`),
  date: text('Tanggal', 'Date'),
  name: text('Nama', 'Name'),
  kind: text('Jenis', 'Kind'),
  decree: text('Keputusan', 'Decree'),
  remove: text('Hapus', 'Remove'),
  removeDay: (name: string) => text(`Hapus ${name}`, `Remove ${name}`),
  removeChosen: text('Hapus yang dicentang', 'Remove those ticked'),
  chooseDays: text('Centang hari yang dihapus.', 'Tick the days to remove.'),
  addDays: text('Tambah hari', 'Add days'),
  days: text('Hari yang ditambahkan', 'Days to add'),
  daysHint: text(
    'Satu hari per baris: tanggal lalu namanya, misalnya 31-12-2026 Hari jadi kota.',
    'One day a line: the date, then its name, for instance 31-12-2026 City anniversary.',
  ),
  badDay: (line: string) =>
    text(
      `“${line}” tidak terbaca; tulis tanggal lalu nama, misalnya 31-12-2026 Hari jadi.`,
      `“${line}” cannot be read; write the date, then the name, for instance 31-12-2026 Anniversary.`,
    ),
  chooseKind: text('Pilih jenis hari.', 'Choose the kind of day.'),
  badDate: text('Isi tanggal.', 'Give a date.'),

  duty: text('Piket 24 jam', 'On duty round the clock'),
  dutyIntro: text(
    'Waktu baku pelaksana ini berjalan siang malam, termasuk hari libur.',
    'Standard times of these executors run day and night, holidays included.',
  ),
  nobodyOnDuty: text(
    'Tidak ada; semua pelaksana mengikuti jam kerja.',
    'None; all executors keep to the working hours.',
  ),
  editDuty: text('Ubah piket', 'Change who is on duty'),

  history: text('Riwayat perubahan', 'History of changes'),
  noHistory: text(
    'Belum pernah diubah; masih kalender bawaan.',
    'Never changed; it still is the calendar it came with.',
  ),
  historyIntro: text(
    'Yang pertama dibandingkan dengan kalender bawaan.',
    'The first is compared with the calendar it came with.',
  ),
} as const;

export const closedDayKinds = {
  'national-holiday': text('Libur nasional', 'National holiday'),
  'collective-leave': text('Cuti bersama', 'Collective leave'),
  agency: text('Hari tutup instansi', 'Agency’s own closed day'),
} as const;

/** Texts of the reminder rules. */
export const reminderTexts = {
  title: text('Aturan pengingat', 'Reminder rules'),
  intro: text(
    'Siapa diingatkan kapan. Di luar jam kerja pengingat menunggu jam buka berikutnya, kecuali yang ditandai mendesak.',
    'Who is reminded when. Outside working hours reminders wait for the next opening, except for what is marked urgent.',
  ),
  when: text('Pelaksana diingatkan', 'The executor is reminded'),
  half: text('saat separuh waktu terpakai', 'when half of the time is used'),
  eighty: text('saat 80 % waktu terpakai', 'when 80 % of the time is used'),
  due: text('saat batas waktu tiba', 'when it is due'),
  ladder: text('Tangga eskalasi sesudah batas waktu', 'Ladder after the due time'),
  ladderIntro: (minutes: number) =>
    text(
      `Menit kerja sesudah batas waktu (${String(minutes)} menit = 1 hari kerja); untuk piket dan kewajiban lapor, menit jam dinding. Kosongkan baris untuk menghapusnya.`,
      `Working minutes after the due time (${String(minutes)} minutes = 1 working day); for those on duty round the clock and for legal duties, minutes of the wall clock. Empty a row to remove it.`,
    ),
  rung: (number: number) => text(`Anak tangga ${String(number)}`, `Rung ${String(number)}`),
  minutes: text('Menit sesudah batas waktu', 'Minutes after the due time'),
  badMinutes: text('Isi menit sebagai bilangan bulat.', 'Give the minutes as a whole number.'),
  roles: text('Yang diberi tahu', 'Who is told'),
  urgent: text(
    'Mendesak: diingatkan juga di luar jam kerja',
    'Urgent: reminded outside working hours too',
  ),
  save: text('Simpan aturan', 'Save the rules'),
  saved: text('Aturan pengingat disimpan.', 'The reminder rules were saved.'),
  noHistory: text(
    'Belum pernah diubah; masih aturan bawaan.',
    'Never changed; these still are the rules it came with.',
  ),
  historyIntro: text(
    'Yang pertama dibandingkan dengan aturan bawaan.',
    'The first is compared with the rules it came with.',
  ),
  nothingChanged: text(
    'Tidak ada yang berubah dari aturan sekarang.',
    'Nothing differs from the rules as they are.',
  ),
} as const;
