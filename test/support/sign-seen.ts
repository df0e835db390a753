import { paperId, samePaper, type PaperId } from '#core/cases/paper-id.ts';
import type { Product } from '#app/product.ts';
import type { Actor } from '#core/people/actor.ts';

type Meant = PaperId & { readonly caseId: string };

/** The papers with what an actor sees of them now; nothing for those he does not see. */
export const seen = (
  product: Product,
  agency: string,
  papers: readonly Meant[],
  actor: Actor,
): Promise<readonly (Meant & { readonly fingerprint: string })[]> =>
  Promise.all(
    papers.map(async (meant) => {
      const { caseId } = meant;
      const all = await product.papers.list(agency, caseId, actor);
      const paper = 'notFound' in all ? undefined : all.find(samePaper(meant));
      return { caseId, ...paperId(meant), fingerprint: paper?.fingerprint ?? '' };
    }),
  );

/** Looks at papers and signs them, as people do. */
export const signSeen = async (
  product: Product,
  agency: string,
  papers: readonly Meant[],
  actor: Actor,
  secret: Parameters<Product['papers']['sign']>[3],
): ReturnType<Product['papers']['sign']> =>
  product.papers.sign(agency, await seen(product, agency, papers, actor), actor, secret);
