import type { Turn } from '#core/cases/case.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Built } from '#core/papers/content/built.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { PaperDraft } from './paper-draft.ts';
import type { PaperMaterial, MissingData } from '#core/papers/content/material.ts';
import { fieldAt } from '#core/papers/content/material.ts';
import type { SignatureBlock } from '#core/papers/sheet/paper.ts';
import { partyName } from '#core/papers/mapping/paper-source.ts';
import { sameName } from '#core/papers/words/same-name.ts';

/** Who completed the step, when a person did, and as what: the first of these roles that he holds. */
const completer = (
  { sop, step, turn }: PaperMaterial,
  roles: readonly string[],
): { readonly name: string; readonly role: string | undefined } | undefined => {
  const by = turn.completed?.by;
  if (by === undefined || !('name' in by)) return undefined;
  const held = [...roles, ...step.executors.map(({ role }) => role)].find((role) =>
    by.roles.includes(role),
  );
  return { name: by.name, role: sop.roles.find(({ id }) => id === held)?.name };
};

/**
 * Under a form stands who filled it in. Rank and NIP come from the settings only where they are
 * this very person's: somebody else's number must not stand beside a name.
 */
const filledInBy = (material: PaperMaterial): readonly SignatureBlock[] => {
  const { sop, own, settings } = material;
  const [first] = own.signers;
  const person = completer(material, first === undefined ? [] : [first.role]);
  const role = person?.role ?? sop.roles.find(({ id }) => id === first?.role)?.name;
  const known = Object.values(settings.signers)
    .flatMap(({ officeholder, delegation }) => [
      officeholder,
      ...(delegation === null ? [] : [delegation.by]),
    ])
    .find(({ name }) => person !== undefined && sameName(name, person.name));
  // His own post says more than the heading of the SOP's column.
  const as = known?.position ?? role;
  return [
    {
      role: first?.as ?? null,
      position: as === undefined ? [] : [`${as},`],
      name: person?.name ?? null,
      rank: known?.rank ?? null,
      nip: known?.nip ?? null,
      note: null,
      anchor: null,
    },
  ];
};

/** The number a party gave its paper, as it was entered with the step; null when none was. */
export const partyNumber = (
  material: Pick<PaperMaterial, 'sop' | 'state' | 'step' | 'turn' | 'own'>,
): string | null => {
  const found =
    material.own.numberField === null ? undefined : fieldAt(material, material.own.numberField);
  const answer = found?.turn?.completed?.form[found.field.id];
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null;
};

/** Who completed a step in an outside role, and so signs for it; undefined when somebody else did the step. */
export const completerIn = (
  { completed }: Pick<Turn, 'completed'>,
  role: RoleId,
): string | undefined => {
  const by = completed?.by;
  return by !== undefined && 'name' in by && by.roles.includes(role) && by.name.trim() !== ''
    ? by.name
    : undefined;
};

const nobodyYet = ({ sop }: PaperMaterial, role: RoleId): MissingData => {
  const name = sop.roles.find(({ id }) => id === role)?.name ?? role;
  return {
    code: 'no-signer',
    what: role,
    message: {
      id: `Belum jelas siapa yang menandatangani untuk "${name}". Pihak itu menandatangani dengan akunnya sendiri, atau isi jabatan dan namanya di Pengaturan, Penanda tangan.`,
      en: `It is not known yet who signs for "${name}". That party signs under its own account, or enter position and name under Settings, Signers.`,
    },
  };
};

/**
 * A party nobody has entered in the settings signs its paper under the name of who completed the
 * step for it; when somebody else did, under that of whoever signs for it.
 */
export const withParties = (
  material: PaperMaterial,
  { value, missing }: Built<readonly SignatureBlock[]>,
): Built<readonly SignatureBlock[]> => {
  const {
    sop,
    own,
    turn,
    issue: { signingAs },
  } = material;
  if (own.source !== 'party') return { value, missing };
  const outside = own.signers.map(({ role }) =>
    sop.roles.some(({ id, outside: is }) => is !== null && id === role) ? role : undefined,
  );
  const blocks = value.map((block, index): SignatureBlock => {
    const role = outside[index];
    if (role === undefined || block.name !== null) return block;
    return {
      ...block,
      name: completerIn(turn, role) ?? (signingAs?.role === role ? signingAs.name : null),
    };
  });
  const open = blocks.flatMap(({ name }, index) => (name === null ? (outside[index] ?? []) : []));
  const settled = missing.filter(
    ({ code, what }) => code !== 'no-signer' || !outside.includes(what),
  );
  return { value: blocks, missing: [...settled, ...open.map((role) => nobodyYet(material, role))] };
};

const without = (
  missing: readonly MissingData[],
  codes: readonly MissingData['code'][],
): readonly MissingData[] => missing.filter(({ code }) => !codes.includes(code));

/** The paper of an outside party: its name at the head, its own number or none, nothing of the agency's. */
const ofParty = (material: PaperMaterial, name: string, data: PaperData): PaperData => {
  const number = partyNumber(material);
  return {
    ...data,
    number,
    ...(number === null ? { unnumbered: true } : {}),
    place: '',
    remarks: [],
    letterhead: { lines: [name], address: [], contact: null, logo: null },
  };
};

/**
 * Papers that are none of the agency's letters, as what they are: a form carries no number and the
 * name of who filled it in; a party's paper goes out under its own name and number. What the
 * agency has not settled for its own papers does not hold them up.
 */
export const asWhatItIs = (material: PaperMaterial, { data, missing }: PaperDraft): PaperDraft => {
  if (data === null) return { data, missing };
  const { source, party } = material.own;
  if (source === 'form') {
    return {
      data: { ...data, number: null, unnumbered: true, signatures: filledInBy(material) },
      missing: without(missing, ['no-signer', 'delegation-out-of-time']),
    };
  }
  if (party === null) return { data, missing };
  return {
    data: ofParty(material, partyName(party, material.state), data),
    missing: without(missing, ['no-letterhead', 'no-place']),
  };
};
