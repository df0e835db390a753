import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';
import { holding } from './api-product.ts';
import { officer } from './scenario.ts';

/** Makes an actor of the tests one of an agency's people, so that a signer can be tied to his account. */
export const tied = async (
  product: Product,
  agency: string,
  actor: Actor,
): Promise<{ readonly account: string }> => {
  if (!('id' in actor)) throw new Error('nobody with an account');
  const { id, name, roles } = actor;
  const account = {
    id,
    name,
    email: `${id.toLowerCase().replaceAll(/\W/gu, '-')}@contoh.invalid`,
    ready: true,
  };
  await product.people.settle(agency, account, holding(roles), 'Uji');
  return { account: id };
};

/** The same of the tests' officer of each role, by role. */
export const tiedRoles = async (
  product: Product,
  agency: string,
  roles: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, { readonly account: string }>> => {
  const ties = new Map<string, { readonly account: string }>();
  for (const { id } of roles) ties.set(id, await tied(product, agency, officer(id)));
  return ties;
};
