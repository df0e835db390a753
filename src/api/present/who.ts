import type { ActorRef } from '#core/people/actor.ts';

/** Who acted, by name; reporters stay unnamed. */
export const presentWho = (by: ActorRef): string => {
  switch (by.kind) {
    case 'officer':
    case 'machine':
      return by.name;
    case 'reporter':
      return 'Pelapor';
    case 'system':
      return 'Tanggap';
  }
};
