import { bodiesCalled, bodyOf, headOn, type Body, type Head } from '#core/people/body.ts';
import { partiesOf } from '#core/cases/parties.ts';
import type { RoleId } from '#core/sops/model.ts';
import type { Instant } from '#core/time/instant.ts';
import type { PaperMaterial } from './material.ts';
import { civilDay } from '#core/papers/words/dates.ts';

/** What telling whose head a paper names takes. */
type HeadMaterial = Pick<PaperMaterial, 'state' | 'turn'> & {
  readonly settings: Pick<PaperMaterial['settings'], 'bodies' | 'zone'>;
};

/**
 * The body of the register that a party's paper is of: that of who completed the step, else the
 * only one the case involves in that outside role; undefined where the register knows none.
 */
export const bodyOfParty = (
  { state, turn, settings: { bodies } }: HeadMaterial,
  role: RoleId,
): Body | undefined => {
  const by = turn.completed?.by;
  const own = by !== undefined && 'body' in by && by.roles.includes(role) ? by.body : undefined;
  if (own !== undefined) return bodyOf(bodies, own);
  const [first, ...others] = partiesOf(state).filter((party) => party.role === role);
  return first === undefined || others.length > 0 ? undefined : bodyOf(bodies, first.body);
};

/** The body that owns the system: as an officer chose it, else the only registered one that is called so. */
export const ownerOf = ({
  state: { system },
  settings: { bodies },
}: Pick<HeadMaterial, 'settings'> & {
  readonly state: Pick<PaperMaterial['state'], 'system'>;
}): Body | undefined => {
  if (system.body !== undefined) return bodyOf(bodies, system.body);
  const [first, ...others] = bodiesCalled(bodies, system.unit ?? '');
  return others.length > 0 ? undefined : first;
};

/** Who headed a body when a paper was dated. */
export const headAt = (
  body: Body,
  at: Instant,
  { zone }: Pick<PaperMaterial['settings'], 'zone'>,
): Head => headOn(body, civilDay(at, zone));

/**
 * Who heads the body that signs for an outside role, where the mapping has its head sign;
 * undefined where it has not, or the register knows no such body. A head without a name is one that
 * nobody has entered: nobody else signs in his place.
 */
export const signingHead = (
  material: HeadMaterial & Pick<PaperMaterial, 'own'>,
  role: RoleId,
  at: Instant,
): Head | undefined => {
  const asked = material.own.signers.some((one) => one.role === role && one.head);
  const body = asked ? bodyOfParty(material, role) : undefined;
  return body === undefined ? undefined : headAt(body, at, material.settings);
};
