import { categories } from '#core/sops/categories.ts';
import { problemKinds } from '#api/problem/kinds.ts';
import { about } from './about.ts';
import { englishOfPapers } from './english-papers.ts';
import { englishOfTime } from './english-time.ts';

/** The texts of the API description in English, by their Indonesian. A test sees to it that none is missing. */
const texts: Readonly<Record<string, string>> = {
  [about.id]: about.en,
  [`Salah satu dari: ${categories.map((category) => category.id).join(', ')}.`]: `One of: ${categories.map((category) => category.id).join(', ')}.`,

  Instansi: 'Agencies',
  'Laporan masyarakat': 'Public reports',
  Kasus: 'Cases',
  SOP: 'SOPs',
  'Instansi yang dilayani pemasangan ini.': 'The agencies this installation serves.',
  'Terbuka bagi siapa saja, tanpa akun.': 'Open to everybody, without an account.',
  'Bagi petugas dan mesin yang memegang peran dalam instansi.':
    'For officers and machines that hold a role in the agency.',
  'Naskah SOP yang sedang dan pernah berlaku.': 'The SOPs in force now and before.',
  'Token mesin, diawali tgp_.': 'A machine’s token; it begins with tgp_.',
  'Sesi peramban dari halaman masuk (melalui https namanya diawali `__Secure-`); permintaan yang mengubah harus berasal dari alamat yang sama (Origin).':
    'The browser session of the sign-in page (over https its name begins with `__Secure-`); requests that change something must come from the same address (Origin).',

  'Instansi yang dilayani': 'Agencies served',
  'Kirim laporan insiden': 'Report an incident',
  'Terbuka bagi siapa saja. JSON, atau multipart/form-data dengan bagian `report` (JSON) dan berkas `evidence`.':
    'Open to everybody. JSON, or multipart/form-data with a part `report` (JSON) and files `evidence`.',
  'Laporan diterima': 'Report received',
  'Unggah bukti sebelum melapor': 'Upload evidence before reporting',
  'Jawabannya dipakai pada `evidence` laporan atau `files` pesan.':
    'Its answer goes into `evidence` of a report or `files` of a message.',
  'Berkas tersimpan': 'Files stored',
  'Lacak laporan': 'Follow a report',
  'Lacak laporan, kode dalam kepala permintaan': 'Follow a report, code in a header',
  'Agar kode tidak tertinggal dalam catatan alamat di perjalanan.':
    'So that the code does not stay behind in logs of addresses on the way.',
  'Keadaan laporan': 'Where the report stands',
  'Kirim pesan kepada tim': 'Write to the team',
  'Pesan tersimpan; keadaan laporan sesudahnya': 'Message stored; where the report stands after it',
  'Pekerjaan saya, yang paling dekat tenggatnya lebih dahulu': 'My work, soonest due first',
  'Satu halaman pekerjaan': 'A page of work',
  'Daftar kasus, terbaru lebih dahulu': 'Cases, newest first',
  'Satu halaman kasus': 'A page of cases',
  'Catat laporan dari surat, telepon, atau WhatsApp':
    'Register a report from a letter, a call or WhatsApp',
  'Laporan tercatat': 'Report registered',
  'Satu kasus, dengan apa yang dimintanya sekarang': 'One case, with what it asks now',
  'Bagian `current` memuat langkah sekarang sebagai data: JSON Schema formulirnya, hasil yang dapat dipilih, syarat, keluaran yang masih harus diserahkan, dan siapa yang boleh.':
    'Its part `current` holds the current step as data: the JSON Schema of its form, the outcomes to choose from, their gates, the outputs still to be handed in, and who may act.',
  'Kasus; ETag memuat versinya': 'The case; ETag holds its version',
  'Catatan kasus, dengan hash berantai': 'The record of a case, with its chain of hashes',
  'Peristiwa, terlama lebih dahulu': 'Events, oldest first',
  'Beri perintah atas kasus': 'Command a case',
  'Kirim versi yang dibaca pada `If-Match`, agar tidak memutuskan atas keadaan yang sudah lewat; kirim `Idempotency-Key`, agar aman diulang.':
    'Send the version you read as `If-Match`, so as not to decide on a state that has passed; send an `Idempotency-Key`, so that it is safe to repeat.',
  'Yang terjadi; ETag memuat versi barunya': 'What happened; ETag holds the new version',
  'Gabungkan ke kasus lain sebagai laporan ganda': 'Merge into another case as a duplicate',
  'Kasus ditutup sebagai ganda': 'The case is closed as a duplicate',
  'Unggah berkas untuk dipakai dalam perintah': 'Upload files to use in commands',
  'Berkas belum menjadi bagian kasus sebelum sebuah perintah menyebutnya (attach-evidence, keluaran langkah, isian berkas, bukti tindakan).':
    'A file is no part of the case until a command names it (attach-evidence, an output of a step, a file field, the proof of a measure).',
  'Isi sebuah berkas kasus': 'The content of a file of a case',
  'Isi berkas, sebagai lampiran': 'The content, as an attachment',
  'Edisi SOP instansi': 'The agency’s SOP editions',
  'Edisi SOP': 'SOP editions',
  'Naskah satu edisi SOP': 'The text of one SOP edition',
  'Sebagai JSON, atau byte demi byte seperti diadopsi dengan `Accept: application/yaml`.':
    'As JSON, or byte for byte as it was adopted with `Accept: application/yaml`.',
  'Naskah SOP': 'The SOP',

  'Kode instansi.': 'Code of the agency.',
  'Id atau nomor kasus.': 'Id or number of the case.',
  'Id berkas.': 'Id of the file.',
  'Kode pelacakan dari tanda terima.': 'Tracking code from the receipt.',
  'Kode pelacakan.': 'Tracking code.',
  'Kode edisi SOP.': 'Code of the SOP edition.',
  'Nilai `next` dari halaman sebelumnya.': 'The value `next` of the page before.',
  'Kunci pilihan pemanggil; permintaan yang sama dengan kunci yang sama dijawab sama dan dikerjakan sekali.':
    'A key of the caller’s choice; the same request with the same key is answered the same and done once.',
  'Versi kasus yang dibaca (ETag), misalnya `"12"`.':
    'The version of the case that was read (ETag), for instance `"12"`.',
  'Id petugas, atau `me`.': 'Id of an officer, or `me`.',
  '`true`: hanya yang lewat waktu sekarang.': '`true`: only what is late now.',
  'Kata-kata, dalam urutan apa pun; nomor kasus atau tiket menemukan kasusnya.':
    'Words, in any order; a case or ticket number finds its case.',
};

const schemas: Readonly<Record<string, string>> = {
  'Bahasa pelapor; bila kosong, bahasa dari Accept-Language.':
    'The reporter’s language; left out, the one of Accept-Language.',
  'Persetujuan pelapor atas pemrosesan datanya; wajib bagi laporan masyarakat.':
    'The reporter’s consent to the processing of his data; required of public reports.',
  'Berkas yang sudah diunggah lebih dahulu.': 'Files uploaded before.',
  'Laporan insiden.': 'An incident report.',
  'Wajib, kecuali bila anonim.': 'Required, unless anonymous.',
  'NIP atau NIK, sebagai teks.': 'NIP or NIK, as text.',
  'Pelapor. Surel atau telepon wajib, kecuali bila anonim.':
    'The reporter. E-mail or phone is required, unless anonymous.',
  'Sistem elektronik yang terdampak.': 'The electronic system concerned.',
  'Berkas yang sudah diunggah. Pakailah persis seperti dijawab oleh unggahan.':
    'An uploaded file. Use it exactly as the upload answered it.',
  'Lewat mana laporan datang.': 'How the report came in.',
  'Kapan laporan diterima; bila kosong, sekarang.': 'When the report was received; left out, now.',
  'Nomor agenda surat, atau tanda lain asal laporan.':
    'Agenda number of the letter, or another mark of where the report came from.',
  'Laporan yang dicatat petugas.': 'A report registered by an officer.',
  'Diberikan sekali ini saja; simpanlah.': 'Given only this once; keep it.',
  'Tanda terima laporan.': 'Receipt of a report.',
  'Tanda terima laporan yang dicatat petugas.': 'Receipt of a report registered by an officer.',
  'Kalimat dalam bahasa pemanggil (Accept-Language).':
    'The sentence in the caller’s language (Accept-Language).',
  'Kode tetap: jenis masalah, atau kode penolakan SOP.':
    'A fixed code: the kind of problem, or the code of the SOP’s refusal.',
  'Versi kasus sekarang.': 'The version of the case now.',
  'Teks dalam bahasa Indonesia dan Inggris.': 'A text in Indonesian and English.',
  'Apa yang terjadi dengan laporan, untuk pelapor.': 'What became of a report, for the reporter.',
  'Dari POST /reports/evidence.': 'From POST /reports/evidence.',
  'Cursor halaman berikutnya; null bila sudah habis.': 'Cursor of the next page; null at the end.',
  '`step`, `approval:2`, atau `duty:1`.': '`step`, `approval:2` or `duty:1`.',
  'Sesuatu yang harus dikerjakan pemanggil sekarang.': 'Something that is the caller’s to do now.',
  'Kasus dalam daftar.': 'A case in a list.',
  'Edisi SOP yang berlaku bagi kasus ini sampai selesai.':
    'The SOP edition this case keeps to its end.',
  'Sama dengan ETag; kirimkan pada If-Match.': 'The same as ETag; send it as If-Match.',
  'Laporan sebagaimana diterima.': 'The report as it was received.',
  'Apa yang boleh dilakukan pemanggil; approve: nomor persetujuan yang menunggu jawabannya.':
    'What the caller may do; approve: numbers of the approvals waiting for his answer.',
  'Kasus.': 'A case.',
  'Kewajiban lapor menurut hukum, di samping alur SOP.':
    'A duty to report that the law sets, beside the flow of the SOP.',
  'JSON Schema (2020-12) dari `form` pada perintah fulfil-duty.':
    'JSON Schema (2020-12) of `form` in the command fulfil-duty.',
  'Apa yang diminta kasus sekarang: langkah, formulir, hasil, dan siapa yang boleh.':
    'What the case asks now: step, form, outcomes, and who may act.',
  'Kegiatan, kata demi kata dari SOP.': 'The activity, word for word from the SOP.',
  'Alasan, bila langkah ini tambahan yang tidak ada dalam SOP.':
    'The reason, when the step is an addition that is not in the SOP.',
  'Siapa yang mengerjakan langkah ini.': 'Whose this step is.',
  'JSON Schema (2020-12) dari `form` pada perintah complete-step.':
    'JSON Schema (2020-12) of `form` in the command complete-step.',
  '`file`: harus diunggah dan disebut pada complete-step; lainnya terjadi dengan sendirinya.':
    '`file`: has to be uploaded and named in complete-step; the others come about by themselves.',
  'Hanya diminta pada hasil ini; null berarti pada semua hasil.':
    'Demanded under these outcomes only; null means under all.',
  'Langkah berikutnya; null mengakhiri alur.': 'The next step; null ends the flow.',
  'Yang harus menyetujui, bila jenisnya approval.':
    'Who has to approve, when the type is approval.',
  'Permintaan persetujuan terakhir; given null selama belum dijawab.':
    'The last request for approval; given is null while it is not answered.',
  'Berkas keluaran yang masih harus diserahkan untuk hasil ini.':
    'Output files still to be handed in for this outcome.',
  'null bila kasus sudah ditutup.': 'null when the case is closed.',
  'Peristiwa sebagaimana tercatat; null bagi pihak luar.':
    'The event as recorded; null for outside parties.',
  'Satu peristiwa dalam catatan kasus.': 'One event in the record of a case.',
  'Versi kasus sesudah perintah, dan apa yang terjadi.':
    'The version of the case after the command, and what happened.',
  'Perintah atas kasus.': 'A command to a case.',
  'Jawaban atas satu isian; bentuknya menurut JSON Schema formulir langkah.':
    'The answer to one field; its form follows the JSON Schema of the step’s form.',
  'Nomor kasus tujuan.': 'Number of the case to merge into.',
  'Kasus baru berjalan menurut edisi ini.': 'New cases run by this edition.',
  'Naskah SOP bagian demi bagian, dengan kunci berkas sop.yaml.':
    'The SOP section by section, with the keys of the file sop.yaml.',
};

const problems = Object.fromEntries(
  Object.values(problemKinds).map(({ title }) => [title.id, title.en]),
);

const known = new Map(
  Object.entries({ ...problems, ...schemas, ...texts, ...englishOfTime, ...englishOfPapers }),
);

/** `Ditolak (`refused`); Berkas terlalu besar (`file-too-large`)`: each part has a title and its kind. */
const translateProblems = (text: string): string | undefined => {
  const parts = text.split('; ').map((part) => {
    const [, title, kind] = /^(.+) (\(`[a-z-]+`\))$/u.exec(part) ?? [];
    const english = known.get(title ?? '');
    return english === undefined ? undefined : `${english} ${kind ?? ''}`;
  });
  return parts.includes(undefined) ? undefined : parts.join('; ');
};

/** A text of the description in English; undefined when nobody has translated it. */
export const english = (text: string): string | undefined =>
  known.get(text) ?? translateProblems(text);
