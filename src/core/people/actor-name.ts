import type { ActorRef } from './actor.ts';

/** Who acted, by name. */
export const actorName = (by: ActorRef): string => {
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
