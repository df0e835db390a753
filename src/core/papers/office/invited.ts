import { involved } from '#core/cases/parties.ts';
import { roleName } from '#core/cases/gates.ts';
import type { Invitee } from '#core/cases/office-event.ts';
import { bodyOf, type Body } from '#core/people/body.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Built } from '#core/papers/content/built.ts';
import type { MissingData } from '#core/papers/content/material.ts';
import { headAt, ownerOf } from '#core/papers/content/party-head.ts';
import type { Signer } from '#core/papers/settings/settings.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ListedPerson } from '#core/people/listed.ts';
import { peopleOf } from '#core/papers/sheet/people.ts';
import type { SidePaperMaterial } from './side-paper-material.ts';
import { tieOf, type Tied } from '#core/people/tied.ts';
import { holdsAt } from './signatures.ts';

/** What telling whom an invitation goes to takes; `at` is when. */
export type InvitedMaterial = Pick<SidePaperMaterial, 'sop' | 'state' | 'settings'> & {
  readonly at: Instant;
};

/** Somebody an invitation goes to: how a letter addresses the office, and who holds it, tied to his account, where that is known. */
export interface InvitedOffice extends Tied {
  readonly address: string;
  readonly person: ListedPerson;
}

const lacks = (
  code: MissingData['code'],
  what: string,
  name: string,
  id: string,
  en: string,
): Built<readonly InvitedOffice[]> => ({
  value: [{ address: name, person: { name: '', position: name, nip: null, unit: null } }],
  missing: [{ code, what, message: { id, en } }],
});

/** Offices go by their names: an acting head stands for one that is vacant, anybody else only signs for its holder. */
const officeOf = (
  { officeholder, delegation }: Signer,
  at: Instant,
): Omit<ListedPerson, 'unit'> & Tied => {
  const { position, name, nip } = officeholder;
  if (delegation?.kind !== 'Plt.') return { position, name, nip, ...tieOf(officeholder) };
  const { by } = delegation;
  return holdsAt(delegation, at)
    ? { position: `Plt. ${position}`, name: by.name, nip: by.nip, ...tieOf(by) }
    : { position, name: '', nip: null };
};

/** Who holds the office of a role of the agency's own, as its settings have it. */
const ofOwnRole = (
  { sop, settings, at }: InvitedMaterial,
  role: RoleId,
): Built<readonly InvitedOffice[]> => {
  const signer = settings.signers[role];
  const name = roleName(sop, role);
  if (signer === undefined)
    return lacks(
      'no-signer',
      role,
      name,
      `Undangan dialamatkan kepada pejabat, dan pejabat untuk "${name}" belum diketahui. Isi jabatan, nama, dan NIP di Pengaturan, Penanda tangan, atau ganti "${name}" pada rencana rapat dengan jabatan yang dituju.`,
      `Invitations are addressed to office holders, and who holds the office of "${name}" is not known. Enter position, name and NIP under Settings, Signers, or put the office meant in place of "${name}" in the plan of the meeting.`,
    );
  const { position, name: holder, nip, ...tied } = officeOf(signer, at);
  const unit = sop.document.instansi.nama;
  return {
    value: [{ address: position, person: { name: holder, position, nip, unit }, ...tied }],
    missing: [],
  };
};

const ofBody = ({ settings, at }: InvitedMaterial, body: Body): InvitedOffice => {
  const { title, name, nip, ...head } = headAt(body, at, settings);
  const person = { name: name ?? '', position: title, nip, unit: body.name };
  return { address: title, person, ...tieOf(head) };
};

/** The heads of the bodies that stand for an outside role in this case; of its owner also where nobody is involved yet. */
const ofOutsideRole = (
  material: InvitedMaterial,
  role: RoleId,
): Built<readonly InvitedOffice[]> => {
  const { sop, state, settings } = material;
  const isOwner = sop.roles.some(({ id, outside }) => id === role && outside === 'owner');
  const parties = involved(state).flatMap((party) => {
    const body = party.role === role ? bodyOf(settings.bodies, party.body) : undefined;
    return body === undefined ? [] : [body];
  });
  const owner = isOwner && parties.length === 0 ? ownerOf(material) : undefined;
  const bodies = owner === undefined ? parties : [owner];
  const name = roleName(sop, role);
  return bodies.length === 0
    ? lacks(
        'no-head',
        role,
        name,
        `Undangan dialamatkan kepada pejabat, dan belum ada pihak yang dilibatkan sebagai "${name}". Libatkan pihaknya pada kasus, atau ganti "${name}" pada rencana rapat dengan jabatan yang dituju.`,
        `Invitations are addressed to office holders, and nobody is involved as "${name}" yet. Involve the party in the case, or put the office meant in place of "${name}" in the plan of the meeting.`,
      )
    : { value: bodies.map((body) => ofBody(material, body)), missing: [] };
};

/** Of what was typed only a NIP tells that a person is meant: else who comes for an office writes his name. */
const asTyped = (name: string): InvitedOffice => ({
  address: name,
  person: peopleOf(name).find(({ nip }) => nip !== null) ?? {
    name: '',
    position: name,
    nip: null,
    unit: null,
  },
});

const officesOf = (
  material: InvitedMaterial,
  { name, role, body }: Invitee,
): Built<readonly InvitedOffice[]> => {
  if (role !== null)
    return material.sop.roles.some(({ id, outside }) => id === role && outside !== null)
      ? ofOutsideRole(material, role)
      : ofOwnRole(material, role);
  const known = body === null ? undefined : bodyOf(material.settings.bodies, body);
  return {
    value: [known === undefined ? asTyped(name) : ofBody(material, known)],
    missing: [],
  };
};

/** Whom an invitation goes to, office by office: one that stands for several roles is addressed once. */
export const invitedOffices = (
  material: InvitedMaterial,
  invited: readonly Invitee[],
): Built<readonly InvitedOffice[]> => {
  const built = invited.map((one) => officesOf(material, one));
  const all = built.flatMap(({ value }) => value);
  return {
    value: all.filter(
      ({ address }, index) => all.findIndex((other) => other.address === address) === index,
    ),
    missing: built.flatMap(({ missing }) => missing),
  };
};
