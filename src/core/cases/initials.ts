import type { Actor } from '#core/people/actor.ts';
import { samePlace, type InitialOrder, type InitialPlace } from './initial-place.ts';
import type { Sop } from '#core/sops/model.ts';
import { alike, inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { CasePaper, ClosedCase, OpenCase } from './case.ts';
import { draftersOf, type Drafter } from './drafters.ts';
import { roleName } from './gates.ts';
import { initialReasons } from './initial-sentences.ts';
import type { PaperId } from './paper-id.ts';
import { paperOf } from './papers.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';

type State = OpenCase | ClosedCase;

/** As people call a place. */
export const placeName = (sop: Sop, { role }: InitialPlace): Bilingual =>
  role === null ? say('Konseptor', 'Drafter') : named(roleName(sop, role));

type Given = Pick<CasePaper, 'initials'> | undefined;

/** Places whose initials a draft still lacks, in order. Initials given while the agency had no order hold no place. */
export const openPlaces = (
  places: readonly InitialPlace[],
  paper: Given,
): readonly InitialPlace[] =>
  places.filter(
    (place) =>
      !(paper?.initials ?? []).some(
        (given) => given.place !== undefined && samePlace(place)(given.place),
      ),
  );

const drafterWords = (drafters: readonly Drafter[]): Bilingual =>
  inRow(drafters.map(({ name }) => alike(name)));

/** What an agency's order is held against for one paper. */
export interface Initialling {
  readonly places: readonly InitialPlace[];
  /** Accounts that sign the paper: who signs it himself puts no initials to his own draft. */
  readonly signers: readonly string[];
}

/** Whose the drafter's place of a paper is: who drafted it and does not sign it. */
const whoInitials = (
  sop: Sop,
  state: State,
  paper: PaperId,
  signers: readonly string[],
): readonly Drafter[] => draftersOf(sop, state, paper).filter(({ id }) => !signers.includes(id));

/** The places of the order that a paper has: the drafter's falls away where nobody of the team drafted it but who signs it. */
export const placesOf = (
  sop: Sop,
  state: State,
  paper: PaperId,
  { places, signers }: Initialling,
): readonly InitialPlace[] =>
  whoInitials(sop, state, paper, signers).length > 0
    ? places
    : places.filter(({ role }) => role !== null);

/** A place with whom the office asks for it: the drafter by name. */
export const placeAsked = (
  sop: Sop,
  state: State,
  paper: PaperId,
  place: InitialPlace,
  signers: readonly string[],
): Bilingual => {
  const name = placeName(sop, place);
  if (place.role !== null) return name;
  const who = drafterWords(whoInitials(sop, state, paper, signers));
  return say(`${name.id} (${who.id})`, `${name.en} (${who.en})`);
};

/** Whether a place is somebody's: he holds its role, or drafted the paper that another signs. */
const holdsPlace = (
  { role }: InitialPlace,
  drafters: readonly Drafter[],
  actor: Actor,
): boolean => {
  if (!('roles' in actor)) return false;
  return role === null ? drafters.some(({ id }) => id === actor.id) : actor.roles.includes(role);
};

/** Whether somebody's initials are on the draft as it is, for a place of the order where there is one. */
const hasGiven = (paper: Given, ordered: boolean, actor: Actor): boolean =>
  'id' in actor &&
  (paper?.initials ?? []).some(
    ({ by, place }) => 'id' in by && by.id === actor.id && (!ordered || place !== undefined),
  );

/** The place somebody's initials would hold on a draft now (null where the agency has no order), or why he does not give them. */
export const placeFor = (
  sop: Sop,
  state: State,
  meant: PaperId,
  order: Initialling,
  actor: Actor,
): { readonly place: InitialPlace | null } | Refusal => {
  const paper = paperOf(state.papers, meant);
  const isOrdered = order.places.length > 0;
  const [place, ...later] = openPlaces(placesOf(sop, state, meant, order), paper);
  if (place === undefined && isOrdered) return refuse('initials-complete');
  const drafters = whoInitials(sop, state, meant, order.signers);
  if (place !== undefined && !holdsPlace(place, drafters, actor))
    return place.role === null && !later.some((one) => holdsPlace(one, drafters, actor))
      ? refuse('initials-of-drafter', initialReasons.ofDrafter(drafterWords(drafters)))
      : refuse('initials-in-order', placeAsked(sop, state, meant, place, order.signers));
  if (hasGiven(paper, isOrdered, actor))
    return refuse(
      'initials-given',
      place === undefined
        ? initialReasons.givenAlready()
        : initialReasons.othersGive(placeName(sop, place)),
    );
  return { place: place ?? null };
};

/** What a signature waits for, in words; undefined where nothing is lacking or the agency does not wait. */
export const initialsAwaited = (
  sop: Sop,
  state: State,
  meant: PaperId,
  { places, required }: InitialOrder,
  signers: readonly string[],
): Bilingual | undefined => {
  const ofPaper = placesOf(sop, state, meant, { places, signers });
  const open = required ? openPlaces(ofPaper, paperOf(state.papers, meant)) : [];
  return open.length === 0
    ? undefined
    : inRow(open.map((place) => placeAsked(sop, state, meant, place, signers)));
};
