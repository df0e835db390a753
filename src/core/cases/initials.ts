import type { Actor } from '#core/people/actor.ts';
import { samePlace, type InitialOrder, type InitialPlace } from './initial-place.ts';
import type { Sop } from '#core/sops/model.ts';
import { inRow, named, say, type Bilingual } from '#core/text/bilingual.ts';
import type { CasePaper, ClosedCase, OpenCase } from './case.ts';
import { roleName } from './gates.ts';
import type { PaperId } from './paper-id.ts';
import { turnOfPaper } from './papers.ts';

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

/** Whether somebody may initial for a place: he holds its role, or one of those that work at the paper's step. */
export const holdsPlace = (
  sop: Sop,
  state: OpenCase | ClosedCase,
  paper: PaperId,
  { role }: InitialPlace,
  actor: Actor,
): boolean => {
  if (!('roles' in actor)) return false;
  if (role !== null) return actor.roles.includes(role);
  const step = sop.steps.get(turnOfPaper(state, paper)?.step ?? '');
  // A paper beside the flow is drafted by whoever of the team calls the meeting or gives the disposition.
  return (
    step === undefined || step.executors.some((executor) => actor.roles.includes(executor.role))
  );
};

/** What a signature waits for, in words; undefined where nothing is lacking or the agency does not wait. */
export const initialsAwaited = (
  sop: Sop,
  { places, required }: InitialOrder,
  paper: Given,
): Bilingual | undefined => {
  const open = required ? openPlaces(places, paper) : [];
  return open.length === 0 ? undefined : inRow(open.map((place) => placeName(sop, place)));
};
