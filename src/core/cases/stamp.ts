import type { Instant } from '#core/time/instant.ts';
import type { Actor, ActorRef } from '#core/people/actor.ts';
import type { Meta } from './command.ts';
import type { CaseEvent, EventData } from './event.ts';
import { eventVersions } from './record/versions.ts';

/** Who acted, as the record keeps it: the roles held at that moment included, and for which body. */
export const refOf = (actor: Actor): ActorRef => {
  switch (actor.kind) {
    case 'officer':
    case 'machine':
      return {
        kind: actor.kind,
        id: actor.id,
        name: actor.name,
        roles: actor.roles,
        ...(actor.body === undefined ? {} : { body: actor.body }),
      };
    case 'reporter':
    case 'system':
      return { kind: actor.kind };
  }
};

/** Puts who, when and by which command to what happened; it happened when it was recorded unless said otherwise. */
export const stamp = (meta: Meta, data: EventData, happenedAt: Instant = meta.at): CaseEvent => ({
  ...data,
  v: eventVersions[data.type],
  command: meta.id,
  by: refOf(meta.by),
  happenedAt,
  recordedAt: meta.at,
});
