import type { Product } from '#app/product.ts';
import type { AgencyView } from '#app/sops/answers.ts';
import { bodyName } from '#core/people/body.ts';

/** An account of the agency as one chooses it: its id, and whose it is in words. */
export interface ShownAccount {
  readonly id: string;
  readonly words: string;
}

/** The accounts that hold something in an agency today, to be chosen from. */
export const accountsOffered = async (
  { people }: Pick<Product, 'people'>,
  { agency, sop }: Pick<AgencyView, 'agency' | 'sop'>,
): Promise<readonly ShownAccount[]> =>
  (await people.officers(agency.id)).map(({ id, name, email, memberships: [here] }) => {
    const roles = sop.roles.filter((role) => here?.roles.includes(role.id) === true);
    const body = here?.body ?? null;
    return {
      id,
      words: [
        name,
        ...roles.map((role) => role.name),
        ...(body === null ? [] : [bodyName(agency.bodies, body)]),
        email,
      ].join(', '),
    };
  });
