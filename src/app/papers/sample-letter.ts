import type { Ground } from '#app/ground.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Actor } from '#core/people/actor.ts';
import { paperRights } from '#core/papers/access/paper-rights.ts';
import { sampleLetter } from '#core/papers/office/sample-letter.ts';
import { withPrinted } from '#core/papers/settings/profiled.ts';
import type { PaperSettings } from '#core/papers/settings/paper-settings.ts';
import { logoFindings } from './settings.ts';

/**
 * A letter as these settings would print it, whether or not they are in force; nothing is kept.
 * For those who may put settings into force.
 *
 * @throws TypesettingFailed
 */
export const sampleLetterPdf = async (
  ground: Ground,
  agency: string,
  papers: PaperSettings,
  actor: Actor,
): Promise<
  { readonly name: string; readonly bytes: Uint8Array } | Refusal | { readonly notFound: 'agency' }
> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return { notFound: 'agency' };
  const { sop } = view;
  const refused = paperRights.mayNot(actor, 'change-paper-settings', { sop });
  if (refused !== undefined) return refused;
  const [trouble] = await logoFindings(ground, view, papers, actor);
  if (trouble !== undefined) return { refused: 'invalid-answer', message: trouble.message };
  const { zone } = view.agency.calendar;
  const letter = sampleLetter(sop, withPrinted(papers, view.agency.profiles), {
    madeAt: ground.world.now(),
    zone,
  });
  return { name: 'contoh-surat.pdf', bytes: await ground.typesetter.pdf(letter) };
};
