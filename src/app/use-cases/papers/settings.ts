import type { Actor } from '../../../core/case/actor.ts';
import { paperFindings, type PaperSettings } from '../../../core/documents/paper-settings.ts';
import type { Ground } from '../../ground.ts';
import type { RegisterEntry } from '../../ports.ts';
import type { NotFound, SettingAnswer } from '../../product.ts';
import { seesAll } from '../../visibility.ts';
import { changeChecked } from '../change-settings.ts';
import { sopDocumentData } from '../../../core/documents/sop-document-data.ts';

/** Puts other paper settings into force; drafts follow at once, signed papers stay as they are. */
export const changePapers = (ground: Ground, agency: string, papers: PaperSettings, reason: string, actor: Actor): Promise<SettingAnswer> =>
  changeChecked(ground, agency, actor, reason, (sop) => paperFindings(papers, sop), { type: 'papers-changed', papers });

/** A letter register, for those who see all cases. */
export const letterRegister = async (ground: Ground, agency: string, register: string, year: number, actor: Actor): Promise<readonly RegisterEntry[]> => {
  const view = await ground.catalogue.current(agency);
  return 'notFound' in view || !seesAll(view.sop, actor) ? [] : ground.papers.register(agency, register, year);
};

/**
 * The SOP document of an edition as PDF.
 *
 * @throws TypesettingFailed
 */
export const sopPdf = async (ground: Ground, agency: string, edition: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | NotFound> => {
  const view = await ground.catalogue.edition(agency, edition);
  if ('notFound' in view) return view;
  const paper = sopDocumentData(view.sop, view.agency.papers, { madeAt: view.record.adoptedAt, signature: null, approval: null, checkAddress: null });
  return { name: `SOP-${agency}-${edition}.pdf`, bytes: await ground.typesetter.pdf(paper) };
};
