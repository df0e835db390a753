import { formatInstant } from '#core/time/format.ts';
import type { Instant } from '#core/time/instant.ts';

/** What is told about a case file in its own `BACA-SAYA.txt`. */
export interface CaseFileFacts {
  readonly agencyName: string;
  readonly number: string;
  readonly caseId: string;
  readonly system: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly zone: string;
  /** Events in the record, and the hash of the last. */
  readonly events: number;
  readonly lastHash: string;
  readonly papers: {
    readonly signed: number;
    readonly drafts: number;
    readonly forms: number;
    /** Files frozen beside them when they were signed. */
    readonly frozen: number;
  };
  readonly evidence: number;
  /** Trust anchors in `kepercayaan/`. */
  readonly anchors: number;
  /** Where a paper's code is asked for: `https://…/periksa`. */
  readonly checkAddress: string;
  /** What is not as it should be: lost files, papers that could not be set. */
  readonly troubles: readonly string[];
}

/** A line of the contents; left out when there is none of it. */
const line = (name: string, text: string, count = 1): string =>
  count === 0 ? '' : `  ${name.padEnd(23)} ${text}\n`;

const contents = ({ papers, evidence, anchors }: CaseFileFacts): string =>
  [
    'ISI\n\n',
    line('MANIFES.sha256', 'sidik jari (SHA-256) semua berkas lain di sini'),
    line('periksa-catatan.py', 'pemeriksa; hanya perlu Python 3'),
    line('periksa-bukti.py', 'pemeriksa bukti catatan (.tlog-proof); hanya perlu Python 3'),
    line('bukti.json', 'daftar semua berkas yang disebut catatan, dengan sidik jarinya'),
    line(
      'naskah/',
      `naskah dinas: ${String(papers.signed)} berkas bertanda tangan atau dicetak, ${String(papers.drafts)} draf`,
      papers.signed + papers.drafts,
    ),
    line(
      '',
      '(DIBATALKAN = sudah dibatalkan, DRAF = belum ditandatangani)',
      papers.signed + papers.drafts,
    ),
    line(
      'pemeriksaan/',
      `${String(papers.frozen)} berkas yang dibekukan saat naskah ditandatangani: rantai sertifikat (PEM), laporan pemeriksaan`,
      papers.frozen,
    ),
    line('formulir/', `${String(papers.forms)} formulir sebagaimana diisi`, papers.forms),
    line('bukti/', `${String(evidence)} berkas bukti, dengan nama aslinya sejauh aman`, evidence),
    line('catatan/peristiwa.pdf', 'catatan kasus untuk dibaca'),
    line(
      'catatan/peristiwa.json',
      'catatan kasus yang asli: setiap peristiwa kata demi kata, berantai',
    ),
    line('sop/', 'SOP yang dijalankan, dan pelaksanaannya pada kasus ini'),
    line('kepercayaan/', 'sertifikat induk untuk memeriksa tanda tangan', anchors),
  ].join('');

const listCheck = `1. Tidak ada berkas yang berubah.

   Linux:    sha256sum -c MANIFES.sha256
   macOS:    shasum -a 256 -c MANIFES.sha256
   Windows (PowerShell):
     Get-Content MANIFES.sha256 -Encoding UTF8 | ForEach-Object {
       $sidik, $nama = $_ -split '  ', 2
       if ((Get-FileHash -LiteralPath $nama -Algorithm SHA256).Hash -ne $sidik) { "BERUBAH: $nama" } }
   Windows, satu berkas:  certutil -hashfile "bukti.json" SHA256

   Daftar itu sendiri dapat diganti orang. Karena itu SHA-256 dari MANIFES.sha256 dicatat
   dalam riwayat kasus di Tanggap saat berkas ini dibuat; mintalah instansi mencocokkannya.
`;

const signatureCheck = ({
  anchors,
  checkAddress,
}: CaseFileFacts): string => `2. Tanda tangan elektronik pada naskah sah dan naskah tidak berubah sesudahnya.

   for f in naskah/*.pdf; do echo "$f"; pdfsig "$f"; done        (paket poppler-utils)
   "Signature is Valid" berarti isinya utuh. Naskah tanpa tanda tangan elektronik (draf, lembar
   cetak, pindaian) dilewati.
${
  anchors === 0
    ? ''
    : `   Supaya penerbit sertifikatnya juga diperiksa, percayai dahulu sertifikat induknya, sesudah
   Anda memastikan sertifikat itu dari sumber lain:
     mkdir ../nss && certutil -N -d sql:../nss --empty-password     (paket libnss3-tools)
     for s in kepercayaan/*.pem; do certutil -A -d sql:../nss -n "$s" -t "C,C,C" -i "$s"; done
     pdfsig -nssdir sql:../nss naskah/NAMA.pdf
`
}   Pembaca PDF seperti Adobe Acrobat Reader juga menampilkannya, dan kode pada naskah dapat
   ditanyakan di ${checkAddress}
`;

const recordCheck = `3. Catatan kasus utuh dan berurutan; bukti sesuai dengan catatannya.

   python3 periksa-catatan.py            (Windows: py periksa-catatan.py)

   Dengan tangan: buka catatan/peristiwa.json. Untuk setiap peristiwa, sambungkan tanpa spasi
   sebelum + awalan + isi + akhiran + versi + }   lalu hitung SHA-256 teks UTF-8-nya:
   hasilnya harus sama dengan sidik, dan sebelum harus sama dengan sidik peristiwa di atasnya.
   Satu huruf yang berubah memutus rantai di tempat itu.
`;

const proofCheck = ({
  lastHash,
}: CaseFileFacts): string => `4. Catatan itu ada dalam catatan yang ditandatangani instalasi.

   Rantai pada nomor 3 dapat dibuat ulang seluruhnya oleh yang menguasai basis data. Karena itu
   mintalah juga bukti catatan kasus ini (kasus-….tlog-proof, diunduh di halaman berkas kasus),
   dan kunci pemeriksa instansi lewat jalan lain (tertera di halaman Periksa bukti catatan):

   python3 periksa-bukti.py kasus-….tlog-proof \\
     ${lastHash} \\
     KUNCI
`;

const english = `ENGLISH

  A copy of everything recorded on one case. Check it without Tanggap: "sha256sum -c
  MANIFES.sha256" (nothing changed), "pdfsig" on each PDF in naskah/ (signatures), "python3
  periksa-catatan.py" (the hash chain of the record and the evidence; exit code 1 on any break),
  "python3 periksa-bukti.py PROOF HASH KEY" (that its newest event is in the signed record).
  naskah = official papers, formulir = forms, bukti = evidence, catatan = record, DRAF = draft,
  DIBATALKAN = revoked.
`;

const troublesOf = ({ troubles }: CaseFileFacts): string =>
  troubles.length === 0
    ? ''
    : `PERHATIAN

${troubles.map((trouble) => `  - ${trouble}`).join('\n')}

`;

/** `BACA-SAYA.txt`: what the case file is, what it holds and how to check it without Tanggap. */
export const readMe = (facts: CaseFileFacts): string => {
  const { agencyName, number, caseId, system, madeBy, madeAt, zone, events, lastHash } = facts;
  return `BERKAS KASUS ${number}

  Instansi        ${agencyName}
  Kasus           ${number} (${caseId})
  Sistem          ${system}
  Dibuat oleh     ${madeBy}
  Dibuat pada     ${formatInstant(madeAt, zone, 'id')} (${madeAt})
  Catatan         ${String(events)} peristiwa; sidik jari yang terakhir:
                  ${lastHash}

Salinan semua yang tercatat tentang satu kasus, untuk diserahkan dan diarsipkan. Isinya lengkap:
juga identitas pelapor yang minta dirahasiakan dan catatan internal. Serahkan hanya kepada yang
berhak. Berkas bukti dapat berisi perangkat perusak (malware): jangan dijalankan.

${troublesOf(facts)}${contents(facts)}
CARA MEMERIKSA, TANPA TANGGAP

Ekstrak seluruh ZIP ke folder kosong, buka folder itu di terminal.

${listCheck}
${signatureCheck(facts)}
${recordCheck}
${proofCheck(facts)}
${english}`;
};
