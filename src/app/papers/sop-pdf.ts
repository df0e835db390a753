import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';
import type { Ground } from '#app/ground.ts';
import type { SopPdf } from './answers.ts';
import type { AgencyView } from '#app/sops/answers.ts';

/** Most SOP documents kept set; the one not asked for longest goes first. About 100 KB each. */
const mostKept = 100;

type Rendering = Promise<{ readonly bytes: Uint8Array; readonly tag: string }>;

/** What the bytes follow from: the edition, which never changes, and what of the paper settings it prints. */
const keyOf = (ground: Ground, { agency, record }: AgencyView): string =>
  ground.world.hash(
    JSON.stringify([
      record.agency,
      record.edition,
      record.sha256,
      record.adoptedAt,
      agency.papers.letterhead,
      agency.papers.size,
      agency.papers.sopSheet,
    ]),
  );

/**
 * The SOP documents as PDF. Anybody may ask for them, so each is set once and kept; who asks while
 * it is being set waits for the same rendering. A rendering that failed is not kept.
 *
 * @throws TypesettingFailed
 */
export const sopPdfs = (ground: Ground): ((agency: string, edition: string) => Promise<SopPdf>) => {
  const kept = new Map<string, Rendering>();

  const set = async ({ sop, agency, record }: AgencyView): Rendering => {
    const bytes = await ground.typesetter.pdf(
      sopDocumentData(sop, agency.papers, {
        madeAt: record.adoptedAt,
        signature: null,
        checkAddress: null,
      }),
    );
    return { bytes, tag: ground.world.hashBytes(bytes) };
  };
  const keep = (key: string, rendering: Rendering): Rendering => {
    // Put in anew, so that the first key is the one not asked for longest.
    kept.delete(key);
    kept.set(key, rendering);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return rendering;
  };

  return async (agency, edition) => {
    const view = await ground.catalogue.edition(agency, edition);
    if ('notFound' in view) return view;
    const key = keyOf(ground, view);
    const rendering = keep(key, kept.get(key) ?? set(view));
    rendering.catch(() => {
      if (kept.get(key) === rendering) kept.delete(key);
    });
    return { name: `SOP-${agency}-${edition}.pdf`, ...(await rendering) };
  };
};
