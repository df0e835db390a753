/** English of what the description says of time: calendar, reminders, figures. By its Indonesian. */
export const englishOfTime: Readonly<Record<string, string>> = {
  Waktu: 'Time',
  Pengaturan: 'Settings',
  'Pengingat, kepatuhan, dan simulasi batas waktu.':
    'Reminders, compliance, and simulated due times.',
  'Kalender kerja dan aturan pengingat instansi; setiap perubahan tercatat.':
    'The agency’s working calendar and reminder rules; every change is recorded.',

  'Kalender kerja': 'The working calendar',
  'Kalender; ETag memuat versinya': 'The calendar; ETag holds its version',
  'Ganti kalender kerja': 'Change the working calendar',
  'Bagi pengendali dan administrator. Batas waktu kasus terbuka dihitung ulang; masing-masing menunjukkan nilai lama, nilai baru, dan alasannya.':
    'For coordinating executors and administrators. Due times of open cases are recomputed, each with its old value, its new value and the reason.',
  'Kalender sesudah perubahan': 'The calendar after the change',
  'Aturan pengingat': 'The reminder rules',
  'Ganti aturan pengingat': 'Change the reminder rules',
  'Bagi pengendali dan administrator.': 'For coordinating executors and administrators.',
  'Aturan sesudah perubahan': 'The rules after the change',
  'Riwayat perubahan pengaturan': 'History of changes of settings',
  Perubahan: 'Changes',
  'Kotak masuk saya': 'My inbox',
  'Satu halaman pengingat': 'A page of reminders',
  'Tandai semua pengingat sudah dibaca': 'Mark all reminders as read',
  'Sudah ditandai': 'Marked',
  'Kepatuhan terhadap SOP': 'How the SOP is kept',
  'Sebagai JSON, atau sebagai CSV untuk lembar kerja Indonesia (titik koma, koma desimal, UTF-8 bertanda) dengan `Accept: text/csv`.':
    'As JSON, or as CSV for Indonesian spreadsheets (semicolons, decimal commas, UTF-8 with its mark) with `Accept: text/csv`.',
  'Angka kepatuhan': 'The figures',
  'Kapan tiap langkah harus selesai bila laporan tiba pada suatu saat':
    'When each step is due for a report arriving at a moment',
  'Batas waktu tiap langkah': 'The due time of each step',

  'Versi kalender yang dibaca (ETag), misalnya `"3"`; wajib.':
    'The version of the calendar that was read (ETag), for instance `"3"`; required.',
  'Kode edisi SOP; bila kosong, yang berlaku.':
    'Code of the SOP edition; left out, the one in force.',
  'Saat laporan tiba; bila kosong, sekarang.': 'The moment the report arrives; left out, now.',
  'Selesai pada atau sesudah saat ini.': 'Ended at this moment or later.',
  'Selesai sebelum saat ini.': 'Ended before this moment.',
  'Kode pelaksana.': 'Code of the executor.',
  'Isi CSV: angka, atau kasus yang paling terlambat.':
    'What the CSV holds: the figures, or the most late cases.',

  'Jam setempat, misalnya `07:30`.': 'A local time, for instance `07:30`.',
  'Tanggal, misalnya `2026-03-20`.': 'A date, for instance `2026-03-20`.',
  'Rentang jam kerja menurut hari ISO (1 = Senin); hari yang tidak disebut berarti tutup.':
    'Working hours by ISO weekday (1 = Monday); a weekday not named is closed.',
  'Keputusan yang menetapkannya.': 'The decree it comes from.',
  'Zona waktu IANA.': 'IANA time zone.',
  'Masa dengan jam sendiri, misalnya Ramadan.': 'Periods with hours of their own, such as Ramadan.',
  'Tanggal terakhir yang hari liburnya diketahui.': 'The last date for which holidays are known.',
  'Pelaksana yang piket siang malam.': 'Executors on duty round the clock.',
  'Kalender kerja tanpa versinya.': 'A working calendar without its version.',
  'Alasan perubahan; tercatat tetap.': 'The reason for the change; it stays on record.',
  'Kalender kerja baru, dan alasannya.': 'The new working calendar, and the reason.',
  'Kalender kerja instansi.': 'The agency’s working calendar.',
  'Menit kerja sesudah batas waktu.': 'Working minutes after the due time.',
  'Kode langkah dan kewajiban yang diingatkan juga di luar jam kerja.':
    'Codes of steps and duties that are reminded of outside working hours too.',
  'Pengingat yang dikehendaki instansi.': 'The reminders an agency wants.',
  'Aturan pengingat baru, dan alasannya.': 'The new reminder rules, and the reason.',
  'Perubahan pengaturan, terbaru lebih dahulu; masing-masing memuat pengaturan sesudahnya.':
    'Changes of settings, newest first; each holds the settings after it.',

  'Jumlah yang belum dibaca, dihitung sampai 100.': 'How many are unread, counted to 100.',
  '`turn:3` atau `duty:1`.': '`turn:3` or `duty:1`.',
  'Kode langkah atau kewajiban.': 'Code of the step or duty.',
  '`half`, `eighty`, `due`, atau `late-1` dan seterusnya menurut anak tangga.':
    '`half`, `eighty`, `due`, or `late-1` and so on by rung.',
  'Disampaikan sekaligus sesudah layanan berhenti.':
    'Told together after the service had been down.',
  'Pengingat bagi peran pemanggil, terbaru lebih dahulu.':
    'Reminders for the caller’s roles, newest first.',
  'Kode langkah, bulan, atau kode pelaksana.': 'Code of the step, month, or code of the executor.',
  'Yang mempunyai waktu baku.': 'Those that have a standard time.',
  'Angka kepatuhan dalam menit kerja.': 'Figures in working minutes.',
  'Bagaimana SOP dijalankan, menurut langkah yang sudah selesai.':
    'How the SOP is kept, by the steps that have ended.',
  'Waktu baku, kata demi kata dari SOP.': 'The standard time, word for word from the SOP.',
  'Melewati hari libur yang diketahui.': 'Beyond the known holidays.',
  'Kapan tiap langkah harus selesai bila semuanya memakai tepat waktu bakunya.':
    'When each step is due if all take exactly their standard time.',
};
