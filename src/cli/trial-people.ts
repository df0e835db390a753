import { terbilang } from '#core/papers/words/terbilang.ts';
import type { Role } from '#core/sops/model.ts';

/** What a person of the trial is in his office; `nip` is false for who is no civil servant. */
interface Post {
  readonly position: string;
  readonly nip: boolean;
}

const civil = (position: string): Post => ({ position, nip: true });

/**
 * Invented posts for the roles of the SOPs that come with the product: letters to other offices
 * are signed by the head of the agency, not by "KETUA", the heading of a column.
 */
const posts: Readonly<Record<string, Readonly<Record<string, Post>>>> = {
  'maluku-utara': {
    diskominfosan: civil('Kepala Subbagian Umum dan Kepegawaian'),
    ketua: civil('Kepala Dinas Komunikasi, Informatika dan Persandian Provinsi Maluku Utara'),
    sekretaris: civil(
      'Sekretaris Dinas Komunikasi, Informatika dan Persandian Provinsi Maluku Utara',
    ),
    koordinator: civil('Kepala Bidang Persandian dan Statistik'),
    tim: civil('Ketua Tim Teknis Malutprov-CSIRT'),
  },
  denpasar: {
    dkis: civil('Kepala Dinas Komunikasi, Informatika dan Statistik Kota Denpasar'),
    server: civil('Pengelola Server Denpasar-CSIRT'),
    jaringan: civil('Pengelola Jaringan Denpasar-CSIRT'),
    'website-administrator': civil('Pengelola Situs Web Denpasar-CSIRT'),
    aplikasi: civil('Pengelola Aplikasi Denpasar-CSIRT'),
    'keamanan-informasi': civil('Kepala Bidang Persandian dan Keamanan Informasi'),
    'bali-prov-csirt-bssn': civil('Ketua Tim Bali Prov-CSIRT'),
    'perangkat-daerah': civil('Kepala Dinas Contoh Kota Denpasar'),
    pengembang: { position: 'Direktur PT Pengembang Contoh', nip: false },
  },
  batam: {
    'help-desk': civil('Petugas Layanan Pengaduan'),
    'petugas-domain': civil('Pejabat Nama Domain'),
    'tim-internal': civil(
      'Kepala Dinas Komunikasi dan Informatika Kota Batam selaku Ketua BATAM-CSIRT',
    ),
    'penanggung-jawab-akun': civil('Kepala Dinas Contoh Kota Batam'),
    'sekretaris-daerah': civil('Sekretaris Daerah Kota Batam'),
  },
};

/** The invented post of a role; of an SOP that is not ours the role's own name must do. */
export const trialPost = (agency: string, { id, name }: Pick<Role, 'id' | 'name'>): Post =>
  posts[agency]?.[id] ?? civil(`Pejabat ${name}`);

/** "Pejabat Contoh Dua Puluh Satu": one and the same person as an account and as an officeholder, invented beyond doubt. */
export const trialName = (count: number): string =>
  `Pejabat Contoh ${terbilang(count).replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())}`;
