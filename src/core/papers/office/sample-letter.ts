import type { Sop } from '#core/sops/model.ts';
import { archiveLabel } from '#core/papers/settings/archive.ts';
import { letterNumber } from '#core/papers/numbers/number-pattern.ts';
import type { SuratDinas } from '#core/papers/record/paper-data.ts';
import { jenisOf, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';
import { letterDate } from '#core/papers/words/dates.ts';
import { momentOf, type Instant } from '#core/time/instant.ts';
import { signerLines } from './signatures.ts';

/** The first role that somebody is settled to sign for; dots where there is none yet. */
const signatureOf = (sop: Sop, { signers }: PaperSettings): SignatureBlock => {
  const signer = sop.roles.map(({ id }) => signers[id]).find((one) => one !== undefined);
  const lines =
    signer === undefined
      ? { position: ['Kepala Dinas,'], name: null, rank: null, nip: null }
      : signerLines(signer);
  return { role: null, ...lines, note: null, anchor: null };
};

const numberOf = (
  { numbers, archive }: PaperSettings,
  at: Instant,
  zone: string,
): string | null => {
  const { month, year } = momentOf(at).toZonedDateTimeISO(zone);
  const made = letterNumber(numbers.pattern, {
    klasifikasi: archiveLabel(archive, numbers, 'surat-dinas').code,
    urut: 1,
    unit: numbers.unit,
    bulan: month,
    tahun: year,
    jenis: jenisOf(numbers, 'surat-dinas'),
  });
  return 'number' in made ? made.number : null;
};

const paragraphs = [
  'Surat ini contoh untuk melihat kop, huruf, ukuran huruf, ukuran kertas, nomor, dan tempat tanda tangan sebagaimana akan tercetak pada naskah dinas.',
  'Paragraf kedua memperlihatkan jarak antarparagraf dan rata kanan kiri. Angka dan alamat seperti 0812-0000-0000, 203.0.113.25, dan https://contoh.example/laporan/2026 tercetak di tengah kalimat tanpa meregangkan barisnya.',
];

/** A letter of nobody's words, as it would be printed with these settings. */
export const sampleLetter = (
  sop: Sop,
  settings: PaperSettings,
  { madeAt, zone }: { readonly madeAt: Instant; readonly zone: string },
): SuratDinas => ({
  kind: 'surat-dinas',
  agency: sop.agency,
  edition: sop.edition,
  title: 'Contoh surat',
  madeAt,
  size: settings.size,
  lettering: settings.lettering,
  letterhead: settings.letterhead,
  number: numberOf(settings, madeAt, zone),
  place: settings.place,
  date: letterDate(madeAt, zone),
  draft: true,
  remarks: ['Contoh menurut pengaturan naskah; bukan surat.'],
  tlp: null,
  footer: [],
  checkAddress: null,
  sifat: 'Biasa',
  lampiran: '-',
  hal: 'Contoh surat menurut pengaturan naskah',
  to: ['Kepala Perangkat Daerah Contoh'],
  toPlace: settings.place === '' ? 'Tempat' : settings.place,
  sections: [
    {
      title: null,
      blocks: [
        ...paragraphs.map((text) => ({ type: 'paragraph' as const, text })),
        {
          type: 'list',
          items: ['butir pertama sebuah daftar;', 'butir kedua.'],
        },
        { type: 'paragraph', text: 'Demikian contoh ini dibuat.' },
      ],
    },
  ],
  signatures: [signatureOf(sop, settings)],
  copies: [],
});
