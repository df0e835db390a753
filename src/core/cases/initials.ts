import type { Actor } from '#core/people/actor.ts';
import { samePlace, type InitialOrder, type InitialPlace } from './initial-place.ts';
import type { RoleId, Sop } from '#core/sops/model.ts';
import { alike, inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { CasePaper, ClosedCase, OpenCase } from './case.ts';
import { draftersOf } from './drafters.ts';
import { roleName } from './gates.ts';
import { initialReasons } from './initial-sentences.ts';
import type { PaperId } from './paper-id.ts';
import { paperOf, turnOfPaper } from './papers.ts';
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

/** Who the office asks for the drafter's initials where nobody is known to have drafted: roles of the team at the paper's step; empty: anybody of the team. */
const askedInstead = (sop: Sop, state: State, paper: PaperId): readonly RoleId[] =>
  (sop.steps.get(turnOfPaper(state, paper)?.step ?? '')?.executors ?? [])
    .map(({ role }) => role)
    .filter((role) => sop.roles.some((one) => one.id === role && one.outside === null));

/** Whose the drafter's place of a paper is, by name or, where nobody is known, by role. */
const drafterWords = (sop: Sop, state: State, paper: PaperId): Bilingual => {
  const drafters = draftersOf(sop, state, paper);
  if (drafters.length > 0) return inRow(drafters.map(({ name }) => alike(name)));
  const roles = askedInstead(sop, state, paper);
  return roles.length === 0
    ? say('siapa pun dari tim', 'anybody of the team')
    : inRow(roles.map((role) => named(roleName(sop, role))));
};

/** A place with whom the office asks for it: the drafter by name. */
export const placeAsked = (
  sop: Sop,
  state: State,
  paper: PaperId,
  place: InitialPlace,
): Bilingual => {
  const name = placeName(sop, place);
  if (place.role !== null) return name;
  const who = drafterWords(sop, state, paper);
  return say(`${name.id} (${who.id})`, `${name.en} (${who.en})`);
};

/** Whether a place is somebody's: he holds its role, or drafted the paper; where nobody is known to have, he works at its step. */
const holdsPlace = (
  sop: Sop,
  state: State,
  paper: PaperId,
  { role }: InitialPlace,
  actor: Actor,
): boolean => {
  if (!('roles' in actor)) return false;
  if (role !== null) return actor.roles.includes(role);
  const drafters = draftersOf(sop, state, paper);
  if (drafters.length > 0) return drafters.some(({ id }) => id === actor.id);
  const roles = askedInstead(sop, state, paper);
  return roles.length === 0 || roles.some((one) => actor.roles.includes(one));
};

/** Whether somebody's initials are on the draft as it is, for a place of the order where there is one. */
const hasGiven = (paper: Given, ordered: boolean, actor: Actor): boolean =>
  'id' in actor &&
  (paper?.initials ?? []).some(
    ({ by, place }) => 'id' in by && by.id === actor.id && (!ordered || place !== undefined),
  );

const notTheDrafter = (sop: Sop, state: State, paper: PaperId): Refusal =>
  refuse(
    'initials-of-drafter',
    (draftersOf(sop, state, paper).length > 0
      ? initialReasons.ofDrafter
      : initialReasons.ofNobodyKnown)(drafterWords(sop, state, paper)),
  );

/** The place somebody's initials would hold on a draft now (null where there is no order), or why he does not give them. */
export const placeFor = (
  sop: Sop,
  state: State,
  meant: PaperId,
  places: readonly InitialPlace[],
  actor: Actor,
): { readonly place: InitialPlace | null } | Refusal => {
  const paper = paperOf(state.papers, meant);
  const [place, ...later] = openPlaces(places, paper);
  if (place === undefined && places.length > 0) return refuse('initials-complete');
  if (place !== undefined && !holdsPlace(sop, state, meant, place, actor))
    return place.role === null && !later.some((one) => holdsPlace(sop, state, meant, one, actor))
      ? notTheDrafter(sop, state, meant)
      : refuse('initials-in-order', placeAsked(sop, state, meant, place));
  if (hasGiven(paper, places.length > 0, actor))
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
): Bilingual | undefined => {
  const open = required ? openPlaces(places, paperOf(state.papers, meant)) : [];
  return open.length === 0
    ? undefined
    : inRow(open.map((place) => placeAsked(sop, state, meant, place)));
};
