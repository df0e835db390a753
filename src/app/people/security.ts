import { refOf } from '#core/cases/stamp.ts';
import { securityWords } from '#core/keeping/security/read.ts';
import type { SecurityEventData, Whose } from '#core/keeping/security/event.ts';
import type { ActorRef } from '#core/people/actor.ts';
import type { Ground } from '#app/ground.ts';
import { actorIn, type Account, type Officer } from '#app/ports.ts';
import { membershipsOf } from './memberships.ts';

type Needed = Pick<Ground, 'identity' | 'people' | 'sops' | 'world' | 'security'>;

/** Who did it: the one it is about, or somebody nobody knows. */
export type DoneBy = 'owner' | 'stranger';

/** Whose account an event is about. */
export const whoseOf = ({ id, name }: Pick<Account, 'id' | 'name'>): Whose => ({ id, name });

/** Records what happened to the ways in of one agency. */
export const recordIn = async (
  ground: Pick<Ground, 'security' | 'world'>,
  agency: string,
  data: SecurityEventData,
  by: ActorRef,
): Promise<void> => {
  const now = ground.world.now();
  await ground.security.record(agency, {
    ...data,
    v: securityWords.versions[data.type],
    command: ground.world.newId(),
    by,
    happenedAt: now,
    recordedAt: now,
  });
};

/**
 * Records what happened to an account in every agency it works for today: each has a right to know
 * who gets in. Of an account that works for none nobody is told.
 */
export const recordSecurity = async (
  ground: Needed,
  account: Pick<Account, 'id' | 'name' | 'email'>,
  data: SecurityEventData,
  by: DoneBy,
): Promise<void> => {
  const { id, name, email } = account;
  const memberships = await membershipsOf(ground, id);
  const officer: Officer = { id, name, email, memberships };
  for (const { agency } of memberships)
    await recordIn(
      ground,
      agency,
      data,
      by === 'owner' ? refOf(actorIn(officer, agency, 'session')) : { kind: 'system' },
    );
};
