import type { Signer } from '#core/papers/settings/settings.ts';
import { tieOf } from '#core/people/tied.ts';
import type { Agency } from '#test/journeys/support/paper-case.ts';
import { holderNamed, inventedNip } from './people.ts';

/** The office that stands for a role: what a letter calls it, and the rank of who holds it. */
interface Office {
  readonly position: string;
  readonly rank: string | null;
  /** For whom its holder signs letters, where they are not his own. */
  readonly onBehalfOf?: string;
}

const pranata = 'Pranata Komputer Ahli Muda';

/** The offices of the runs, by role: columns of an SOP are no titles, and nobody signs as one. */
const offices: Readonly<Record<Agency, Readonly<Record<string, Office>>>> = {
  batam: {
    'help-desk': { position: 'Pengelola Layanan Pengaduan', rank: 'Pengatur' },
    'petugas-domain': { position: pranata, rank: 'Penata' },
    'tim-internal': { position: 'Ketua Tim BATAM-CSIRT', rank: 'Pembina' },
    'penanggung-jawab-akun': { position: 'Pengelola Sistem Dinas Contoh', rank: 'Penata Muda' },
    'sekretaris-daerah': { position: 'Sekretaris Daerah', rank: 'Pembina Utama Madya' },
  },
  denpasar: {
    dkis: {
      position: 'Kepala Bidang Persandian',
      rank: 'Pembina',
      onBehalfOf: 'Kepala Dinas Komunikasi, Informatika dan Statistik',
    },
    server: { position: pranata, rank: 'Penata' },
    jaringan: { position: pranata, rank: 'Penata' },
    'website-administrator': { position: pranata, rank: 'Penata' },
    aplikasi: { position: pranata, rank: 'Penata' },
    'keamanan-informasi': { position: 'Ketua Tim Denpasar-CSIRT', rank: 'Penata Tingkat I' },
    'perangkat-daerah': { position: 'Kepala Seksi Layanan Dinas Contoh', rank: 'Penata' },
  },
  'maluku-utara': {
    diskominfosan: { position: 'Pengelola Layanan Pengaduan', rank: 'Pengatur' },
    ketua: { position: 'Ketua Tim Malutprov-CSIRT', rank: 'Pembina Utama Muda' },
    sekretaris: { position: 'Sekretaris Tim Malutprov-CSIRT', rank: 'Pembina' },
    koordinator: { position: 'Koordinator Tim Malutprov-CSIRT', rank: 'Penata Tingkat I' },
    tim: { position: pranata, rank: 'Penata' },
  },
};

/**
 * Who signs for a role of an agency; undefined for a party that signs under its own name.
 *
 * @param account of the officer who holds the role
 */
export const signerFor = (
  agency: Agency,
  role: string,
  index: number,
  account: string | undefined,
): Signer | undefined => {
  const office = offices[agency][role];
  if (office === undefined) return undefined;
  const { position, rank, onBehalfOf } = office;
  const holder = {
    position,
    name: holderNamed(agency, index),
    rank,
    nip: inventedNip(index),
    ...tieOf(account === undefined ? {} : { account }),
  };
  return onBehalfOf === undefined
    ? { officeholder: holder, delegation: null }
    : {
        officeholder: {
          position: onBehalfOf,
          name: holderNamed(agency, index + 6),
          rank: 'Pembina Utama Muda',
          nip: inventedNip(index + 6),
        },
        delegation: { kind: 'a.n.', by: holder, from: null, until: null },
      };
};
