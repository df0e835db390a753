import type { RoleId } from '#core/sops/model.ts';

/** Who acts. Roles are those held in the agency of the case at the moment of acting. */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly RoleId[];
    }
  | {
      readonly kind: 'machine';
      readonly id: string;
      readonly name: string;
      readonly roles: readonly RoleId[];
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
    }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'system' };
