import { initialsAwaited } from '#core/cases/initials.ts';
import { samePaper, type PaperId } from '#core/cases/paper-id.ts';
import { caseRights } from '#core/cases/rights/case-rights.ts';
import { paperTitle } from '#core/cases/names.ts';
import { alike } from '#core/text/bilingual.ts';
import { asIssued } from '#core/papers/mapping/as-issued.ts';
import { signingHead } from '#core/papers/content/party-head.ts';
import type { Head } from '#core/people/body.ts';
import type { Actor } from '#core/people/actor.ts';
import { accountsNamed } from '#core/cases/named.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { CasePaper, PaperVersion } from '#core/cases/case.ts';
import { outside } from '#core/cases/decide/paper-ground.ts';
import type { NamedSigner, PaperSigner, Signatory } from '#core/cases/event.ts';
import { sameAccount, tieOf, type Tied } from '#core/people/tied.ts';
import type { Participant } from '#core/papers/sheet/people.ts';
import { roleName } from '#core/cases/gates.ts';
import { paperOf, signedVersion, turnOfPaper } from '#core/cases/papers.ts';
import { refuse } from '#core/cases/refuse.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { completerIn, formSigner } from '#core/papers/office/not-ours.ts';
import { sourceName } from '#core/papers/numbers/number-sources.ts';
import { papersOf, type PaperOfCase } from '#core/papers/mapping/papers-of-case.ts';
import { partiesOfPaper } from '#core/papers/content/parties.ts';
import { sameName } from '#core/people/same-name.ts';
import { accountsThatSign } from '#core/papers/office/accounts-that-sign.ts';
import { signsFor } from '#core/papers/office/signatures.ts';
import { signedCount, type SignedCount } from '#core/papers/office/signed-count.ts';
import { signingPlaces } from '#core/papers/office/signing-places.ts';
import type { SigningPlace } from '#core/papers/office/signing-places.ts';
import type { Instant } from '#core/time/instant.ts';
import { officeOf } from './office.ts';
import type { LoadedCase } from '#app/cases/load-case.ts';
import { draftOf } from './draft.ts';
import { numberSourceFor } from './number-source.ts';
import type { Missing } from './issue.ts';

/** As whom an actor signs a paper now, and the character his signature stands at. */
export interface Standing {
  readonly signer: PaperSigner;
  readonly anchor: string | null;
}

/** A paper that carries the actor's signature, which nobody gives twice. */
export interface HasSigned {
  readonly signedBefore: PaperVersion;
}

/** Whether an actor is the one a paper names: by his account, however either name is written. */
export const isNamed = (actor: Actor, named: Tied): boolean =>
  'id' in actor && sameAccount({ account: actor.id }, named);

const places = ({ sop, mapping, state }: LoadedCase, paper: PaperOfCase): readonly SigningPlace[] =>
  signingPlaces(sop, mapping, state, paper);

/** Whether a version carries the signature of one of its parties: of his account, else one under his name, as on a sheet. */
const carries = (
  version: PaperVersion,
  { name, account }: Pick<Participant, 'name' | 'account'>,
): boolean =>
  version.signatures.some(
    (one) => (account !== null && one.account === account) || sameName(one.name, name),
  );

/** Whether a role is an outside party's whose signer nobody has entered in the settings. */
const isOpenParty = ({ sop, agency }: Pick<LoadedCase, 'sop' | 'agency'>, role: string): boolean =>
  agency.papers.signers[role] === undefined &&
  sop.roles.some((one) => one.id === role && one.outside !== null);

/** What telling whom a paper names takes. */
type Naming = Pick<LoadedCase, 'sop' | 'agency' | 'state' | 'mapping'>;

/** Who heads the body that signs a party's paper, where its head signs. */
const headFor = (
  { sop, agency, state, mapping }: Naming,
  paper: PaperId,
  role: string,
  at: Instant,
): Head | undefined => {
  const own = mapping.outputs.get(paper.output);
  const turn = turnOfPaper(state, paper);
  return own === undefined || turn === undefined
    ? undefined
    : signingHead(
        { state, turn, own: asIssued(sop, own, turn), settings: officeOf(agency) },
        role,
        at,
      );
};

/** Who filled in a form, under whose name it is signed; undefined for other papers, and where nobody with a name did. */
const formSignerOf = (
  { sop, mapping, agency, state }: Naming,
  paper: PaperId,
): NamedSigner | undefined => {
  const own = mapping.outputs.get(paper.output);
  const turn = turnOfPaper(state, paper);
  const step = turn === undefined ? undefined : sop.steps.get(turn.step);
  if (own?.source !== 'form' || turn === undefined || step === undefined) return undefined;
  const signer = formSigner({ sop, settings: officeOf(agency) }, own, step, turn);
  return signer === undefined
    ? undefined
    : { name: signer.name, position: signer.position ?? '', account: signer.account };
};

/**
 * Whom a paper names for a role whoever signs: who filled in a form; the head of an outside party
 * where its head signs, else by the settings, else the one who completed the step for an outside party.
 */
const namedFor = (
  loaded: Naming,
  paper: PaperId,
  role: string,
  at: Instant,
): NamedSigner | undefined => {
  const filler = formSignerOf(loaded, paper);
  if (filler !== undefined) return filler;
  const head = headFor(loaded, paper, role, at);
  if (head !== undefined)
    return head.name === null
      ? undefined
      : { name: head.name, position: head.title, ...tieOf(head) };
  if (!isOpenParty(loaded, role)) return signsFor(officeOf(loaded.agency), role, at);
  const visit = turnOfPaper(loaded.state, paper);
  const completer = visit === undefined ? undefined : completerIn(visit, role);
  return completer === undefined
    ? undefined
    : { ...completer, position: roleName(loaded.sop, role) };
};

/**
 * Who signs for a role: whom the settings name, with delegations. A party outside the agency need
 * not be entered there: then he signs who completed the step for it, and where nobody of that party
 * did, whoever acts for it, under his own name.
 */
export const personFor = (
  loaded: Naming,
  paper: PaperId,
  role: string,
  actor: Actor,
  at: Instant,
): NamedSigner | undefined =>
  namedFor(loaded, paper, role, at) ??
  (headFor(loaded, paper, role, at) === undefined &&
  isOpenParty(loaded, role) &&
  'name' in actor &&
  actor.name.trim() !== ''
    ? { name: actor.name, position: roleName(loaded.sop, role), account: actor.id }
    : undefined);

/** Whom a paper that one signs now names for the roles it waits for, himself among them. */
export const signatoriesOf = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  signer: PaperSigner,
  at: Instant,
): readonly Signatory[] =>
  paper.waitsFor.map((role) => ({
    role,
    person:
      (role === signer.role
        ? { name: signer.name, position: signer.position, ...tieOf(signer) }
        : namedFor(loaded, paper, role, at)) ?? null,
  }));

/** Whom a paper names for the roles it waits for that leaves to be signed elsewhere. */
export const namedOn = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  at: Instant,
): readonly Signatory[] =>
  paper.waitsFor.map((role) => ({ role, person: namedFor(loaded, paper, role, at) ?? null }));

/**
 * Who signs for a role a paper that others have signed: whom it names, whatever became of a
 * delegation since. Settings that name another for its date would print another paper.
 */
const personOn = (
  loaded: LoadedCase,
  current: PaperVersion,
  paper: PaperId,
  role: string,
  actor: Actor,
  at: Instant,
): NamedSigner | undefined | Refusal => {
  const printed = current.signatories?.find((one) => one.role === role)?.person ?? null;
  const settled = personFor(loaded, paper, role, actor, current.signatures[0]?.at ?? at);
  if (printed === null) return settled;
  const same =
    settled !== undefined &&
    (sameAccount(settled, printed) ||
      // Tied to an account only since: the settings still print this very name.
      (printed.account === undefined && settled.name === printed.name));
  return same ? { ...printed, ...tieOf(settled) } : refuse('signer-changed', alike(printed.name));
};

/** Why a paper of the agency is not signed or sent to be signed yet, where signing waits for initials. */
export const waitsForInitials = (
  loaded: Pick<LoadedCase, 'sop' | 'agency' | 'state' | 'mapping'>,
  paper: PaperOfCase,
  at: Instant,
): Refusal | undefined => {
  if (paper.source !== 'agency') return undefined;
  const { sop, agency, state } = loaded;
  const signers = accountsThatSign(loaded, paper, officeOf(agency), at);
  const awaited = initialsAwaited(sop, state, paper, agency.papers.initials, signers);
  return awaited === undefined ? undefined : refuse('initials-awaited', awaited);
};

/** Nobody signs electronically for a name that no account was chosen for. */
const tiedToNobody = (name: string): Missing => ({
  missing: [
    {
      id: `${name} belum ditautkan ke akun mana pun, sehingga tidak ada yang menandatangani secara elektronik atas namanya. Pilih akunnya di Pengaturan, Penanda tangan, atau bagi pimpinan pihak luar di Unit kerja dan pihak; atau cetak naskahnya untuk ditandatangani dengan tangan.`,
      en: `${name} is tied to no account, so nobody signs electronically in that name. Choose the account under Settings, Signers, or for the head of an outside party under Work units and parties; or print the paper to be signed by hand.`,
    },
  ],
});

/** The next role the paper waits for: only who signs for it now, under his own account. undefined when it waits for none. */
const forRole = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  actor: Actor,
  at: Instant,
): Standing | Refusal | Missing | undefined => {
  const { sop, state } = loaded;
  const [role] = paper.waitsFor;
  if (role === undefined) return undefined;
  const theirs = caseRights.mayNot(actor, 'sign-paper', {
    sop,
    signers: [role],
    parties: partiesOf(state),
  });
  if (theirs !== undefined) return theirs;
  const current = signedVersion(paperOf(loaded.state.papers, paper));
  const person =
    current === undefined
      ? personFor(loaded, paper, role, actor, at)
      : personOn(loaded, current, paper, role, actor, at);
  if (person !== undefined && 'refused' in person) return person;
  if (person === undefined)
    return { missing: draftOf(loaded, paper, null, at).missing.map((one) => one.message) };
  if (person.account === undefined) return tiedToNobody(person.name);
  if (!isNamed(actor, person)) return refuse('not-the-signer', alike(person.name));
  const initials = current === undefined ? waitsForInitials(loaded, paper, at) : undefined;
  if (initials !== undefined) return initials;
  const anchor = places(loaded, paper).find((one) => one.role === role)?.anchor ?? null;
  return { signer: { role, ...person }, anchor };
};

/** A party, known by the account he was named with and never by a name alone, adds his signature once the paper has its number from the first who signed. */
const asParty = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  actor: Actor,
  current: PaperVersion,
): Standing | undefined => {
  const named = accountsNamed(loaded.sop, loaded.state);
  if (
    current.printed !== null ||
    !('id' in actor) ||
    !caseRights.may(actor, 'sign-as-party', { sop: loaded.sop, named })
  )
    return undefined;
  const place = places(loaded, paper).find(
    ({ party }) => party?.account === actor.id && !carries(current, party),
  );
  if (place === undefined || place.party === null) return undefined;
  const { name, position } = place.party;
  return { signer: { role: null, name, position, account: actor.id }, anchor: place.anchor };
};

/** Why a paper that waits for nobody is not signed: it is signed, its meeting was cancelled, or it never asks for a signature. */
const waitsForNobody = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  current: PaperVersion | undefined,
  at: Instant,
): Refusal => {
  if (current !== undefined) return refuse('paper-signed');
  const cancelled =
    paper.source === 'agency'
      ? draftOf(loaded, paper, null, at).missing.find(({ code }) => code === 'meeting-cancelled')
      : undefined;
  return cancelled === undefined
    ? refuse('nothing-to-sign', paperTitle(loaded.sop, paper.output))
    : { refused: 'nothing-to-sign', message: cancelled.message };
};

/** Whether the reporter signs a form too: he has no account, so that all sign on the sheet. */
const reporterSigns = ({ mapping }: LoadedCase, { output }: PaperId): boolean =>
  (mapping.outputs.get(output)?.reporterSigns ?? null) !== null;

const byHandOnly: Missing = {
  missing: [
    {
      id: 'Formulir ini ditandatangani juga oleh pelapor, yang tidak punya akun. Cetak, lalu catat pindaian yang sudah ditandatangani.',
      en: 'The reporter, who has no account, signs this form too. Print it, then record its signed scan.',
    },
  ],
};

/** A paper without a number whose kind SRIKANDI numbers is signed there. One that has its number goes on as it began. */
const numberedElsewhere = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  kept: CasePaper | undefined,
): Refusal | undefined =>
  signedVersion(kept) === undefined && numberSourceFor(loaded, paper) === 'srikandi'
    ? refuse('number-source', sourceName('srikandi'))
    : undefined;

/**
 * As whom an actor signs a paper electronically, or why he does not: he signs for the role it
 * waits for when it goes out in his name, or as one of its parties.
 */
export const whoSigns = (
  loaded: LoadedCase,
  paper: PaperOfCase,
  actor: Actor,
  at: Instant,
): Standing | HasSigned | Refusal | Missing => {
  const kept = paperOf(loaded.state.papers, paper);
  const away = outside(kept) ?? numberedElsewhere(loaded, paper, kept);
  if (away !== undefined) return away;
  if (reporterSigns(loaded, paper)) return byHandOnly;
  const current = signedVersion(kept);
  const role = forRole(loaded, paper, actor, at);
  if (role !== undefined && 'signer' in role) return role;
  const party = current === undefined ? undefined : asParty(loaded, paper, actor, current);
  if (party !== undefined) return party;
  if (
    current !== undefined &&
    current.printed === null &&
    current.signatures.some((one) => isNamed(actor, one))
  )
    return { signedBefore: current };
  return role ?? waitsForNobody(loaded, paper, current, at);
};

/** As whom an actor would sign a paper now; undefined when he may not. */
export const signerNow = (
  loaded: LoadedCase,
  meant: PaperId,
  actor: Actor,
  at: Instant,
): PaperSigner | undefined => {
  const paper = papersOf(loaded.sop, loaded.mapping, loaded.state).find(samePaper(meant));
  const standing = paper === undefined ? undefined : whoSigns(loaded, paper, actor, at);
  return standing !== undefined && 'signer' in standing ? standing.signer : undefined;
};

/** A party of a paper, and whether the version in force carries its signature. */
export interface PartyOfPaper {
  readonly name: string;
  readonly position: string;
  readonly signed: boolean;
}

/** The parties of a paper, and which of them have signed it; on a scan those named with it. */
export const partiesWhoSign = (
  { sop, mapping, state }: LoadedCase,
  paper: PaperOfCase,
): readonly PartyOfPaper[] => {
  const current = signedVersion(paperOf(state.papers, paper));
  return partiesOfPaper(sop, mapping, state, paper).map((party) => ({
    name: party.name,
    position: party.position,
    signed: current !== undefined && carries(current, party),
  }));
};

/** How many of those a paper names have signed it. */
export const countSigned = (
  { agency, sop, mapping, state }: LoadedCase,
  paper: PaperOfCase,
  at: Instant,
): SignedCount =>
  signedCount(
    signedVersion(paperOf(state.papers, paper)),
    paper.waitsFor,
    partiesOfPaper(sop, mapping, state, paper),
    officeOf(agency),
    at,
  );
