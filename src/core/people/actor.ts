import type { RoleId } from '#core/sops/model.ts';
import type { BodyId } from './body.ts';

/**
 * Who acts. Roles are those held in the agency of the case at the moment of acting; outside ones
 * are held for `body`, and for whoever is of none they are nothing.
 */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly RoleId[];
      readonly body?: BodyId;
    }
  | {
      readonly kind: 'machine';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly RoleId[];
      readonly body?: BodyId;
    }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'system' };

/** Who acted, as kept in the record. */
export type ActorRef =
  | {
      readonly kind: 'officer' | 'machine';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly RoleId[];
      /** For which body outside roles were held. */
      readonly body?: BodyId;
    }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'system' };
