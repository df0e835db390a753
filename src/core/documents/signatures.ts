import type { Instant } from '../time/instant.ts';
import type { Built } from './body.ts';
import type { Ground, MissingData } from './ground.ts';
import type { SignatureBlock } from './paper.ts';
import type { Delegation, SignatureWay, Signer } from './settings.ts';

const spaceNote: Readonly<Record<SignatureWay, string | null>> = {
  'bsre': 'Ditandatangani secara elektronik', 'certificate': 'Ditandatangani secara elektronik', 'ink': null,
};

/** A character in white by which a signing service finds its place (BSrE `tag_koordinat`). */
const anchors = ['#', '$', '~', '^'] as const;

/**
 * Position and name as a signature carries them. With a.n. the officeholder's position stands
 * first and the signer's own below; Plt. and Plh. stand before the officeholder's.
 */
export const signerLines = ({ officeholder, delegation }: Signer): Pick<SignatureBlock, 'position' | 'name' | 'rank' | 'nip'> => {
  if (delegation === null) {
    const { position, name, rank, nip } = officeholder;
    return { position: [`${position},`], name, rank, nip };
  }
  const { kind, by } = delegation;
  const position = kind === 'a.n.' ? [`a.n. ${officeholder.position}`, `${by.position},`] : [`${kind} ${officeholder.position},`];
  return { position, name: by.name, rank: by.rank, nip: by.nip };
};

/** Whether a delegation holds at an instant. */
export const holdsAt = ({ from, until }: Delegation, at: Instant): boolean =>
  (from === null || from <= at) && (until === null || at <= until);

const outOfTime = (role: string): MissingData => ({
  code: 'delegation-out-of-time', what: role,
  message: {
    id: 'Pelimpahan wewenang (a.n., Plt., Plh.) tidak berlaku pada tanggal naskah. Perbaiki di Pengaturan, Penanda tangan.',
    en: 'The delegation (a.n., Plt., Plh.) does not hold on the date of the paper. Mend it under Settings, Signers.',
  },
});

const noSigner = (ground: Ground, role: string): MissingData => {
  const name = ground.sop.roles.find(({ id }) => id === role)?.name ?? role;
  return {
    code: 'no-signer', what: role,
    message: {
      id: `Belum ada penanda tangan untuk "${name}". Isi jabatan, nama, dan NIP di Pengaturan, Penanda tangan.`,
      en: `There is no signer for "${name}" yet. Enter position, name and NIP under Settings, Signers.`,
    },
  };
};

/** The places to sign of an output's paper, in the order of the mapping. */
export const signaturesOf = (ground: Ground): Built<readonly SignatureBlock[]> => {
  const { mapping, settings, issue } = ground;
  const at = issue.datedAt ?? issue.madeAt;
  const missing: MissingData[] = [];
  const value = mapping.penanda_tangan.map(({ peran, sebagai }, index): SignatureBlock => {
    const signer = settings.signers[peran];
    const more = {
      role: sebagai ?? null,
      note: issue.signature === null ? null : spaceNote[issue.signature],
      anchor: issue.signature === null || issue.signature === 'ink' ? null : (anchors[index] ?? null),
    };
    if (signer === undefined) {
      missing.push(noSigner(ground, peran));
      const name = ground.sop.roles.find(({ id }) => id === peran)?.name ?? peran;
      return { ...more, position: [`${name},`], name: null, rank: null, nip: null };
    }
    if (signer.delegation !== null && !holdsAt(signer.delegation, at)) missing.push(outOfTime(peran));
    return { ...more, ...signerLines(signer) };
  });
  return { value, missing };
};
