import type { Instant } from '#core/time/instant.ts';
import type { RoleId } from '#core/sops/model.ts';
import { anchorAt } from '#core/papers/sheet/anchors.ts';
import { datedOf } from '#core/papers/content/issued-at.ts';
import type { Built } from '#core/papers/content/built.ts';
import type { PaperMaterial, MissingData } from '#core/papers/content/material.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';
import type { Participant } from '#core/papers/sheet/people.ts';
import { partyPosition } from '#core/papers/content/parties.ts';
import { tieOf } from '#core/people/tied.ts';
import type { NamedSigner } from '#core/cases/event.ts';
import type { Delegation, OfficeSettings, Issue, Signer } from '#core/papers/settings/settings.ts';

const isElectronic = ({ signature }: Issue): boolean =>
  signature === 'bsre' || signature === 'certificate';

/** What a place to sign holds of an electronic signature: the words beside it and its anchor. */
export const spaceOf = (
  issue: Issue,
  note: string,
  place: number,
): Pick<SignatureBlock, 'note' | 'anchor'> =>
  isElectronic(issue) ? { note, anchor: anchorAt(place) } : { note: null, anchor: null };

/**
 * Position and name as a signature carries them. With a.n. the officeholder's position stands
 * first and the signer's own below; Plt. and Plh. stand before the officeholder's.
 */
export const signerLines = ({
  officeholder,
  delegation,
}: Signer): Pick<SignatureBlock, 'position' | 'rank' | 'nip'> & { readonly name: string } => {
  if (delegation === null) {
    const { position, name, rank, nip } = officeholder;
    return { position: [`${position},`], name, rank, nip };
  }
  const { kind, by } = delegation;
  const position =
    kind === 'a.n.'
      ? [`a.n. ${officeholder.position}`, `${by.position},`]
      : [`${kind} ${officeholder.position},`];
  return { position, name: by.name, rank: by.rank, nip: by.nip };
};

/** What stands beside an electronic signature. */
export const signedElectronically = 'Ditandatangani secara elektronik oleh';

/**
 * What stands in an electronic place that is still free when the paper is set, whose words do not
 * change after the first signature: true of a place that stays empty, and of one that is signed later.
 */
export const placeToSign =
  'Bertanda tangan elektronik hanya bila ada QR di sini; tanpa QR berarti belum menandatangani.';

/** Whether a delegation holds at an instant. */
export const holdsAt = ({ from, until }: Delegation, at: Instant): boolean =>
  (from === null || from <= at) && (until === null || at <= until);

/**
 * Who signs at an instant. With a.n. and Plh. the post has its holder, who signs himself when the
 * delegation does not hold; a post led by a Plt. is vacant, so that nobody signs then (undefined).
 */
const standingAt = (signer: Signer, at: Instant): Signer | undefined => {
  const { delegation, officeholder } = signer;
  if (delegation === null || holdsAt(delegation, at)) return signer;
  return delegation.kind === 'Plt.' ? undefined : { officeholder, delegation: null };
};

/** Who signs for a role at an instant: name and position as the paper prints and the record keeps them, and his account; undefined when nobody does. */
export const signsFor = (
  { signers }: Pick<OfficeSettings, 'signers' | 'profiles'>,
  role: RoleId,
  at: Instant,
): NamedSigner | undefined => {
  const signer = signers[role];
  const standing = signer === undefined ? undefined : standingAt(signer, at);
  if (standing === undefined) return undefined;
  const { name, position } = signerLines(standing);
  const tied = standing.delegation?.by ?? standing.officeholder;
  return { name, position: position.join(', ').replace(/,$/, ''), ...tieOf(tied) };
};

const outOfTime = (role: string): MissingData => ({
  code: 'delegation-out-of-time',
  what: role,
  message: {
    id: 'Pelimpahan wewenang (a.n., Plt., Plh.) tidak berlaku pada tanggal naskah. Perbaiki di Pengaturan, Penanda tangan.',
    en: 'The delegation (a.n., Plt., Plh.) does not hold on the date of the paper. Mend it under Settings, Signers.',
  },
});

/** What it takes to say who signs. */
type SigningMaterial = Pick<PaperMaterial, 'sop' | 'settings' | 'issue'>;

const noSigner = (material: SigningMaterial, role: string): MissingData => {
  const name = material.sop.roles.find(({ id }) => id === role)?.name ?? role;
  return {
    code: 'no-signer',
    what: role,
    message: {
      id: `Belum ada penanda tangan untuk "${name}". Isi jabatan, nama, dan NIP di Pengaturan, Penanda tangan.`,
      en: `There is no signer for "${name}" yet. Enter position, name and NIP under Settings, Signers.`,
    },
  };
};

/** One place to sign: whoever signs for a role, and what is missing for it. `place` counts the places of the paper from 0. */
export const signatureFor = (
  material: SigningMaterial,
  role: string,
  label: string | null,
  place: number,
): Built<SignatureBlock> => {
  const { sop, settings, issue } = material;
  const signer = settings.signers[role];
  // Signed in order: who stands first signs the paper as it is set, the others add theirs later.
  const note = place === 0 ? signedElectronically : placeToSign;
  const more = { role: label, ...spaceOf(issue, note, place) };
  if (signer === undefined) {
    const name = sop.roles.find(({ id }) => id === role)?.name ?? role;
    return {
      value: { ...more, position: [`${name},`], name: null, rank: null, nip: null },
      missing: [noSigner(material, role)],
    };
  }
  const standing = standingAt(signer, datedOf(issue));
  return {
    value: { ...more, ...signerLines(standing ?? signer) },
    missing: standing === undefined ? [outOfTime(role)] : [],
  };
};

/** A party's place to sign. Who has an account may sign electronically, so that nothing is claimed of it beforehand; without one it stays free for ink. */
export const partySignature = (
  person: Participant,
  issue: Issue,
  place: number,
): SignatureBlock => ({
  role: null,
  position: [`${partyPosition(person)},`],
  name: person.name,
  rank: null,
  nip: person.nip,
  ...(person.account === null ? { note: null, anchor: null } : spaceOf(issue, placeToSign, place)),
});

/** The places to sign of an output's paper, in the order of the mapping. */
export const signaturesOf = (material: PaperMaterial): Built<readonly SignatureBlock[]> => {
  const places = material.own.signers.map(({ role, as }, index) =>
    signatureFor(material, role, as, index),
  );
  return {
    value: places.map(({ value }) => value),
    missing: places.flatMap(({ missing }) => missing),
  };
};
