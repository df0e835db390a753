import type { Context } from 'hono';
import type { Product } from '#app/product.ts';
import type { ApiEnvironment } from '#api/environment.ts';

const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u.test(text);

/** The id of the case in the address, which may name it by number; undefined when the caller may not see such a case. */
export const caseIdOf = async (
  c: Context<ApiEnvironment>,
  product: Product,
  agency: string,
  idOrNumber: string,
): Promise<string | undefined> => {
  if (isId(idOrNumber)) return idOrNumber;
  const view = await product.cases.view(agency, idOrNumber, c.get('actor'));
  return 'notFound' in view ? undefined : view.state.id;
};
