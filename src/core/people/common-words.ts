/**
 * What passwords are made of that are guessed first: words of our own choosing, in small letters
 * without spaces, from what is known to be used in Indonesia and in offices. No list of leaked
 * passwords is kept here.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort passw0rd pass pwd sandi katasandi kata rahasia kunci masuk login signin welcome selamat
  datang admin administrator root user pengguna guest tamu test testing coba cobacoba demo default ganti
  gantisandi ubah baru lama letmein iloveyou ilovyou loveyou sunshine princess dragon monkey football
  baseball superman batman master shadow michael jordan hello halo hallo secret qwerty qwertyuiop asdf asdfgh
  asdfghjkl zxcv zxcvbn zxcvbnm qazwsx abc abcd abcdef abcdefgh
  sayang cinta sayangku cintaku akucinta kamu aku anda saya kita kami ibu bapak ayah mama papa bunda anak
  keluarga teman sahabat bismillah alhamdulillah allahuakbar allah muhammad islam assalamualaikum masyaallah
  insyaallah subhanallah tuhan yesus kristus bali hindu budha
  indonesia merdeka garuda pancasila nusantara bhinneka republik negara bangsa presiden tanahair merahputih
  jakarta bandung surabaya medan semarang makassar palembang denpasar batam ambon ternate sofifi malang
  bogor bekasi depok tangerang yogyakarta jogja solo padang pekanbaru lampung banjarmasin pontianak
  samarinda balikpapan manado palu kendari kupang mataram jayapura sorong aceh riau jambi bengkulu jawa
  sumatera kalimantan sulawesi papua maluku utara selatan timur barat tengah
  dinas kominfo diskominfo diskominfosan kantor kota kabupaten provinsi pemkot pemkab pemprov pemda pemerintah
  daerah walikota bupati gubernur sekda sekretaris sekretariat kepala ketua staf pegawai asn pns petugas
  bappeda bkpsdm bpkad inspektorat kecamatan kelurahan desa camat lurah puskesmas rsud sekolah guru
  csirt tanggap insiden siber keamanan sandiman persandian server jaringan internet komputer laptop wifi
  website aplikasi sistem data email surel helpdesk operator
  senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september
  oktober november desember january february march may june july august october december
  satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
  budi andi agus siti dewi putri putra sri wayan made nyoman ketut rina rini yanti wati hendra eko dwi tri
  ahmad abdul rizky rizki dian fitri indah ayu bayu dimas galih joko susi susanto santoso wibowo hidayat
  persib persija arema persebaya liverpool chelsea arsenal barcelona realmadrid juventus manchester united
  naruto doraemon pokemon mobilelegends freefire kucing anjing harimau macan singa elang bunga mawar melati
  matahari bulan bintang langit laut gunung hujan pelangi kopi nasi goreng bakso jaya sukses makmur sejahtera
  bahagia semangat`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
