import { compile } from '#core/sops/compile.ts';
import type { OutcomePart, SopDocument, StepPart } from '#core/sops/document.ts';
import type { Sop } from '#core/sops/model.ts';

const section = (label: string) => ({ label, butir: ['butir'] });

const step = (part: Pick<StepPart, 'kode' | 'no' | 'hasil'> & Partial<StepPart>): StepPart => ({
  judul: part.kode,
  judul_en: part.kode,
  jenis: part.hasil.length > 1 ? 'keputusan' : 'proses',
  kegiatan: part.kode,
  pelaksana: [{ kode: 'tim', dugaan: null }],
  mutu_baku: { kelengkapan: null, waktu: null, output: [] },
  keterangan: null,
  sumber: 'contoh',
  ...part,
});

const outcome = (kode: string, ke: string, more: Partial<OutcomePart> = {}): OutcomePart => ({
  kode,
  label: kode,
  label_en: kode,
  ke,
  ...more,
});

const said = (...oleh: readonly string[]) => ({ oleh, dugaan: null, sumber: 'contoh' });

/**
 * The smallest SOP that has everything: a decision, a loop, a ticket, a block, an approval that
 * counts reports, outputs of each origin, fields of each type, an outside party and an addition.
 */
export const smallDocument: SopDocument = {
  tanggap: 1,
  instansi: {
    kode: 'contoh',
    nama: 'Kota Contoh',
    perangkat_daerah: 'Dinas Contoh',
    tim: 'Contoh-CSIRT',
    jenis: 'kota',
    zona: 'Asia/Jakarta',
    singkatan: 'CTH',
  },
  edisi: {
    kode: '2026',
    status: 'ditetapkan',
    sumber: 'contoh',
    arti_hari: 'kerja',
    arti_minggu: 'kalender',
    catatan: [],
  },
  sampul: ['SOP'],
  catatan_kaki: [],
  identitas: {
    kepala: ['Dinas Contoh'],
    judul: 'SOP Contoh',
    butir: [
      { label: 'Nomor SOP', isi: null, memuat: 'nomor' },
      { label: 'Disahkan oleh', isi: null, memuat: 'pengesahan' },
    ],
  },
  bagian: {
    dasar_hukum: section('Dasar Hukum'),
    kualifikasi_pelaksana: section('Kualifikasi'),
    keterkaitan: section('Keterkaitan'),
    peralatan: section('Peralatan'),
    peringatan: section('Peringatan'),
    pencatatan: section('Pencatatan'),
  },
  kepala_tabel: {
    no: 'No',
    kegiatan: 'Kegiatan',
    pelaksana: null,
    mutu_baku: null,
    kelengkapan: null,
    waktu: null,
    output: null,
    keterangan: null,
  },
  pelaksana: [
    { kode: 'meja', nama: 'Meja Bantu' },
    { kode: 'tim', nama: 'Tim' },
    { kode: 'ketua', nama: 'Ketua' },
    { kode: 'sekda', nama: 'Sekretaris Daerah', tambahan: { alasan: 'peringatan' } },
    { kode: 'pemilik', nama: 'Pemilik', luar: 'pemilik' },
  ],
  pengendali: ['ketua'],
  di_luar_langkah: {
    tindakan: said('tim', 'ketua'),
    keparahan: said('tim', 'ketua'),
    kewajiban: said('tim', 'ketua'),
    pihak: said('meja', 'tim', 'ketua'),
    pembetulan: said('meja', 'tim'),
    naskah: said('ketua'),
    penggabungan: said('ketua'),
    penutupan: said('ketua'),
    pembukaan: said('ketua'),
    peniadaan: said('ketua'),
  },
  langkah: [
    step({
      kode: 'terima',
      no: '1',
      pelaksana: [{ kode: 'meja', dugaan: null }],
      mutu_baku: {
        kelengkapan: null,
        waktu: { teks: '5 Menit', n: 5, satuan: 'menit' },
        output: [{ kode: 'tiket', nama: 'Nomor Tiket', dari: 'tiket' }],
      },
      hasil: [
        outcome('lanjut', 'nilai', {
          efek: [
            'issue-ticket',
            { 'notify-reporter': { pesan: 'Diterima', pesan_en: 'Received' } },
          ],
        }),
      ],
    }),
    step({
      kode: 'nilai',
      no: '2',
      mutu_baku: {
        kelengkapan: null,
        waktu: { teks: '2 Hari', n: 2, satuan: 'hari' },
        output: [
          { kode: 'berita-acara', nama: 'Berita Acara', dari: 'naskah' },
          { kode: 'tangkapan', nama: 'Screenshot blokir', dari: 'berkas', bila: ['tinggi'] },
        ],
      },
      formulir: [
        {
          kode: 'alasan',
          label: 'Alasan',
          label_en: 'Reason',
          jenis: 'long-text',
          wajib: true,
          maks: 100,
        },
        {
          kode: 'parah',
          label: 'Keparahan',
          label_en: 'Severity',
          jenis: 'choice',
          menetapkan: 'severity',
          bila: ['tinggi', 'rendah'],
          wajib: true,
          pilihan: [
            { kode: 'tinggi', label: 'Tinggi', label_en: 'High' },
            { kode: 'rendah', label: 'Rendah', label_en: 'Low' },
          ],
        },
        {
          kode: 'sistem',
          label: 'Sistem',
          label_en: 'System',
          jenis: 'system',
          menetapkan: 'system',
        },
        {
          kode: 'periksa',
          label: 'Daftar periksa',
          label_en: 'Checklist',
          jenis: 'checklist',
          pilihan: [
            { kode: 'a', label: 'A', label_en: 'A' },
            { kode: 'b', label: 'B', label_en: 'B' },
          ],
        },
        { kode: 'jumlah', label: 'Jumlah', label_en: 'Count', jenis: 'number', maks: 10 },
        { kode: 'sejak', label: 'Sejak', label_en: 'Since', jenis: 'date-time' },
        { kode: 'lampiran', label: 'Lampiran', label_en: 'Attachment', jenis: 'file', maks: 1 },
      ],
      hasil: [
        outcome('tinggi', 'tangani', {
          efek: [{ block: { tindakan: 'block', status: 'executed' } }],
        }),
        outcome('rendah', 'tangani'),
        outcome('tidak-valid', 'tolak'),
      ],
    }),
    step({
      kode: 'tangani',
      no: '3',
      pelaksana: [
        { kode: 'pemilik', dugaan: 'sedang' },
        { kode: 'tim', dugaan: 'rendah' },
      ],
      menunggu: ['Pemilik'],
      mutu_baku: {
        kelengkapan: null,
        waktu: { teks: '1 Minggu', n: 1, satuan: 'minggu' },
        output: [],
      },
      hasil: [outcome('lanjut', 'rapat')],
    }),
    step({
      kode: 'rapat',
      no: '4',
      hasil: [
        outcome('sudah', 'buka', {
          syarat: [
            {
              approval: {
                oleh: 'sekda',
                bila: {
                  'reports-of-unit-exceed': 3,
                  hitung: 'valid',
                  'measures-were-in-force': true,
                },
                sumber: 'Peringatan 2',
              },
            },
          ],
        }),
        outcome('belum', 'tangani', { efek: [{ escalate: { kepada: 'BSSN' } }] }),
      ],
    }),
    step({
      kode: 'buka',
      no: '5',
      hasil: [
        outcome('lanjut', 'akhir', {
          efek: ['lift-measures', { send: { kepada: ['Pemilik'], output: ['berita-acara'] } }],
        }),
      ],
    }),
    step({
      kode: 'akhir',
      no: '6',
      syarat: ['measures-lifted', { 'outputs-present': ['berita-acara'] }],
      hasil: [outcome('tutup', 'selesai', { efek: [{ close: { alasan: 'completed' } }] })],
    }),
    step({
      kode: 'tolak',
      no: null,
      tambahan: { alasan: 'SOP tidak mengatur laporan tidak valid' },
      hasil: [outcome('tutup', 'selesai', { efek: [{ close: { alasan: 'invalid' } }] })],
    }),
  ],
};

export const smallSop: Sop = compile(smallDocument);
