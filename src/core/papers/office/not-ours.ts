import type { Turn } from '#core/cases/case.ts';
import type { Head } from '#core/people/body.ts';
import { isOutside } from '#core/people/seats.ts';
import type { Role, RoleId, Step } from '#core/sops/model.ts';
import { datedOf } from '#core/papers/content/issued-at.ts';
import { bodyOfParty, signingHead } from '#core/papers/content/party-head.ts';
import type { Built } from '#core/papers/content/built.ts';
import type { PaperData } from '#core/papers/record/paper-data.ts';
import type { PaperDraft } from './paper-draft.ts';
import type { PaperMaterial, MissingData } from '#core/papers/content/material.ts';
import { fieldAt } from '#core/papers/content/material.ts';
import type { Letterhead, SignatureBlock } from '#core/papers/sheet/paper.ts';
import { reporterWhoSigns } from '#core/papers/content/parties.ts';
import { filledInBy } from '#core/papers/mapping/filled-in-by.ts';
import type { OutputPaper } from '#core/papers/mapping/mapping.ts';
import type { OfficeSettings, Officeholder } from '#core/papers/settings/settings.ts';
import { signedElectronically, spaceOf } from './signatures.ts';
import { numberKey, partyName } from '#core/papers/mapping/paper-source.ts';
import { sameAccount, type Tied } from '#core/people/tied.ts';

/** Who filled a form in, as what his signature stands under; undefined when nobody with a name did. */
export const formSigner = (
  {
    sop,
    settings,
  }: Pick<PaperMaterial, 'sop'> & {
    readonly settings: Pick<OfficeSettings, 'signers' | 'profiles'>;
  },
  own: OutputPaper,
  step: Step,
  turn: Turn,
):
  | (Pick<Officeholder, 'name' | 'rank' | 'nip'> & {
      readonly position: string | null;
    } & Required<Tied>)
  | undefined => {
  const person = filledInBy(own, step, turn);
  if (person === undefined) return undefined;
  const profile = settings.profiles[person.account];
  const known =
    profile ??
    Object.values(settings.signers)
      .flatMap(({ officeholder, delegation }) => [
        officeholder,
        ...(delegation === null ? [] : [delegation.by]),
      ])
      .find((one) => sameAccount(one, person));
  const role = sop.roles.find(({ id }) => id === (person.role ?? own.signers[0]?.role))?.name;
  return {
    name: profile?.name ?? person.name,
    account: person.account,
    // His own post says more than the heading of the SOP's column.
    position: known?.position ?? role ?? null,
    rank: known?.rank ?? null,
    nip: known?.nip ?? null,
  };
};

/**
 * Under a form stands who filled it in. Rank and NIP come from his profile, or from the settings only where they are
 * this very person's: somebody else's number must not stand beside a name.
 */
const filledInBlock = (material: PaperMaterial): SignatureBlock => {
  const { sop, own, step, turn, issue } = material;
  const [first] = own.signers;
  const person = formSigner(material, own, step, turn);
  const as = person?.position ?? sop.roles.find(({ id }) => id === first?.role)?.name;
  return {
    role: first?.as ?? null,
    position: as === undefined ? [] : [`${as},`],
    name: person?.name ?? null,
    rank: person?.rank ?? null,
    nip: person?.nip ?? null,
    ...spaceOf(issue, signedElectronically, 0),
  };
};

/** The reporter's place to sign on a form, free for ink: he has no account here. */
const reporterPlace = ({
  own,
  state,
}: Pick<PaperMaterial, 'own' | 'state'>): readonly SignatureBlock[] =>
  own.reporterSigns === null
    ? []
    : [
        {
          role: null,
          position: [`${own.reporterSigns},`],
          name: reporterWhoSigns(own, state)[0]?.name ?? null,
          rank: null,
          nip: null,
          note: null,
          anchor: null,
        },
      ];

/** The number a party gave its paper, as an officer wrote it on the draft, else as it was entered with the step; null when none was. */
export const partyNumber = (
  material: Pick<PaperMaterial, 'sop' | 'state' | 'step' | 'turn' | 'own'> & {
    readonly issue: Pick<PaperMaterial['issue'], 'edits'>;
  },
): string | null => {
  const written = material.issue.edits[numberKey]?.trim() ?? '';
  if (written !== '') return written;
  const found =
    material.own.numberField === null ? undefined : fieldAt(material, material.own.numberField);
  const answer = found?.turn?.completed?.form[found.field.id];
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null;
};

/** Who completed a step in an outside role, with his account, and so signs for it; undefined when somebody else did the step. */
export const completerIn = (
  { completed }: Pick<Turn, 'completed'>,
  role: RoleId,
): (Required<Tied> & { readonly name: string }) | undefined => {
  const by = completed?.by;
  return by !== undefined && 'name' in by && by.roles.includes(role) && by.name.trim() !== ''
    ? { name: by.name, account: by.id }
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

const nobodyHeads = (title: string, role: RoleId): MissingData => ({
  code: 'no-head',
  what: role,
  message: {
    id: `Nama ${title} belum terdaftar. Isi nama pimpinannya di Unit kerja dan pihak.`,
    en: `The name of "${title}" is not registered. Enter the name of the head under Work units and parties.`,
  },
});

/** The place of a body's head: his title and name as the register has them, never anybody else's. */
const signedByHead = (
  block: SignatureBlock,
  { title, name, rank, nip }: Head,
  role: RoleId,
): Built<SignatureBlock> => ({
  value: { ...block, position: [`${title},`], name, rank, nip },
  missing: name === null ? [nobodyHeads(title, role)] : [],
});

/** The place of an outside role whose signer nobody has entered. */
const signedByParty = (
  material: PaperMaterial,
  block: SignatureBlock,
  role: RoleId,
): Built<SignatureBlock> => {
  if (block.name !== null) return { value: block, missing: [] };
  const { signingAs } = material.issue;
  const name =
    completerIn(material.turn, role)?.name ?? (signingAs?.role === role ? signingAs.name : null);
  return {
    value: { ...block, name },
    missing: name === null ? [nobodyYet(material, role)] : [],
  };
};

/**
 * A party's paper is signed by the head of its body, where the mapping says so and the register
 * knows it. Otherwise, where nobody has entered the party in the settings, under the name of who
 * completed the step for it; when somebody else did, under that of whoever signs for it.
 */
export const withParties = (
  material: PaperMaterial,
  { value, missing }: Built<readonly SignatureBlock[]>,
): Built<readonly SignatureBlock[]> => {
  const { sop, own, issue } = material;
  const outside = own.signers.map(({ role }) => (isOutside(sop, role) ? role : undefined));
  const places = value.map((block, index): Built<SignatureBlock> => {
    const role = outside[index];
    if (role === undefined) return { value: block, missing: [] };
    const head = signingHead(material, role, datedOf(issue));
    if (head !== undefined) return signedByHead(block, head, role);
    return own.source === 'party'
      ? signedByParty(material, block, role)
      : { value: block, missing: missing.filter(({ what }) => what === role) };
  });
  return {
    value: places.map((place) => place.value),
    missing: [
      ...missing.filter(({ code, what }) => code !== 'no-signer' || !outside.includes(what)),
      ...places.flatMap((place) => place.missing),
    ],
  };
};

const without = (
  missing: readonly MissingData[],
  codes: readonly MissingData['code'][],
): readonly MissingData[] => missing.filter(({ code }) => !codes.includes(code));

/** What stands at the head of a party's paper: as the register has the body, else the name the case knows. */
const letterheadOf = (material: PaperMaterial, party: Role): Letterhead => {
  const body = bodyOfParty(material, party.id);
  const { instansi } = material.sop.document;
  return {
    lines:
      body === undefined
        ? [partyName(party, material.state)]
        : body.kind === 'unit'
          ? [instansi.nama, body.name].map((line) => line.toLocaleUpperCase('id'))
          : [body.name],
    address: body?.address ?? [],
    contact: body === undefined || body.email === null ? null : `Surel ${body.email}`,
    logo: null,
  };
};

/** The paper of an outside party: its name at the head, its own number or none, nothing of the agency's. */
const ofParty = (material: PaperMaterial, party: Role, data: PaperData): PaperData => {
  const number = partyNumber(material);
  return {
    ...data,
    number,
    ...(number === null ? { unnumbered: true } : {}),
    place: '',
    remarks: [],
    letterhead: letterheadOf(material, party),
  };
};

/**
 * Papers that are none of the agency's letters, as what they are: a form carries no number and the
 * place of who filled it in, and the reporter's where it has one; a party's paper goes out under its own name and number. What the
 * agency has not settled for its own papers does not hold them up.
 */
export const asWhatItIs = (material: PaperMaterial, { data, missing }: PaperDraft): PaperDraft => {
  if (data === null) return { data, missing };
  const { source, party } = material.own;
  if (source === 'form') {
    return {
      data: {
        ...data,
        number: null,
        unnumbered: true,
        signatures: [filledInBlock(material), ...reporterPlace(material)],
      },
      missing: without(missing, ['no-signer', 'delegation-out-of-time']),
    };
  }
  if (party === null) return { data, missing };
  return {
    data: ofParty(material, party, data),
    missing: without(missing, ['no-letterhead', 'no-place']),
  };
};
