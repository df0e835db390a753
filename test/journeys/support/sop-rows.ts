/**
 * What the Output column of the three SOPs names, row by row, copied by hand from the documents
 * themselves (test/fixtures/sop-sources), never from a `sop.yaml`: the journeys hold the product
 * against the papers the offices wrote. Words broken by the layout are put together again.
 */

/** As what an output exists in Tanggap: one of the official papers, a form, a file handed in, the ticket's number. */
export type Made =
  | 'surat-dinas'
  | 'nota-dinas'
  | 'berita-acara'
  | 'laporan'
  | 'formulir'
  | 'file'
  | 'ticket';

/** An output as the document names it. */
export type Named = readonly [name: string, made: Made];

/** A row of an SOP's table of steps. */
export interface Row {
  readonly no: string;
  readonly outputs: readonly Named[];
  /** Outputs Tanggap adds, which the row does not name. */
  readonly added?: readonly Named[];
}

/** A step Tanggap adds, between two rows; known by its title. */
export interface AddedStep {
  readonly title: string;
  readonly outputs: readonly Named[];
}

/** An SOP's outputs: ten rows, and the steps in between that are additions. */
export interface SopRows {
  readonly rows: readonly Row[];
  readonly addedSteps: readonly AddedStep[];
}

/** Rows 5 and 6 of both SOPs ask for it as Perlengkapan, and no row yields it. */
const analysis: Named = [
  'Laporan Analisis Insiden Siber dan Rekomendasi Penanganan Insiden Siber',
  'laporan',
];

/** Peraturan BSSN 1/2024 asks for it; the work unit, whom the letter of row 6 goes to as well, does not need it. */
const contact: Named = ['Informasi kontak pelapor bagi BSSN', 'formulir'];

/** Escalation goes to BSSN with the reporter's contact, which the owner of the system does not need. */
const escalation: Named = ['Permohonan bantuan penanganan insiden siber', 'surat-dinas'];

const retest: AddedStep = {
  title: 'Uji ulang dan cabut tindakan sementara',
  outputs: [['Hasil uji ulang dan pencabutan tindakan sementara', 'formulir']],
};
const dismissal: AddedStep = {
  title: 'Tutup laporan tidak valid',
  outputs: [['Catatan penutupan laporan', 'formulir']],
};

const malukuUtara: SopRows = {
  rows: [
    { no: '1', outputs: [['Formulir aduan Insiden Siber', 'formulir']] },
    {
      no: '2',
      outputs: [['Formulir aduan Insiden Siber diterima Tim Malutprov-CSIRT', 'formulir']],
    },
    { no: '3', outputs: [['Formulir aduan Insiden Siber', 'formulir']] },
    {
      no: '4',
      outputs: [
        [
          'Langkah penanganan sementara insiden siber (Non aktif Domain, mengganti tampilan dengan underconstruction/maintenance Backup data)',
          'nota-dinas',
        ],
      ],
    },
    {
      no: '5',
      outputs: [
        ['Formulir Penanganan Insiden Siber', 'formulir'],
        ['Laporan Penanganan Insiden Siber yang belum berhasil di tangani', 'laporan'],
      ],
      added: [analysis],
    },
    {
      no: '6',
      outputs: [['Laporan Rekomendasi dari Malutprov-CSIRT/BSSN/PD terkait', 'surat-dinas']],
      added: [contact],
    },
    {
      no: '7',
      outputs: [['Konfirmasi dan Rekomendasi Penanganan Siber', 'surat-dinas']],
      added: [escalation],
    },
    { no: '8', outputs: [['Laporan hasil penanganan insiden', 'laporan']] },
    { no: '9', outputs: [['Tanggapan Laporan Siber', 'surat-dinas']] },
    { no: '10', outputs: [['Laporan Penanganan Insiden Siber', 'laporan']] },
  ],
  addedSteps: [dismissal, retest],
};

const denpasar: SopRows = {
  rows: [
    { no: '1', outputs: [['Laporan Insiden Siber', 'formulir']] },
    { no: '2', outputs: [['Laporan Insiden Siber diterima Tim Denpasar-CSIRT', 'formulir']] },
    { no: '3', outputs: [['Laporan verifikasi', 'laporan']] },
    {
      no: '4',
      outputs: [
        [
          'Langkah Penanganan sementara insiden siber (Non aktif Domain ,mengganti tampilan dengan undercontruction/maintanance, Backup data)',
          'nota-dinas',
        ],
      ],
    },
    {
      no: '5',
      outputs: [
        ['Laporan penanganan insiden siber', 'laporan'],
        ['Laporan penanganan insiden siber yang belum berhasil di tangani', 'laporan'],
      ],
      added: [analysis],
    },
    {
      no: '6',
      outputs: [['Laporan rekomendasi dari Bali Prov-CSIRT/BSSN/PD terkait', 'surat-dinas']],
      added: [contact],
    },
    {
      no: '7',
      outputs: [['Konfirmasi dan Rekomendasi Penanganan Siber', 'surat-dinas']],
      added: [escalation],
    },
    { no: '8', outputs: [['Laporan rekomendasi hasil kordinasi', 'laporan']] },
    { no: '9', outputs: [['Tanggapan Laporan Siber', 'surat-dinas']] },
    { no: '10', outputs: [['Laporan Penanganan Insiden Siber', 'laporan']] },
  ],
  addedSteps: [dismissal, retest],
};

const batam: SopRows = {
  rows: [
    { no: '1', outputs: [['Respon laporan pengaduan', 'formulir']] },
    { no: '2', outputs: [['Nomor Tiket', 'ticket']] },
    {
      no: '3',
      outputs: [
        ['Dokumentasi', 'file'],
        ['Berita Acara hasil validasi', 'berita-acara'],
      ],
    },
    {
      no: '4',
      outputs: [
        ['Dokumentasi', 'file'],
        ['Berita Acara penilaian tingkat kekritisan', 'berita-acara'],
      ],
    },
    {
      no: '5',
      outputs: [['Screenshot blokir', 'file']],
      added: [['Catatan keputusan blokir', 'formulir']],
    },
    {
      no: '6',
      outputs: [
        ['Peringatan atau rekomendasi sanksi untuk ASN / perangkat daerah', 'surat-dinas'],
        ['Laporan Pengaduan', 'laporan'],
        ['Surat', 'surat-dinas'],
      ],
    },
    { no: '7', outputs: [['laporan hasil penanganan kerentanan yang ditemukan', 'laporan']] },
    { no: '8', outputs: [['Surat', 'surat-dinas']] },
    { no: '9', outputs: [['Berita acara hasil rapat internal', 'berita-acara']] },
    { no: '10', outputs: [['Nomor tiket', 'ticket']] },
  ],
  addedSteps: [
    {
      title: 'Jawab dan tutup laporan tidak valid',
      outputs: [['Jawaban kepada pelapor', 'surat-dinas']],
    },
  ],
};

export const sopRows = { 'maluku-utara': malukuUtara, denpasar, batam } as const;
