import { lettersOf, piecesOf, repairs, sourceOf } from './sop-source.ts';

/** What a source says and our documents show otherwise, and why: written by hand when the two were laid side by side. */
const shownOtherwise: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  batam: [
    [
      'Nama kolom pelaksana: naskah mencetak 1 sampai 4 saja',
      'nama dari daftar Kualifikasi Pelaksana ditulis di bawah nomornya; kolom tanpa nama tidak menunjuk siapa pun',
    ],
    [
      'Kepala kolom Mutu Baku: hanya Output yang tercetak',
      'PDF menulis (Kelengkapan) dan (Waktu) dalam kurung: bukan tulisan naskah',
    ],
    [
      'Belum, Sudah, Berita acara hasil rapat internal di akhir naskah',
      'tulisan lepas dari gambar bagan alir; berdiri pada langkah 9 dan dalam catatan edisi',
    ],
    [
      'Pelabat Nama Domain; Perturan Presiden; Nomor SOP bulan VIII, tanggal 9 Juli',
      'salah tulis naskah, dibiarkan; disebut dalam catatan edisi',
    ],
    ['Kolom Sekretaris Daerah', 'tambahan, berlatar kelabu; alasannya dalam lampiran catatan'],
  ],
  denpasar: [
    [
      'Naskah tidak mempunyai sampul dan nomor',
      'sampul disusun dari bagian identitas, dan lampiran mengatakannya; nomor diisi instansi',
    ],
    [
      'Nomor butir Kualifikasi Pelaksana, Keterkaitan, Peringatan dan Pencatatan sebagian hilang',
      'semua butir bernomor 1, 2, 3: butir yang masih bernomor (2 dan 5; 2; 3) menunjukkannya',
    ],
    [
      'Strip di depan butir hilang pada perlengkapan langkah 2 sampai 7',
      'tidak ditambahkan: hanya strip yang terbaca yang ditulis',
    ],
    ['Tanda "-" tanpa kata pada Ket. langkah 6, 8, 9, 10', 'dibiarkan seperti naskah'],
    [
      'Insident, inseden, penangan, kordinasi, undercontruction, maintanance, Kemanan, Interal',
      'salah tulis naskah, dibiarkan',
    ],
  ],
  'maluku-utara': [
    [
      'CATATAN di kaki setiap halaman (ditandatangani secara elektronik)',
      'tercetak di kaki hanya pada dokumen yang benar-benar ditandatangani dengan BSrE; selain itu berdiri sekali dalam lampiran catatan',
    ],
    ['Titik dua di belakang label identitas', 'tata letak: label dan isi berdiri dalam dua kolom'],
    [
      'Kepala identitas menulis Statistik, sampul menulis Persandian',
      'salah tulis naskah, keduanya dibiarkan',
    ],
    [
      'STANDART, keapada, menjasi, bias, diperbahui, terindefikasi, katagori, Kabupaten_Kota, Pasal 5 Ayat',
      'salah tulis naskah, dibiarkan',
    ],
  ],
};

const cell = (text: string): string =>
  text
    .replaceAll(/\*|(?<!\p{L})_|_(?!\p{L})/gu, '')
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .trim();

const times = (letters: string, piece: string): number => letters.split(piece).length - 1;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/** One agency's part of the page: every passage of its source with how often each says it. */
const agencyPart = (agency: string, name: string, pdf: string): string => {
  const letters = lettersOf(pdf);
  const pieces = [...Map.groupBy(piecesOf(sourceOf(agency)), (piece) => lettersOf(piece))].map(
    ([key, all]) => [all[0] ?? '', String(all.length), String(times(letters, key))],
  );
  const read = repairs[agency] ?? [];
  return [
    `## ${name}`,
    table(['Tertulis dalam naskah', 'kali dalam naskah', 'kali dalam PDF'], pieces),
    ...(read.length === 0
      ? []
      : [
          '**Dibaca lain daripada hasil pemindaian**',
          table(
            ['hasil pemindaian', 'dibaca', 'sebab'],
            read.map(({ garbled, repaired, reason }) => [
              `\`${garbled.trim().replaceAll('\t', ' ')}\``,
              repaired.trim() === '' ? '(dilewatkan)' : repaired,
              reason,
            ]),
          ),
        ]),
    '**Ditampilkan lain**',
    table(['dalam naskah', 'bagaimana dan mengapa'], shownOtherwise[agency] ?? []),
  ].join('\n\n');
};

/**
 * The page `docs/sop-terhadap-sumber.md`.
 *
 * @param pdfs the text of each agency's SOP document, cell by cell as it was set
 */
export const sopAgainstSource = (
  pdfs: readonly { readonly agency: string; readonly name: string; readonly text: string }[],
): string =>
  [
    '# Dokumen SOP terhadap naskahnya / the SOP documents against their sources',
    'Setiap tulisan dalam ketiga naskah, dan berapa kali ia berdiri dalam PDF dokumen SOP. Kata pendek (Siber, Server) juga terhitung di dalam kalimat lain, dan CATATAN di kaki halaman cukup satu kali. Halaman web `/<instansi>/sop` diuji dengan daftar yang sama (`test/journeys/sop-page.test.ts`). Ditulis oleh `npx vitest run test/papers/sop-against-source.test.ts -u`; uji itu gagal bila halaman ini tidak lagi cocok atau ada tulisan yang kurang.',
    '*Every passage of the three sources and how often the PDF says it; the web page is tested with the same list. Written by that test, which fails where this page is stale or a passage is missing. Slips of the sources are kept word for word.*',
    ...pdfs.map(({ agency, name, text }) => agencyPart(agency, name, text)),
    '',
  ].join('\n\n');
