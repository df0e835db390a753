import { paperRights } from '#core/papers/access/paper-rights.ts';
import type { Actor } from '#core/people/actor.ts';
import { paperFindings, type PaperSettings } from '#core/papers/settings/paper-settings.ts';
import type { SettingFinding } from '#core/oversight/reminders/rule-findings.ts';
import type { Ground } from '#app/ground.ts';
import { TypesettingFailed } from '#app/ports.ts';
import type { RegisterEntry } from '#app/ports.ts';
import type { SettingAnswer } from '#app/answers.ts';
import type { PaperSettingsAnswer } from './answers.ts';
import { changeChecked, versionOf } from '#app/sops/change-setting.ts';
import { sopDocumentData } from '#core/papers/sop/sop-document-data.ts';

/**
 * Whether a new logo can be drawn, found out by drawing it: one that cannot would keep every paper
 * from being made. Nobody's picture is drawn who may not put it into force. Other trouble of the typesetter says nothing of the logo.
 */
const logoFindings = async (
  ground: Ground,
  agency: string,
  papers: PaperSettings,
  actor: Actor,
): Promise<readonly SettingFinding[]> => {
  const view = await ground.catalogue.current(agency);
  const { logo } = papers.letterhead;
  if (
    'notFound' in view ||
    !paperRights.may(actor, 'change-paper-settings', { sop: view.sop }) ||
    logo === null ||
    logo.base64 === view.agency.papers.letterhead.logo?.base64
  )
    return [];
  try {
    await ground.typesetter.pdf(
      sopDocumentData(view.sop, papers, {
        madeAt: ground.world.now(),
        signature: null,
        checkAddress: null,
      }),
    );
    return [];
  } catch (error) {
    if (!(error instanceof TypesettingFailed && error.reason === 'refused')) throw error;
    return [
      {
        path: ['letterhead', 'logo'],
        message: {
          id: 'Gambar ini rusak atau tidak dapat dicetak. Pilih berkas lain.',
          en: 'This picture is damaged or cannot be printed. Choose another file.',
        },
      },
    ];
  }
};

/**
 * The paper settings with their version: that of the change that put them into force, 0 before
 * any. The version is read first: settings newer than it make a change stale, never the reverse.
 */
export const paperSettings = async (
  ground: Ground,
  agency: string,
  actor: Actor,
): Promise<PaperSettingsAnswer> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view) return view;
  if (!paperRights.may(actor, 'read-paper-settings', { sop: view.sop }))
    return { notFound: 'agency' };
  const version = await versionOf(ground, agency, 'papers');
  const now = await ground.sops.agency(agency);
  return now === null ? { notFound: 'agency' } : { papers: now.papers, version };
};

/**
 * Puts other paper settings into force; drafts follow at once, signed papers stay as they are.
 *
 * @throws TypesettingFailed when a new logo cannot be tried out
 */
export const changePapers = async (
  ground: Ground,
  agency: string,
  papers: PaperSettings,
  reason: string,
  actor: Actor,
  { version }: { readonly version?: number } = {},
): Promise<SettingAnswer> => {
  const ofLogo = await logoFindings(ground, agency, papers, actor);
  return changeChecked(
    ground,
    agency,
    actor,
    (sop) => paperRights.mayNot(actor, 'change-paper-settings', { sop }),
    reason,
    (sop) => [...paperFindings(papers, sop), ...ofLogo],
    { type: 'papers-changed', papers },
    version,
  );
};

/** A letter register, for those who see all cases. */
export const letterRegister = async (
  ground: Ground,
  agency: string,
  register: string,
  year: number,
  actor: Actor,
): Promise<readonly RegisterEntry[]> => {
  const view = await ground.catalogue.current(agency);
  if ('notFound' in view || !paperRights.may(actor, 'read-registers', { sop: view.sop })) return [];
  return ground.papers.register(agency, register, year);
};
